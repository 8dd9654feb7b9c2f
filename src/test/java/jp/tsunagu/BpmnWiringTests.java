package jp.tsunagu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jp.tsunagu.engine.ChoiceSource;
import jp.tsunagu.engine.CodeList;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.util.ClassUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What models and forms name exists, and nothing exists that no model or form names: each
 * model calls only the delegates and listeners of its own module or of one that builds on
 * it.
 */
@SpringBootTest
class BpmnWiringTests {

	private static final Pattern BEAN = Pattern.compile("elegateExpression=\"[$#]\\{(\\w+)}\"");

	private static final Pattern OFFERED = Pattern.compile("\\.offer\\(\"(\\w+)\"");

	private static final Pattern DECISION = Pattern.compile("DecisionTableByKey\\(\"(\\w+)\"\\)");

	@Autowired
	private ApplicationContext context;

	@Autowired
	private RepositoryService repository;

	@Test
	void modelsAndDelegatesMatch() throws IOException {
		Set<String> called = new TreeSet<>();
		for (Path file : Models.bpmn()) {
			String home = file.getParent().getFileName().toString();
			BEAN.matcher(Files.readString(file)).results().map((found) -> found.group(1)).forEach((bean) -> {
				assertThat(this.context.containsBean(bean)).as("%s calls %s", file, bean).isTrue();
				assertThat(roomsOf(home)).as("%s calls %s", file, bean)
					.contains(this.context.getType(bean).getPackageName());
				called.add(bean);
			});
		}
		Set<String> ours = Stream.of(JavaDelegate.class, TaskListener.class, ExecutionListener.class)
			.flatMap((type) -> Stream.of(this.context.getBeanNamesForType(type)))
			.filter((bean) -> this.context.getType(bean).getPackageName().startsWith("jp.tsunagu."))
			.collect(Collectors.toSet());
		assertThat(ours).as("a delegate or listener without a place in a model").isSubsetOf(called);
	}

	/**
	 * A model's own process room, and those of modules that build on the model's module.
	 */
	private static List<String> roomsOf(String home) {
		return ApplicationModules.of(TsunaguApplication.class)
			.stream()
			.map((module) -> module.getBasePackage().getName())
			.filter((module) -> module.endsWith("." + home) || buildsOn(module, home))
			.map((module) -> module + ".process")
			.toList();
	}

	private static boolean buildsOn(String module, String home) {
		ApplicationModule declared = ClassUtils.resolveClassName(module + ".package-info", null)
			.getAnnotation(ApplicationModule.class);
		return declared != null && List.of(declared.allowedDependencies()).contains(home);
	}

	@Test
	void callsReachAModelAndHandOnTheRecordNumber() throws IOException {
		for (Path file : Models.bpmn()) {
			BpmnModelInstance model = Bpmn.readModelFromFile(file.toFile());
			assertThat(model.getModelElementsByType(CallActivity.class)).allSatisfy((call) -> {
				assertThat(Models.keys()).as(call.getId()).contains(call.getCalledElement());
				assertThat(call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list())
					.as("%s hands on the business key", call.getId())
					.extracting(CamundaIn::getCamundaBusinessKey)
					.filteredOn(Objects::nonNull)
					.hasSize(1);
			});
			assertThat(model.getModelElementsByType(BusinessRuleTask.class))
				.allSatisfy((task) -> assertThat(decisions()).contains(task.getCamundaDecisionRef()));
		}
	}

	@Test
	void everyDecisionIsNamedAfterItsFileAndAsked() throws IOException {
		Set<String> files = Models.dmn()
			.stream()
			.map((file) -> file.getFileName().toString().replace(".dmn", ""))
			.collect(Collectors.toSet());
		assertThat(decisions()).isEqualTo(files);
		assertThat(this.repository.createDecisionDefinitionQuery().latestVersion().list()).allSatisfy((decision) -> {
			assertThat(decision.getVersionTag()).as(decision.getKey()).isNotNull();
			assertThat(decision.getHistoryTimeToLive()).as(decision.getKey()).isNotNull();
		});
		Set<String> asked = sources(DECISION);
		for (Path file : Models.bpmn()) {
			Bpmn.readModelFromFile(file.toFile())
				.getModelElementsByType(BusinessRuleTask.class)
				.forEach((task) -> asked.add(task.getCamundaDecisionRef()));
		}
		assertThat(asked).isEqualTo(files);
	}

	@Test
	void everyListAFormAsksForExists() throws IOException {
		Set<String> known = sources(OFFERED);
		this.context.getBeansOfType(ChoiceSource.class).values().forEach((source) -> known.add(source.name()));
		var codeLists = new ClassPathScanningCandidateComponentProvider(false);
		codeLists.addIncludeFilter(new AssignableTypeFilter(CodeList.class));
		codeLists.findCandidateComponents("jp.tsunagu")
			.forEach((list) -> known.add(list.getBeanClassName().replaceAll(".*\\.", "")));
		for (Path form : Models.forms()) {
			assertThat(FormConventionsTests.components(new ObjectMapper().readTree(form.toFile())))
				.map((component) -> component.path("properties").path("choices"))
				.filteredOn(JsonNode::isTextual)
				.map(JsonNode::asText)
				.as("%s", form)
				.isSubsetOf(known);
		}
	}

	private Set<String> decisions() {
		return this.repository.createDecisionDefinitionQuery()
			.latestVersion()
			.list()
			.stream()
			.map(DecisionDefinition::getKey)
			.collect(Collectors.toSet());
	}

	/** What our own sources name in calls like this one. */
	private static Set<String> sources(Pattern call) throws IOException {
		Set<String> names = new TreeSet<>();
		try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
			for (Path file : files.filter((path) -> path.toString().endsWith(".java")).toList()) {
				call.matcher(Files.readString(file)).results().forEach((found) -> names.add(found.group(1)));
			}
		}
		return names;
	}

}
