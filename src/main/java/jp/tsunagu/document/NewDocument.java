package jp.tsunagu.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.engine.Refusal;

/** A paper as somebody hands it in; refused in words where it cannot be taken. */
public record NewDocument(String title, DocumentKind kind, VisibilityGroup visibility, byte[] content) {

	/** In bytes; a request may have ten million at most. */
	public static final int LARGEST = 8 * 1024 * 1024;

	public static final int LONGEST_TITLE = 80;

	public NewDocument {
		Refusal.unless(title != null && !title.isBlank(), "「書類の名前」を入力してください。");
		Refusal.unless(title.strip().length() <= LONGEST_TITLE, "「書類の名前」は%d文字以内で入力してください。".formatted(LONGEST_TITLE));
		Refusal.unless(kind != null, "「種類」を選んでください。");
		Refusal.unless(visibility != null, "「内容の区分」を選んでください。");
		Refusal.unless(content != null && content.length > 0, "「ファイル」を選んでください。");
		Refusal.unless(content.length <= LARGEST, "「ファイル」が大きすぎます。8MBまでのファイルを選んでください。");
		Refusal.unless(FileType.of(content).isPresent(), "「ファイル」はPDF、PNG、JPEGのどれかにしてください。ほかの形式は、PDFに保存し直してから加えてください。");
	}

	FileType type() {
		return FileType.of(this.content).orElseThrow();
	}

	String sha256() {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(this.content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
