package jp.tsunagu.document;

import java.util.Arrays;
import java.util.Optional;

/**
 * The types of files a case takes, told by their first bytes and not by what the browser
 * calls them: paper and photographs, nothing that runs.
 */
enum FileType {

	PDF("application/pdf", "pdf", 0x25, 0x50, 0x44, 0x46, 0x2D),
	PNG("image/png", "png", 0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A),
	JPEG("image/jpeg", "jpg", 0xFF, 0xD8, 0xFF);

	private final String mediaType;

	private final String extension;

	private final int[] beginning;

	FileType(String mediaType, String extension, int... beginning) {
		this.mediaType = mediaType;
		this.extension = extension;
		this.beginning = beginning;
	}

	static Optional<FileType> of(byte[] content) {
		return Arrays.stream(values()).filter((type) -> type.begins(content)).findFirst();
	}

	String mediaType() {
		return this.mediaType;
	}

	String extension() {
		return this.extension;
	}

	private boolean begins(byte[] content) {
		if (content.length < this.beginning.length) {
			return false;
		}
		for (int i = 0; i < this.beginning.length; i++) {
			if ((content[i] & 0xFF) != this.beginning[i]) {
				return false;
			}
		}
		return true;
	}

}
