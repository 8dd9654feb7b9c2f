package jp.tsunagu.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.ConsentScope;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.Profession;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.Refusal;

import org.springframework.stereotype.Component;

/**
 * Referral and sharing need the family's consent: for the team, for this class of people
 * and for these parts of the file (brief 2.10).
 */
@Component
class TeamConsent {

	private final ConsentService consents;

	TeamConsent(ConsentService consents) {
		this.consents = consents;
	}

	/** What somebody of this profession may be told today. */
	List<VisibilityGroup> groups(RecordNumber number, Profession profession) {
		return this.consents.groups(number.toString(), Purpose.TEAM_SHARING, RecipientClasses.of(profession));
	}

	/** Refuses all rows at once that the consent does not reach. */
	void require(RecordNumber number, List<ProposedPerson> people) {
		Optional<ConsentScope> over = this.consents.scope(number.toString()).filter(ConsentScope::isOver);
		if (over.isPresent() && !people.isEmpty()) {
			throw new Refusal("家族の同意は、%sで期限が切れています。紹介と共有には同意が必要です。同意を取り直し、「ケースの出来事を知らせる」で「同意を新しく得た」を選んで記録してください。"
				.formatted(JapaneseDates.shown(over.get().given().validTo())));
		}
		List<String> findings = new ArrayList<>();
		for (int row = 0; row < people.size(); row++) {
			ProposedPerson person = people.get(row);
			String where = "「構成員」の%d行目：".formatted(row + 1);
			missing(person, groups(number, person.profession())).ifPresent((what) -> findings.add(where + what));
		}
		if (!findings.isEmpty()) {
			throw new Refusal(findings);
		}
	}

	private static Optional<String> missing(ProposedPerson person, List<VisibilityGroup> allowed) {
		if (allowed.isEmpty()) {
			return Optional.of("家族の同意に、支援チームの「%s」への共有が含まれていません。紹介と共有には同意が必要です。同意を取り直すか、この行を外してください。"
				.formatted(RecipientClasses.of(person.profession()).label()));
		}
		List<VisibilityGroup> beyond = person.sharingScope()
			.stream()
			.filter((group) -> !allowed.contains(group))
			.toList();
		return beyond.isEmpty() ? Optional.empty()
				: Optional.of("家族の同意に、「%s」の共有が含まれていません。「共有する範囲」から外すか、同意を取り直してください。".formatted(labels(beyond)));
	}

	static String labels(List<VisibilityGroup> groups) {
		return groups.stream().map(VisibilityGroup::label).collect(Collectors.joining("」「"));
	}

}
