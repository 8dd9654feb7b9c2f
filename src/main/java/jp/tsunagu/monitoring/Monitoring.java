package jp.tsunagu.monitoring;

import java.time.LocalDate;
import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jp.tsunagu.casefile.LifeStage;
import jp.tsunagu.casefile.RedFlag;
import jp.tsunagu.casefile.Topic;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/**
 * What モニタリングをする asks for (brief 2.7).
 *
 * @param caregiverBurden 0 (none) to 4
 * @param satisfaction 1 to 5, or null
 * @param nextDueOn the day the coordinator wants the next round on; null leaves it to the
 * interval
 */
@Embeddable
public record Monitoring(@NotNull(message = "を入力してください。") LocalDate monitoredOn,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) MonitoringMethod method,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) MonitoringKind monitoringKind,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) LifeStage lifeStage,
		@NotEmpty(
				message = "を選んでください。") @JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Informant> informants,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) StateChange childChange, String childChangeNote,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) StateChange familyChange,
		@NotNull(message = "を選んでください。") Integer caregiverBurden, String supportChange, Integer satisfaction,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<Topic> newNeeds,
		@JdbcTypeCode(SqlTypes.ARRAY) @Enumerated(EnumType.STRING) List<RedFlag> redFlags,
		@NotNull(message = "を選んでください。") Boolean reassessmentNeeded,
		@NotNull(message = "を選んでください。") Boolean teamReviewNeeded, String issuesFound,
		@NotNull(message = "を選んでください。") @Enumerated(EnumType.STRING) MonitoringOutcome monitoringOutcome,
		LocalDate nextDueOn) {

	@AssertTrue(message = "「これから」で終結に進むときは、「再アセスメント」と「チームの見直し」に「いいえ」を選んでください。")
	boolean isEndWithoutMoreToDo() {
		return this.monitoringOutcome != MonitoringOutcome.CLOSE
				|| !(Boolean.TRUE.equals(this.reassessmentNeeded) || Boolean.TRUE.equals(this.teamReviewNeeded));
	}

	@AssertTrue(message = "「危険サイン」があるあいだは終結に進めません。「これから」で「支援を続ける」を選んでください。")
	boolean isEndWithoutRedFlag() {
		return this.monitoringOutcome != MonitoringOutcome.CLOSE || this.redFlags.isEmpty();
	}

}
