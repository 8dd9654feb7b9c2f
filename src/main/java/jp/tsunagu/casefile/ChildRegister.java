package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.List;

import jp.tsunagu.directory.AreaId;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register of children: one child, one entry, found again in spite of spelling. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class ChildRegister {

	private final Children children;

	ChildRegister(Children children) {
		this.children = children;
	}

	/** Enters a child anew; whether it is known already is for people to decide. */
	public ChildId enter(AreaId area, ChildDetails details) {
		return this.children.save(new Child(area.toString(), details)).id();
	}

	/** The birth date of an entry, or null while it is unknown. */
	public LocalDate birthDate(ChildId id) {
		return this.children.findById(id.id()).birthDate();
	}

	/**
	 * Entries of the same area that may be the same child, tolerant of kana, width and
	 * old forms.
	 */
	public List<ChildId> alike(AreaId area, ChildId id, ChildDetails details) {
		Child child = this.children.findById(id.id());
		return this.children
			.findAlike(area.toString(), id.id(), details.nameKey(), details.kanaKey(), details.birthDate())
			.stream()
			.filter(child::mayBe)
			.map(Child::id)
			.toList();
	}

}
