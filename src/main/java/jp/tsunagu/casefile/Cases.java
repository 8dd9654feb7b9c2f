package jp.tsunagu.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Cases extends Repository<SupportCase, String> {

	SupportCase save(SupportCase supportCase);

	Optional<SupportCase> findById(String number);

	List<SupportCase> findByNumberInOrderByNumber(Collection<String> numbers);

	/** Own cases first; served by x_case_area. */
	@Query(nativeQuery = true, value = """
			select * from tsunagu.support_case where area_id = :area and closed_at is null
			order by (main_coordinator = :user or :user = any(sub_coordinators)) desc, number desc limit 1000""")
	List<SupportCase> findOpen(String area, String user);

	/** Served by x_case_child. */
	@Query("select c from SupportCase c where c.childId in :children and c.closedAt is null order by c.number")
	List<SupportCase> findOpenOf(Collection<UUID> children);

	/** Served by x_case_area. */
	@Query("select c from SupportCase c where c.areaId = :area and c.closedAt is null order by c.number")
	List<SupportCase> findOpenIn(String area);

	/** The cases of these children, open or not. Served by x_case_of_child. */
	@Query("select c from SupportCase c where c.childId in :children order by c.number")
	List<SupportCase> findOf(Collection<UUID> children);

	/** Served by x_case_of_child and x_timeline; whoever was its main stands there. */
	@Query(nativeQuery = true, value = """
			select c.main_coordinator from tsunagu.support_case c where c.child_id = :child
			union
			select unnest(c.sub_coordinators) from tsunagu.support_case c where c.child_id = :child
			union
			select t.by_user from tsunagu.support_case c
			join tsunagu.timeline_entry t on t.record_number = c.number and t.kind = 'ASSIGNED'
			where c.child_id = :child""")
	List<String> findKeepersOf(UUID child);

	/**
	 * Served by x_case_area; the open cases of an area are read whole, some hundreds at
	 * most.
	 */
	@Query(nativeQuery = true, value = """
			select k.keeper as keeper,
				count(*) filter (where k.main and not w.heavy and not w.changing) as plain,
				count(*) filter (where k.main and w.heavy) as heavy,
				count(*) filter (where k.main and not w.heavy and w.changing) as changing,
				count(*) filter (where not k.main) as co
			from tsunagu.support_case c
			cross join lateral (select coalesce(c.care_score, 0) >= 32 as heavy,
				coalesce(c.life_stage, '') in ('NICU', 'HOME_START', 'PRE_SCHOOL', 'TRANSITION_18') as changing) w
			cross join lateral (select c.main_coordinator as keeper, true as main
				union all select unnest(c.sub_coordinators), false) k
			where c.area_id = :area and c.closed_at is null and c.number <> :besides
			group by k.keeper""")
	List<KeptCases> findLoads(String area, String besides);

	/** Served by the primary keys. */
	@Query("""
			select new jp.tsunagu.casefile.CaseReach$Met(c.number, c.childId, h.municipality, c.situation.lifeStage)
			from SupportCase c left join Child h on h.id = c.childId where c.number in :numbers order by c.number""")
	List<CaseReach.Met> findReach(Collection<String> numbers);

	interface KeptCases {

		String getKeeper();

		int getPlain();

		int getHeavy();

		int getChanging();

		int getCo();

	}

}
