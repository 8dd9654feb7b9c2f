package jp.tsunagu.boundary;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import jp.tsunagu.Rest;
import jp.tsunagu.Rest.Reply;
import jp.tsunagu.WholeHouse;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.query.Query;
import org.camunda.bpm.engine.rest.dto.task.TaskQueryDto;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/** The engine evaluates expressions in queries; nobody outside writes one. */
@WholeHouse
class QueryExpressionTests {

	@Autowired
	private Rest rest;

	@Autowired
	private FilterService filters;

	@Autowired
	private AuthorizationService authorizations;

	/** Every such parameter of the one query that has them. */
	static Stream<String> parameters() {
		return Arrays.stream(TaskQueryDto.class.getMethods())
			.map(Method::getName)
			.filter((name) -> name.startsWith("set") && name.endsWith("Expression"))
			.map((name) -> Character.toLowerCase(name.charAt(3)) + name.substring(4));
	}

	@Test
	void onlyTaskQueriesTakeExpressions() {
		var scanner = new ClassPathScanningCandidateComponentProvider(false) {
			@Override
			protected boolean isCandidateComponent(
					org.springframework.beans.factory.annotation.AnnotatedBeanDefinition found) {
				return true;
			}
		};
		scanner.addIncludeFilter(new AssignableTypeFilter(Query.class));
		assertThat(scanner.findCandidateComponents("org.camunda.bpm.engine"))
			.map((found) -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
			.hasSizeGreaterThan(50)
			.filteredOn((query) -> Arrays.stream(query.getMethods())
				.anyMatch((method) -> method.getName().endsWith("Expression")
						&& !method.getName().equals("addExpression")))
			.map(Class::getSimpleName)
			.containsExactlyInAnyOrder("TaskQuery", "TaskQueryImpl");
		assertThat(parameters()).hasSizeGreaterThanOrEqualTo(20).contains("assigneeExpression", "dueBeforeExpression");
	}

	@ParameterizedTest
	@MethodSource("parameters")
	void aQueryWithAnExpressionIsRefused(String parameter) {
		for (String path : List.of("/task", "/task/count")) {
			assertRefused(this.rest.post("coord-b", path, Map.of(parameter, Drawn.COMMAND)));
		}
		assertRefused(this.rest.get("coord-b", "/task?%s=%%24%%7B1%%7D".formatted(parameter)));
	}

	/**
	 * Here the engine's own switch does not look: without our gate the command runs.
	 */
	@ParameterizedTest
	@MethodSource("parameters")
	void aQueryWithAnExpressionInsideAnOrIsRefused(String parameter) {
		for (String path : List.of("/task", "/task/count")) {
			assertRefused(this.rest.post("coord-b", path, either(Map.of(parameter, Drawn.COMMAND))));
		}
	}

	/** Every coordinator may use the filters of the house. */
	@ParameterizedTest
	@MethodSource("parameters")
	void anExpressionAddedToAFilterIsRefused(String parameter) {
		Map<String, Object> added = Map.of(parameter, Drawn.COMMAND);
		for (String path : List.of("list", "count", "singleResult")) {
			String use = "/filter/%s/%s".formatted(filter(), path);
			assertRefused(this.rest.post("coord-b", use, added));
			assertRefused(this.rest.post("coord-b", use, either(added)));
		}
	}

	@Test
	void noGrantLetsAPersonStoreAnExpression() {
		Authorization grant = this.authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
		grant.setUserId("coord-b");
		grant.setResource(Resources.FILTER);
		grant.setResourceId(Authorization.ANY);
		grant.addPermission(Permissions.ALL);
		this.authorizations.saveAuthorization(grant);
		try {
			Map<String, Object> said = Map.of("assigneeExpression", "${currentUser()}");
			for (Map<String, Object> query : List.of(said, either(said))) {
				Map<String, Object> filter = Map.of("resourceType", "Task", "name", "式", "query", query);
				assertRefused(this.rest.post("coord-b", "/filter/create", filter));
				assertRefused(this.rest.call("PUT", "coord-b", "/filter/" + filter(), filter));
			}
			Reply plain = this.rest.post("coord-b", "/filter/create",
					Map.of("resourceType", "Task", "name", "値", "query", Map.of("assignee", "coord-b")));
			assertThat(plain.status()).as(plain.text()).isEqualTo(200);
			this.filters.deleteFilter(plain.json().path("id").asText());
		}
		finally {
			this.authorizations.deleteAuthorization(grant.getId());
		}
	}

	@Test
	void theFiltersOfTheHouseStillAnswer() {
		Reply mine = this.rest.get("coord-b", "/filter/%s/list".formatted(filter()));
		assertThat(mine.status()).as(mine.text()).isEqualTo(200);
	}

	@AfterEach
	void nothingHasRun() throws IOException {
		assertThat(Files.deleteIfExists(Path.of(Drawn.MARK))).as("a command has run").isFalse();
	}

	private static Map<String, Object> either(Map<String, Object> query) {
		return Map.of("orQueries", List.of(query));
	}

	private String filter() {
		return this.filters.createTaskFilterQuery().filterName("自分の仕事").singleResult().getId();
	}

	private static void assertRefused(Reply reply) {
		assertThat(reply.status()).as(reply.text()).isEqualTo(400);
		assertThat(reply.message()).isEqualTo("検索の条件に式は使えません。値を入れてください。");
	}

}
