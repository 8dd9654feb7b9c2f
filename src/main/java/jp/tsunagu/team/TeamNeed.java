package jp.tsunagu.team;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagu.directory.Profession;

/**
 * A profession that a team needs and whether it is there. It stays until the child's
 * situation no longer asks for it, so that nothing missing disappears silently.
 *
 * @param professions one code, or several with {@code |} between them of which one is
 * enough
 * @param note why the team goes on without it
 */
@Embeddable
public record TeamNeed(@Column(nullable = false) String professions, @Enumerated(EnumType.STRING) NeedStatus status,
		@Column(columnDefinition = "text") String note) {

	static TeamNeed of(String professions) {
		return new TeamNeed(professions, NeedStatus.MISSING, null);
	}

	/** Looks again who is there. */
	TeamNeed seen(List<Profession> present) {
		if (present.stream().anyMatch(this::isMetBy)) {
			return new TeamNeed(this.professions, NeedStatus.COVERED, null);
		}
		return (this.status == NeedStatus.COVERED) ? of(this.professions) : this;
	}

	TeamNeed decided(NeedStatus decision, String why) {
		return isOpen() ? new TeamNeed(this.professions, decision, why) : this;
	}

	/** Whether somebody is still looked for. */
	public boolean isOpen() {
		return this.status == NeedStatus.MISSING || this.status == NeedStatus.WITH_ISSUE;
	}

	public boolean isMetBy(Profession profession) {
		return anyOf().contains(profession);
	}

	/** Whether nobody has said yet what is done about it. */
	public boolean isUndecided() {
		return this.status == NeedStatus.MISSING;
	}

	/** As people read it: 理学療法士か作業療法士か言語聴覚士. */
	public String label() {
		return anyOf().stream().map(Profession::label).collect(Collectors.joining("か"));
	}

	private List<Profession> anyOf() {
		return Arrays.stream(this.professions.split("\\|")).map(Profession::valueOf).toList();
	}

}
