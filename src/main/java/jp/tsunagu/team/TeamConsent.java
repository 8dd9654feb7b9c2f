package jp.tsunagu.team;

import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.consent.ConsentService;
import jp.tsunagu.consent.Purpose;
import jp.tsunagu.consent.Recipient;
import jp.tsunagu.directory.Profession;
import jp.tsunagu.engine.Refusal;

import org.springframework.stereotype.Component;

/**
 * Referral and sharing need the family's consent, for the team and for this class of
 * people.
 */
@Component
class TeamConsent {

	private final ConsentService consents;

	TeamConsent(ConsentService consents) {
		this.consents = consents;
	}

	boolean covers(RecordNumber number, Profession profession) {
		return this.consents.allows(number.toString(), Purpose.TEAM_SHARING, RecipientClasses.of(profession));
	}

	/** Refuses all rows at once that the consent does not reach. */
	void require(RecordNumber number, List<ProposedPerson> people) {
		List<String> findings = new ArrayList<>();
		for (int row = 0; row < people.size(); row++) {
			ProposedPerson person = people.get(row);
			if (!covers(number, person.profession())) {
				Recipient recipient = RecipientClasses.of(person.profession());
				findings.add("「構成員」の%d行目：家族の同意に、支援チームの「%s」への共有が含まれていません。紹介と共有には同意が必要です。同意を取り直すか、この行を外してください。"
					.formatted(row + 1, recipient.label()));
			}
		}
		if (!findings.isEmpty()) {
			throw new Refusal(findings);
		}
	}

}
