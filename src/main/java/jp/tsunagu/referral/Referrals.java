package jp.tsunagu.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Referrals extends Repository<Referral, Long> {

	Referral save(Referral referral);

	/** Served by x_referral_open. */
	@Query("select r from Referral r where r.recordNumber = :number and r.closedAt is null")
	Optional<Referral> findOpen(String number);

	List<Referral> findByRecordNumberOrderById(String number);

	/** One probe of x_referral_question for each coordinator of the area. */
	@Query(nativeQuery = true, value = """
			select c.id as coordinator, q.asked_at as asked_at from tsunagu.coordinator c
			cross join lateral (select asked_at from tsunagu.referral_question where coordinator = c.id
				order by asked_at desc limit 1) q
			where c.area_id = :area""")
	List<Asked> findLastAsked(String area);

	/** When each coordinator of an area was asked last; who never was is not in it. */
	default Map<CoordinatorId, Instant> lastAsked(AreaId area) {
		return findLastAsked(area.toString()).stream()
			.collect(Collectors.toMap((asked) -> CoordinatorId.of(asked.getCoordinator()), Asked::getAskedAt));
	}

	interface Asked {

		String getCoordinator();

		Instant getAskedAt();

	}

}
