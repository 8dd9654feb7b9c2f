package jp.tsunagu.assessment;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;

/**
 * What a physician has judged by the 医療的ケア判定スコア, recorded and never computed (ADR 14).
 *
 * @param judgedScore null as long as nobody has judged
 * @param sourceDocument where it stands, such as 主治医意見書
 */
@Embeddable
public record CareJudgement(Integer judgedScore, String judgedBy, LocalDate judgedOn, String sourceDocument) {
}
