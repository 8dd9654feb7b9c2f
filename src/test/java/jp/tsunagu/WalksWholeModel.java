package jp.tsunagu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.process.IssueStory;
import jp.tsunagu.monitoring.process.Rounds;
import jp.tsunagu.team.process.TeamStory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * A class whose tests walk every node and every flow of one model. All of them share one
 * context, and so one minute.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@Import({ CaseStory.class, TeamStory.class, IssueStory.class, CouncilStory.class, Rounds.class, Cast.class,
		ProcessCoverage.class })
@TestExecutionListeners(listeners = ProcessCoverage.Which.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface WalksWholeModel {

	/** The key of the model. */
	String value();

}
