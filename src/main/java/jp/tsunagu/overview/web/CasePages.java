package jp.tsunagu.overview.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jp.tsunagu.casefile.JapaneseAge;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.directory.CoordinatorId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.CodeList;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.OpenWork;
import jp.tsunagu.intake.Consultation;
import jp.tsunagu.intake.Reception;
import jp.tsunagu.issue.Issue;
import jp.tsunagu.overview.CaseOverview;
import jp.tsunagu.team.TeamMember;

import org.springframework.stereotype.Component;

/** Writes a record for the page: in words, and only what may be shown. */
@Component
class CasePages {

	private final Directory directory;

	private final ConsentLines consents;

	private final Clock clock;

	CasePages(Directory directory, ConsentLines consents, Clock clock) {
		this.directory = directory;
		this.consents = consents;
		this.clock = clock;
	}

	CasePage write(CaseOverview found) {
		Map<CoordinatorId, String> names = this.directory.namesOf(people(found));
		boolean told = found.identified();
		return new CasePage(found.number().toString(), told, found.tells(found.number()),
				found.supportCase().isPresent(), who(found), status(found, names),
				found.flags()
					.stream()
					.map((flag) -> new CasePage.Alarm(JapaneseDates.shown(flag.raisedAt()), labels(flag.signs()),
							told ? flag.note() : null, told ? flag.response() : null))
					.toList(),
				found.issues().stream().map((issue) -> issue(issue, names)).toList(),
				found.work().tasks().stream().map((task) -> open(task, names)).toList(),
				found.work()
					.timers()
					.stream()
					.map((timer) -> new CasePage.Coming(JapaneseDates.shown(timer.due()), timer.name()))
					.toList(),
				Stream.concat(Stream.of(found.consultation()), found.joined().stream())
					.map((call) -> call(call, found.tells(call.number())))
					.toList(),
				found.needs().stream().map((need) -> new CasePage.Row(need.label(), need.status().label())).toList(),
				found.members().stream().map((member) -> member(member, told)).toList(),
				found.members().isEmpty() && found.needs().isEmpty() ? null
						: EcoMap.of(found.needs(), found.members(), told),
				found.assessments().isEmpty() ? List.of() : CareLook.of(found.assessments(), found.reports()),
				told ? IntStream.range(0, found.consents().size())
					.mapToObj((i) -> this.consents.write(found.consents().get(i), i == 0))
					.toList() : List.of(),
				found.child()
					.map((child) -> child.siblings().stream().map(Object::toString).sorted().toList())
					.orElse(List.of()));
	}

	private static Collection<CoordinatorId> people(CaseOverview found) {
		List<CoordinatorId> people = new ArrayList<>();
		people.add(found.consultation().receivedBy());
		found.supportCase().map(SupportCase::keepers).ifPresent(people::addAll);
		found.issues().forEach((issue) -> people.add(issue.owner()));
		found.work()
			.tasks()
			.stream()
			.map(OpenWork.OpenTask::assignee)
			.filter(Objects::nonNull)
			.forEach((assignee) -> people.add(CoordinatorId.of(assignee)));
		return people;
	}

	private static String who(CaseOverview found) {
		Reception reception = found.consultation().reception();
		String typed = found.tells(found.number()) ? Stream.of(reception.childFamilyName(), reception.childGivenName())
			.filter(Objects::nonNull)
			.collect(Collectors.joining(" ")) : "";
		String name = found.child().map((child) -> child.name()).orElse(typed.isEmpty() ? null : typed);
		return (name != null) ? name : reception.childAlias();
	}

	private List<CasePage.Row> status(CaseOverview found, Map<CoordinatorId, String> names) {
		Rows rows = new Rows();
		Reception reception = found.consultation().reception();
		rows.add("ふりがな",
				found.child()
					.map((child) -> child.kana())
					.orElse(found.tells(found.number()) ? reception.childKana() : null));
		rows.add("年齢", age(found));
		rows.add("市町", this.directory.municipality(reception.municipality()).map(Municipality::name).orElse(null));
		rows.add("いまの段階", found.phase().label());
		rows.add("受付者", found.supportCase().isEmpty() ? names.get(found.consultation().receivedBy()) : null);
		found.supportCase().ifPresent((known) -> {
			rows.add("状態", known.status().label());
			rows.add("ライフステージ", (known.situation().lifeStage() != null) ? known.situation().lifeStage().label() : null);
			rows.add("主担当", names.get(known.mainCoordinator()));
			rows.add("副担当", known.subCoordinators().stream().map(names::get).collect(Collectors.joining("、")));
			rows.add("次回の予定日", (known.nextDate() != null) ? JapaneseDates.shown(known.nextDate()) : null);
		});
		rows.add("最後の関わり", JapaneseDates.shown(found.lastContact()));
		return rows.written();
	}

	private String age(CaseOverview found) {
		Reception reception = found.consultation().reception();
		LocalDate today = LocalDate.now(this.clock.withZone(JapaneseDates.TOKYO));
		LocalDate born = found.child().map((child) -> child.birthDate()).orElse(reception.childBirthDate());
		if (born == null) {
			return (reception.childAge() != null) ? JapaneseAge.band(reception.childAge()) : null;
		}
		int years = JapaneseAge.on(today, born);
		return found.isNamed() ? "%d歳（%s生まれ）".formatted(years, JapaneseDates.shown(born)) : JapaneseAge.band(years);
	}

	private static CasePage.Found issue(Issue issue, Map<CoordinatorId, String> names) {
		return new CasePage.Found(issue.number().toString(), issue.title(), issue.status().label(),
				issue.source().label(), names.get(issue.owner()));
	}

	private CasePage.Open open(OpenWork.OpenTask task, Map<CoordinatorId, String> names) {
		String who = (task.assignee() != null) ? names.get(CoordinatorId.of(task.assignee())) : null;
		Instant due = task.due();
		return new CasePage.Open(task.name(), who, (due != null) ? JapaneseDates.shown(due) : null,
				due != null && due.isBefore(this.clock.instant()));
	}

	private static CasePage.Call call(Consultation call, boolean told) {
		Reception reception = call.reception();
		return new CasePage.Call(call.number().toString(), JapaneseDates.shown(reception.receivedAt()),
				"%s・%s・%s・%s".formatted(reception.channel().label(), reception.consulterType().label(),
						reception.urgency().label(), labels(reception.topics())),
				told ? reception.chiefComplaint() : null);
	}

	private static CasePage.Member member(TeamMember member, boolean told) {
		return new CasePage.Member(told ? member.name() : null, member.profession().label(),
				told ? member.organisation() : null, member.teamRole().label(), member.invitation().label(),
				labels(member.sharingScope()));
	}

	static String labels(List<? extends CodeList> codes) {
		return (codes != null) ? codes.stream().map(CodeList::label).collect(Collectors.joining("、")) : "";
	}

	/** Leaves out what is not known. */
	private static final class Rows {

		private final List<CasePage.Row> rows = new ArrayList<>();

		void add(String term, String text) {
			if (text != null && !text.isBlank()) {
				this.rows.add(new CasePage.Row(term, text));
			}
		}

		List<CasePage.Row> written() {
			return List.copyOf(this.rows);
		}

	}

}
