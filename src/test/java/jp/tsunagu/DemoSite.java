package jp.tsunagu;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.tsunagu.council.process.CouncilStory;
import jp.tsunagu.issue.process.IssueStory;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** Our own pages with the demo's people, asked without a browser. One context for all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@ActiveProfiles("demo")
@AutoConfigureMockMvc
@Import({ CaseStory.class, IssueStory.class, CouncilStory.class })
public @interface DemoSite {

}
