package jp.tsunagu.casefile;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jp.tsunagu.directory.Specialty;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What is known of a child's situation today, in codes: what decision tables ask for.
 *
 * @param lifeStage null until the first assessment
 * @param careItems codes of 医療的ケア判定スコア (brief 2.3)
 * @param careScore points; null until known
 * @param caregiverBurden 0 (none) to 4; null until known
 * @param topics what the consultation was about
 * @param neededSpecialties what the triage asked for
 * @param servicesChangedOn when services began or changed last; null if never
 * @param serviceCount how many services the team brings to the child; null until known
 */
@Embeddable
public record CaseSituation(@Enumerated(EnumType.STRING) LifeStage lifeStage,
		@JdbcTypeCode(SqlTypes.ARRAY) List<String> careItems, Integer careScore, Integer caregiverBurden,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Topic> topics,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Specialty> neededSpecialties,
		LocalDate servicesChangedOn, Integer serviceCount) {

	/** What is known when a case opens. */
	public static CaseSituation of(List<Topic> topics, List<Specialty> neededSpecialties) {
		return new CaseSituation(null, List.of(), null, null, topics, neededSpecialties, null, null);
	}

	public CaseSituation withLifeStage(LifeStage stage) {
		return new CaseSituation(stage, this.careItems, this.careScore, this.caregiverBurden, this.topics,
				this.neededSpecialties, this.servicesChangedOn, this.serviceCount);
	}

	public CaseSituation withCare(List<String> items, Integer score) {
		return new CaseSituation(this.lifeStage, items, score, this.caregiverBurden, this.topics,
				this.neededSpecialties, this.servicesChangedOn, this.serviceCount);
	}

	public CaseSituation withCaregiverBurden(Integer burden) {
		return new CaseSituation(this.lifeStage, this.careItems, this.careScore, burden, this.topics,
				this.neededSpecialties, this.servicesChangedOn, this.serviceCount);
	}

	public CaseSituation withServicesChangedOn(LocalDate day) {
		return new CaseSituation(this.lifeStage, this.careItems, this.careScore, this.caregiverBurden, this.topics,
				this.neededSpecialties, day, this.serviceCount);
	}

	public CaseSituation withServiceCount(int count) {
		return new CaseSituation(this.lifeStage, this.careItems, this.careScore, this.caregiverBurden, this.topics,
				this.neededSpecialties, this.servicesChangedOn, count);
	}

}
