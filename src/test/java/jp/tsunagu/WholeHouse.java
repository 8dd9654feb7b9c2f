package jp.tsunagu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.process.IssueStory;
import jp.tsunagu.scenario.Witness;
import jp.tsunagu.team.process.TeamStory;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;

/**
 * The application on real PostgreSQL and a port of its own, with the cast of the brief.
 * Tests that carry nothing else share one context, and so one minute.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Import({ CaseStory.class, TeamStory.class, IssueStory.class, CouncilStory.class, Cast.class, Rest.class, Tables.class,
		Witness.class })
public @interface WholeHouse {

}
