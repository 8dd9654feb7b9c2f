package jp.tsunagu.document.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import jp.tsunagu.access.AccessLog;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.document.CaseDocument;
import jp.tsunagu.document.DocumentKind;
import jp.tsunagu.document.DocumentShelf;
import jp.tsunagu.document.NewDocument;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;
import jp.tsunagu.site.CurrentUser;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/**
 * Shows the papers of a case, takes new ones and gives them out: as a download and never
 * inside a page, so that nothing in them can act here. Each download is in the access
 * log.
 */
@Controller
@RequestMapping("/cases/{number}/documents")
class DocumentController {

	private static final String PAGE = "case-documents";

	private static final String FILE = "case-document";

	private final DocumentShelf shelf;

	private final Directory directory;

	private final AccessLog log;

	DocumentController(DocumentShelf shelf, Directory directory, AccessLog log) {
		this.shelf = shelf;
		this.directory = directory;
		this.log = log;
	}

	@GetMapping
	String list(CurrentUser user, AreaId area, @PathVariable RecordNumber number, Model model) {
		this.log.opened(user.id(), user.area(), known(area, number), PAGE);
		return page(user, area, number, new Entry(null, null, null), null, model);
	}

	@PostMapping
	String add(CurrentUser user, AreaId area, @PathVariable RecordNumber number, @ModelAttribute Entry entry,
			@RequestParam(required = false) MultipartFile file, Model model, HttpServletResponse response)
			throws IOException {
		known(area, number);
		try {
			NewDocument paper = new NewDocument(entry.title(), entry.kind(), entry.visibility(),
					(file != null) ? file.getBytes() : null);
			this.shelf.add(number, area, CoordinatorId.of(user.id()), paper);
			return "redirect:/cases/%s/documents".formatted(number);
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(user, area, number, entry, ex.getMessage(), model);
		}
		catch (DataIntegrityViolationException ex) { // the same file twice in one moment
			return "redirect:/cases/%s/documents".formatted(number);
		}
	}

	@PostMapping("/{id}/remove")
	String remove(CurrentUser user, AreaId area, @PathVariable RecordNumber number, @PathVariable UUID id,
			@RequestParam(defaultValue = "") String reason, Model model, HttpServletResponse response) {
		known(area, number);
		try {
			this.shelf.remove(number, area, id, CoordinatorId.of(user.id()), reason);
			return "redirect:/cases/%s/documents".formatted(number);
		}
		catch (Refusal ex) {
			response.setStatus(HttpStatus.BAD_REQUEST.value());
			return page(user, area, number, new Entry(null, null, null), ex.getMessage(), model);
		}
	}

	@GetMapping("/{id}")
	ResponseEntity<byte[]> download(CurrentUser user, AreaId area, @PathVariable RecordNumber number,
			@PathVariable UUID id) {
		known(area, number);
		CaseDocument paper = this.shelf.find(number, area, id, user.id()).orElseThrow(DocumentController::unknown);
		this.log.opened(user.id(), user.area(), number.toString(), FILE);
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(paper.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(paper.fileName(), StandardCharsets.UTF_8)
						.build()
						.toString())
			.body(this.shelf.content(paper));
	}

	private String page(CurrentUser user, AreaId area, RecordNumber number, Entry entry, String refusal, Model model) {
		List<CaseDocument> papers = this.shelf.of(number, area, user.id());
		Map<CoordinatorId, String> names = this.directory.namesOf(papers.stream().map(CaseDocument::addedBy).toList());
		model.addAttribute("number", number.toString());
		model.addAttribute("entry", entry);
		model.addAttribute("refusal", refusal);
		model.addAttribute("kinds", DocumentKind.values());
		model.addAttribute("groups", VisibilityGroup.values());
		model.addAttribute("mayChange", this.shelf.mayChange(number, area, user.id()));
		model.addAttribute("papers",
				papers.stream()
					.map((paper) -> new Paper(paper.id(), paper.title(), paper.kind().label(),
							paper.visibility().label(), JapaneseDates.shown(paper.addedAt()),
							names.get(paper.addedBy()), "%,dKB".formatted((paper.size() + 1023) / 1024)))
					.toList());
		return "document/documents";
	}

	private String known(AreaId area, RecordNumber number) {
		if (!this.shelf.isCase(number, area)) {
			throw unknown();
		}
		return number.toString();
	}

	private static ResponseStatusException unknown() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	/** What the form sends beside the file. */
	record Entry(String title, DocumentKind kind, VisibilityGroup visibility) {
	}

	/** A paper as the page writes it. */
	record Paper(UUID id, String title, String kind, String group, String at, String by, String size) {
	}

}
