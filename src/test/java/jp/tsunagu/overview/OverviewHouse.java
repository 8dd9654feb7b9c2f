package jp.tsunagu.overview;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jp.tsunagu.CaseStory;
import jp.tsunagu.Cast;
import jp.tsunagu.Story;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** The pages over real PostgreSQL, with the cast; its tests share one context. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@Import({ Story.class, CaseStory.class, Cast.class })
public @interface OverviewHouse {

}
