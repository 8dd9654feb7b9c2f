package jp.tsunagu.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jp.tsunagu.DemoSite;
import jp.tsunagu.casefile.CaseViewers;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.intake.ConsultationViews;
import jp.tsunagu.intake.VerbalConsent;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

import static org.assertj.core.api.Assertions.assertThat;

/** The register's SQL and the rule of consent answer the same, whatever is on file. */
@DemoSite
@TestPropertySource(properties = "spring.application.name=only-the-children-of-these-tests")
@Transactional
class RegisterConsentTests {

	private static final AreaId AREA = AreaId.of("consent-matrix");

	private static final List<String> PURPOSES = List.of("{COORDINATOR_SHARING}", "{TEAM_SHARING}",
			"{TEAM_SHARING,COORDINATOR_SHARING}");

	private static final List<String> RECIPIENTS = List.of("{COORDINATORS}", "{MEDICAL}", "{MEDICAL,COORDINATORS}");

	private static final List<String> TAKEN = List.of("", "true,{},{},{}", "false,{COORDINATOR_SHARING},{},{}",
			"false,{},{COORDINATORS},{}", "false,{TEAM_SHARING},{MEDICAL},{}", "false,{},{},{BASIC}",
			"false,{},{},{BASIC,WISHES}");

	@Autowired
	private JdbcClient database;

	@Autowired
	private ChildrensRegister register;

	@Autowired
	private CaseViewers viewers;

	@Autowired
	private ConsultationViews consultations;

	private int serial;

	@Test
	void bothFormsOfTheRuleAgree() {
		LocalDate today = LocalDate.now(JapaneseDates.TOKYO);
		file();
		for (String purposes : PURPOSES) {
			for (String recipients : RECIPIENTS) {
				for (String taken : TAKEN) {
					for (LocalDate until : new LocalDate[] { null, today, today.minusDays(1), today.plusDays(1) }) {
						String number = file();
						consent(number, purposes, recipients, until, taken);
					}
				}
			}
		}
		String narrowedByANewerOne = file();
		consent(narrowedByANewerOne, "{COORDINATOR_SHARING}", "{COORDINATORS}", null, "");
		consent(narrowedByANewerOne, "{TEAM_SHARING}", "{MEDICAL}", null, "");
		String widenedByANewerOne = file();
		consent(widenedByANewerOne, "{COORDINATOR_SHARING}", "{COORDINATORS}", null, "true,{},{},{}");
		consent(widenedByANewerOne, "{COORDINATOR_SHARING}", "{COORDINATORS}", null, "");

		for (VerbalConsent said : VerbalConsent.values()) {
			for (String taken : TAKEN) {
				String number = file(said, null);
				withdraw(number, null, taken);
			}
		}
		for (String named : List.of("child_family_name", "child_given_name", "child_kana", "consulter_name")) {
			file(VerbalConsent.NOT_NEEDED, named);
		}
		assertBothAgree();
	}

	private void assertBothAgree() {
		for (String viewer : List.of("coord-a", "coord-b", "coord-c", "coord-r")) {
			List<RegisterRow> rows = all(viewer);
			assertThat(rows).hasSize(this.serial);
			for (RegisterRow row : rows) {
				assertThat(row.identified()).as("%s seen by %s", row.number(), viewer)
					.isEqualTo(this.viewers.mayIdentify(RecordNumber.of(row.number()), AREA, viewer)
							|| this.consultations.view(RecordNumber.of(row.number()), AREA, viewer)
								.orElseThrow()
								.identified());
			}
		}
		assertThat(all("coord-c")).extracting(RegisterRow::identified).contains(true, false);
		assertThat(all("coord-r")).extracting(RegisterRow::identified).containsOnly(true);
		assertThat(all("coord-a")).extracting(RegisterRow::identified).containsOnly(true);
	}

	private List<RegisterRow> all(String viewer) {
		List<RegisterRow> all = new ArrayList<>();
		RegisterPosition position = RegisterPosition.START;
		while (position != null) {
			List<RegisterRow> page = this.register.page(AREA, viewer, RegisterSearch.ALL, position);
			List<RegisterRow> shown = page.stream().limit(ChildrensRegister.PAGE).toList();
			all.addAll(shown);
			RegisterRow last = shown.get(shown.size() - 1);
			position = (page.size() > shown.size()) ? new RegisterPosition(last.nextDate(), last.number()) : null;
		}
		return all;
	}

	private String file() {
		return file(VerbalConsent.GIVEN, null);
	}

	/** Received by coord-r, kept by coord-a with coord-b. */
	private String file(VerbalConsent said, String named) {
		String number = "CM-R08-%04d".formatted(++this.serial);
		this.database
			.sql("""
					insert into tsunagu.support_case (number, area_id, status, main_coordinator, sub_coordinators, opened_at,
					next_date, version) values (?, ?, 'OPEN', 'coord-a', '{coord-b}', now(), '2027-01-01', 0)""")
			.params(number, AREA.toString())
			.update();
		this.database
			.sql("""
					insert into tsunagu.consultation (number, area_id, received_by, registered_at, response_due_at, status,
					emergency, case_opened, version, received_at, window_id, channel, consulter_type, municipality,
					chief_complaint, topics, urgency, verbal_consent%s)
					values (?, ?, 'coord-r', now(), now(), 'CLOSED', false, true, 0, now(), 'kamakura', 'PHONE', 'MOTHER',
					'14204', '相談', '{}', 'NORMAL', ?%s)"""
				.formatted((named != null) ? ", " + named : "", (named != null) ? ", '名'" : ""))
			.params(number, AREA.toString(), said.name())
			.update();
		return number;
	}

	private void consent(String number, String purposes, String recipients, LocalDate until, String taken) {
		long id = this.database
			.sql("""
					insert into tsunagu.consent (record_number, recorded_by, recorded_at, consent_form, given_by, relation,
					explained_on, purposes, recipients, groups, valid_to)
					values (?, 'coord-a', now(), 'WRITTEN', 'MOTHER', '母', '2026-04-01', ?::varchar[], ?::varchar[], '{BASIC,WISHES}', ?)
					returning id""")
			.params(number, purposes, recipients, until)
			.query(Long.class)
			.single();
		withdraw(number, id, taken);
	}

	private void withdraw(String number, Long consent, String taken) {
		if (taken.isEmpty()) {
			return;
		}
		String[] parts = taken.split(",(?=[{])");
		this.database.sql("""
				insert into tsunagu.consent_withdrawal (consent_id, record_number, recorded_by, recorded_at,
				withdrawn_on, everything, purposes, recipients, groups)
				values (?, ?, 'coord-a', now(), current_date, ?::boolean, ?::varchar[], ?::varchar[], ?::varchar[])""")
			.params(consent, number, parts[0], parts[1], parts[2], parts[3])
			.update();
	}

}
