package jp.tsunagu.issue.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.Coordinator;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Municipality;
import jp.tsunagu.engine.CodeList;
import jp.tsunagu.engine.JapaneseDates;
import jp.tsunagu.engine.OpenWork;
import jp.tsunagu.issue.CouncilTrail;
import jp.tsunagu.issue.IssueFile;
import jp.tsunagu.issue.IssueName;
import jp.tsunagu.issue.IssueOrigin;
import jp.tsunagu.issue.IssueSheet;
import jp.tsunagu.issue.IssueStatus;
import jp.tsunagu.issue.ResolutionDegree;

import org.springframework.stereotype.Component;

/** Puts the file of one issue into the words of its page. */
@Component
class IssuePage {

	private static final Set<IssueStatus> BEFORE_COUNCIL = EnumSet.of(IssueStatus.SUBMITTED, IssueStatus.DELIBERATING);

	private final Directory directory;

	private final CouncilTrail councils;

	private final OpenWork work;

	IssuePage(Directory directory, CouncilTrail councils, OpenWork work) {
		this.directory = directory;
		this.councils = councils;
		this.work = work;
	}

	Shown of(IssueFile file) {
		Map<String, String> people = this.directory.coordinators(file.area())
			.stream()
			.collect(Collectors.toMap((person) -> person.id().toString(), Coordinator::name));
		RecordNumber followed = (file.parent() != null) ? file.parent().number() : file.number();
		List<CouncilTrail.Station> stations = this.councils.of(followed);
		return new Shown(file.number().toString(), titled(file.sheet().title()),
				(file.parent() != null) ? file.parent().number().toString() : null, file.status().label(),
				file.resolution().resolutionDegree(), ResolutionDegree.label(file.resolution().resolutionDegree()),
				people.getOrDefault(file.owner().toString(), file.owner().toString()), chain(file, stations),
				waiting(file, followed, people, stations), facts(file), reach(file),
				file.origins().stream().map(IssuePage::origin).toList(),
				file.merged().stream().map(IssuePage::child).toList(), stations, feedback(file), reviews(file, people),
				file.timeline().stream().map((line) -> entry(line, people)).toList());
	}

	private static String titled(String title) {
		return (title != null) ? title : "（整理前の課題）";
	}

	/** Case, issue, council, outcome: how far it has come. */
	private static List<Link> chain(IssueFile file, List<CouncilTrail.Station> stations) {
		int met = file.origins().size() + file.hiddenOrigins();
		boolean answered = file.councilAnswer() != null && file.councilAnswer().councilResult() != null;
		String council = stations.isEmpty() ? "まだ" : stations.get(stations.size() - 1).council();
		return List
			.of(new Link("ケース", (met > 0) ? "%d件で見つかった".formatted(met) : file.source().label(), true),
					new Link("課題", file.sheet().title() != null ? "整理した" : "整理を待っている", file.sheet().title() != null),
					new Link("協議会",
							answered ? "%s：%s".formatted(council, file.councilAnswer().councilResult().label())
									: council,
							!stations.isEmpty()),
					new Link("結果", "解消度 " + ResolutionDegree.label(file.resolution().resolutionDegree()),
							file.resolution().resolutionDegree() > 0),
					new Link("家族への報告",
							(file.told() + file.untold() > 0)
									? "%d件のうち%d件で伝えた".formatted(file.told() + file.untold(), file.told()) : "まだ",
							file.told() > 0));
	}

	/** The children of its cases, or as many as people have said if that is more. */
	private static String reach(IssueFile file) {
		int children = file.reach().children();
		String others = (file.hiddenOrigins() > 0) ? "。ほかの担当のケースなど%d件は、番号を表示しません。".formatted(file.hiddenOrigins()) : "";
		return (file.affected() > children)
				? "%d人（聞き取りによる数。ケースで分かっているのは%d人）%s".formatted(file.affected(), children, others)
				: "%d人（ケース%d件）%s".formatted(children, file.reach().cases(), others);
	}

	private List<String> waiting(IssueFile file, RecordNumber followed, Map<String, String> people,
			List<CouncilTrail.Station> stations) {
		OpenWork.Now now = this.work.of(followed.toString(), file.area().toString());
		Stream<String> tasks = now.tasks()
			.stream()
			.map((task) -> "%s（%s%s）".formatted(task.name(),
					(task.assignee() != null) ? people.getOrDefault(task.assignee(), task.assignee()) + "さん" : "だれでも",
					(task.due() != null) ? "、期限 " + JapaneseDates.shown(task.due()) : ""));
		Stream<String> timers = now.timers()
			.stream()
			.map((timer) -> "%s：%s".formatted(timer.name(), JapaneseDates.shown(timer.due())));
		List<String> own = Stream.concat(tasks, timers).toList();
		return (own.isEmpty() && BEFORE_COUNCIL.contains(file.status()) && !stations.isEmpty())
				? List.of(council(stations.get(stations.size() - 1))) : own;
	}

	private static String council(CouncilTrail.Station station) {
		return "%s（%s）".formatted(station.council(),
				Stream.of(station.state(), station.day()).filter(Objects::nonNull).collect(Collectors.joining("、")));
	}

	private List<Row> facts(IssueFile file) {
		IssueSheet sheet = file.sheet();
		Map<String, String> places = this.directory.municipalities(file.area())
			.stream()
			.collect(Collectors.toMap(Municipality::code, Municipality::name));
		List<Row> rows = new ArrayList<>();
		add(rows, "範囲", sheet.scope().label());
		add(rows, "どこで見つかったか", file.source().label());
		add(rows, "市町",
				sheet.municipalities()
					.stream()
					.map((code) -> places.getOrDefault(code, code))
					.collect(Collectors.joining("、")));
		add(rows, "分野", labels(sheet.domains()));
		add(rows, "要因", labels(sheet.causes()));
		add(rows, "緊急度・重要度",
				(sheet.severity() != null) ? "%d・%d（3が最も大きい）".formatted(sheet.severity(), sheet.impact()) : null);
		add(rows, "事実", file.seesFact() ? sheet.fact() : "もとのケースの担当者だけが見られます");
		add(rows, "望ましい状態", sheet.desiredState());
		add(rows, "協議会の答え", (file.councilAnswer() != null && file.councilAnswer().councilResult() != null)
				? "%s\n%s".formatted(file.councilAnswer().councilResult().label(), file.councilAnswer().councilReason())
				: null);
		add(rows, "取り下げた理由", file.seesFact() ? file.resolution().dropReason() : null);
		add(rows, "再燃",
				(file.resolution().reopenedCount() > 0) ? "%d回".formatted(file.resolution().reopenedCount()) : null);
		return rows;
	}

	private static void add(List<Row> rows, String term, String text) {
		if (text != null && !text.isBlank()) {
			rows.add(new Row(term, text));
		}
	}

	private static String labels(List<? extends CodeList> codes) {
		return codes.stream().map(CodeList::label).collect(Collectors.joining("、"));
	}

	private static String origin(IssueOrigin origin) {
		return "%s %s".formatted(origin.isCase() ? "ケース" : "相談", origin.recordNumber());
	}

	private static Child child(IssueName merged) {
		return new Child(merged.number().toString(), titled(merged.title()));
	}

	private static List<String> feedback(IssueFile file) {
		Stream<String> known = file.feedback()
			.stream()
			.map((told) -> (told.on() != null)
					? "ケース %s：%s に「%s」を伝えた%s".formatted(told.caseNumber(), JapaneseDates.shown(told.on()),
							told.answer().label(), (told.reaction() != null) ? "\n" + told.reaction() : "")
					: "ケース %s：これから「%s」を伝える".formatted(told.caseNumber(), told.answer().label()));
		long others = file.told() + file.untold() - file.feedback().size();
		return (others > 0) ? Stream.concat(known, Stream.of("ほかの担当のケース %d件".formatted(others))).toList()
				: known.toList();
	}

	private static List<Entry> reviews(IssueFile file, Map<String, String> people) {
		return file.reviews()
			.stream()
			.map((review) -> new Entry(JapaneseDates.shown(review.on()),
					"%s：解消度 %s".formatted(review.kind().label(), ResolutionDegree.label(review.degree())),
					named(review.by().toString(), people), review.evidence()))
			.toList();
	}

	private static Entry entry(IssueFile.Line line, Map<String, String> people) {
		return new Entry(JapaneseDates.shown(line.at()), line.kind().label(), named(line.by(), people), line.note());
	}

	private static String named(String user, Map<String, String> people) {
		return (user != null) ? people.getOrDefault(user, user) + "さん" : "";
	}

	/** An issue as its page writes it. */
	record Shown(String number, String title, String mergedInto, String statusLabel, int degree, String degreeLabel,
			String owner, List<Link> chain, List<String> waiting, List<Row> facts, String reach, List<String> origins,
			List<Child> children, List<CouncilTrail.Station> submissions, List<String> feedback, List<Entry> reviews,
			List<Entry> history) {
	}

	/** One link of the chain from the cases to the outcome. */
	record Link(String name, String text, boolean reached) {
	}

	/** A term and what is known of it. */
	record Row(String term, String text) {
	}

	/** What was merged into the issue. */
	record Child(String number, String title) {
	}

	/** Something that was done, and by whom. */
	record Entry(String at, String what, String by, String note) {
	}

}
