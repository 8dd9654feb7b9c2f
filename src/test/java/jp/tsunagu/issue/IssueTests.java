package jp.tsunagu.issue;

import java.time.Instant;
import java.time.LocalDate;

import jp.tsunagu.casefile.RecordNumber;
import jp.tsunagu.directory.AreaId;
import jp.tsunagu.directory.CoordinatorId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class IssueTests {

	private static final Instant NOW = Instant.parse("2026-11-20T01:00:00Z");

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@Test
	void whatIsFoundBelongsToNobodyButItsCaseUntilItIsSorted() {
		Issue issue = found("一つ目");
		assertThat(issue.status()).isEqualTo(IssueStatus.EXTRACTED);
		assertThat(issue.scope()).isEqualTo(IssueScope.INDIVIDUAL);
		assertThat(issue.title()).isNull();
		assertThat(IssueStep.after(issue.status())).isEqualTo(IssueStep.SORT);
	}

	@ParameterizedTest
	@CsvSource({ "0, IN_PROGRESS, REVIEW", "2, IN_PROGRESS, REVIEW", "3, RESOLVED, CONFIRM", "4, RESOLVED, CONFIRM" })
	void fromThreeOnItWaitsToBeConfirmed(int degree, IssueStatus status, IssueStep next) {
		Issue issue = found("一つ目").assess(degree, TODAY.plusMonths(3));
		assertThat(issue.status()).isEqualTo(status);
		assertThat(IssueStep.after(issue.status())).isEqualTo(next);
	}

	@Test
	void eachTimeItComesBackIsCountedOnce() {
		Issue issue = found("一つ目").assess(4, TODAY).close(NOW);
		assertThat(issue.resolution().closedAt()).isEqualTo(NOW);
		issue.reopen();
		assertThat(issue.resolution().reopenedCount()).isEqualTo(1);
		assertThat(issue.resolution().closedAt()).isNull();
		assertThat(issue.resolution().resolutionDegree()).as("no longer resolved").isEqualTo(1);
		assertThat(issue.assess(3, TODAY).resolution().reopenedCount()).isEqualTo(1);
	}

	@Test
	void itIsMetInEveryMunicipalityOfItsOrigins() {
		Issue issue = found("一つ目");
		issue.metIn(IssueOrigin.of(RecordNumber.of("YM-R08-0001"), true, "14204", null, NOW));
		issue.metIn(IssueOrigin.of(RecordNumber.of("YM-R08-0002"), true, "14201", null, NOW));
		issue.metIn(IssueOrigin.of(RecordNumber.of("YM-R08-0003"), true, null, null, NOW));
		assertThat(issue.municipalities()).containsExactly("14201", "14204");
		assertThat(issue.origins()).hasSize(3);
	}

	@Test
	void whatWasMergedGoesNoWayOfItsOwnUntilItIsTakenOut() {
		Issue child = found("一つ目").mergeInto(found("二つ目"));
		assertThatIllegalStateException().isThrownBy(() -> child.assess(1, TODAY));
		assertThatIllegalStateException().isThrownBy(() -> child.drop("理由", NOW));
		assertThat(child.takeOut().mergedInto()).isEmpty();
		assertThat(child.status()).isEqualTo(IssueStatus.EXTRACTED);
	}

	@ParameterizedTest
	@EnumSource(value = IssueStatus.class, names = { "MERGED", "CLOSED", "DROPPED" })
	void whatIsOverIsNotOpen(IssueStatus over) {
		assertThat(over.isOpen()).isFalse();
		assertThat(over.isBeforeCouncil()).isFalse();
	}

	@Test
	void aRejectedIssueIsLookedAtAgainInTheNextYearUnlessSomebodySaysOtherwise() {
		assertThat(ReviewDays.after(CouncilResult.REJECTED, null, TODAY)).isEqualTo("2027-11-20");
		assertThat(ReviewDays.after(CouncilResult.ADOPTED, null, TODAY)).isEqualTo("2027-02-20");
		assertThat(ReviewDays.after(CouncilResult.ADOPTED, TODAY.plusDays(9), TODAY)).isEqualTo("2026-11-29");
		Issue rejected = found("一つ目").answered(CouncilResult.REJECTED, "予算措置困難", IssueStatus.REJECTED,
				TODAY.plusMonths(12));
		assertThat(ReviewDays.of(rejected, 1, null, TODAY)).isEqualTo("2027-11-20");
		assertThat(ReviewDays.of(rejected, 1, TODAY.plusDays(9), TODAY)).isEqualTo("2026-11-29");
		assertThat(ReviewDays.of(rejected, 3, null, TODAY)).as("to be confirmed").isEqualTo("2027-02-20");
	}

	private static Issue found(String fact) {
		return new Issue(RecordNumber.of("YM-R08-I0001"), AreaId.of("yokosuka-miura"), IssueSource.MONITORING,
				IssueSheet.found(fact, null), CoordinatorId.of("coord-b"), NOW);
	}

}
