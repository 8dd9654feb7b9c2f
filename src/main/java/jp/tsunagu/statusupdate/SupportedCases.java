package jp.tsunagu.statusupdate;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.tsunagu.casefile.CaseFiles;
import jp.tsunagu.casefile.ChildFiles;
import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.casefile.SupportCase;
import jp.tsunagu.consent.VisibilityGroup;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.Directory;
import jp.tsunagu.directory.Supporter;
import jp.tsunagu.team.Membership;
import jp.tsunagu.team.Memberships;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The open cases of the teams somebody is in, each with no more of the child than the
 * family's consent lets this member know (brief 2.10; contract, people).
 */
@Service
@Transactional(readOnly = true)
public class SupportedCases {

	private final Directory directory;

	private final Memberships memberships;

	private final CaseFiles cases;

	private final ChildFiles children;

	SupportedCases(Directory directory, Memberships memberships, CaseFiles cases, ChildFiles children) {
		this.directory = directory;
		this.memberships = memberships;
		this.cases = cases;
		this.children = children;
	}

	/** Whether this login belongs to a supporter of the area's directory. */
	public boolean isKnown(AreaId area, String user) {
		return this.directory.supporterOf(user, area).isPresent();
	}

	/** The newest case first; so many statements for any number of cases. */
	public List<SupportedCase> of(AreaId area, String user) {
		return this.directory.supporterOf(user, area)
			.map(Supporter::id)
			.map(this.memberships::of)
			.map((found) -> views(area, found))
			.orElse(List.of());
	}

	/** Empty where the sharing has ended, or never began. */
	public Optional<SupportedCase> find(AreaId area, String user, RecordNumber number) {
		return this.directory.supporterOf(user, area)
			.flatMap((supporter) -> this.memberships.find(number, supporter.id()))
			.flatMap((membership) -> views(area, List.of(membership)).stream().findFirst());
	}

	private List<SupportedCase> views(AreaId area, List<Membership> memberships) {
		Map<RecordNumber, SupportCase> open = open(area, memberships);
		Map<RecordNumber, ChildFiles.Called> called = this.children.called(open.values());
		return memberships.stream()
			.filter((membership) -> open.containsKey(membership.number()))
			.map((membership) -> view(membership, open.get(membership.number()), called.get(membership.number())))
			.toList();
	}

	private Map<RecordNumber, SupportCase> open(AreaId area, Collection<Membership> memberships) {
		return this.cases.findAll(memberships.stream().map(Membership::number).toList())
			.stream()
			.filter((found) -> found.isOpen() && found.area().equals(area))
			.collect(Collectors.toMap(SupportCase::number, (found) -> found, (one, other) -> one, LinkedHashMap::new));
	}

	private static SupportedCase view(Membership membership, SupportCase supportCase, ChildFiles.Called called) {
		boolean basics = called != null && membership.told().contains(VisibilityGroup.BASIC);
		return new SupportedCase(membership.number(), basics ? called.name() : null, basics ? called.kana() : null,
				(called != null) ? called.alias() : null, membership.told(), supportCase.keepers());
	}

}
