package jp.tsunagu;

import java.time.Clock;
import java.util.Date;

import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;

import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Component;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

/** How the layers inside a module may know each other (docs/STYLE.md). */
@AnalyzeClasses(packagesOf = TsunaguApplication.class, importOptions = DoNotIncludeTests.class)
class ArchitectureTests {

	private static final String[] ENGINE_ROOM = { "jp.tsunagu.*.process..", "jp.tsunagu.engine..",
			"jp.tsunagu.access.." };

	@ArchTest
	static final ArchRule onlyTheEngineRoomKnowsTheEngine = noClasses().that()
		.resideOutsideOfPackages(ENGINE_ROOM)
		.should()
		.dependOnClassesThat()
		.resideInAPackage("org.camunda..");

	@ArchTest
	static final ArchRule theDomainKnowsNoAdapter = noClasses().that()
		.resideOutsideOfPackages("jp.tsunagu.*.process..", "jp.tsunagu.*.web..")
		.should()
		.dependOnClassesThat()
		.resideInAnyPackage("jp.tsunagu.*.process..", "jp.tsunagu.*.web..");

	@ArchTest
	static final ArchRule pagesDoNotCallProcesses = noClasses().that()
		.resideInAPackage("jp.tsunagu.*.web..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("jp.tsunagu.*.process..");

	@ArchTest
	static final ArchRule processesDoNotCallPages = noClasses().that()
		.resideInAPackage("jp.tsunagu.*.process..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("jp.tsunagu.*.web..");

	@ArchTest
	static final ArchRule delegatesAreHidden = classes().that()
		.implement(JavaDelegate.class)
		.should()
		.resideInAPackage("jp.tsunagu.*.process")
		.andShould()
		.bePackagePrivate()
		.andShould()
		.beAnnotatedWith(Component.class)
		.andShould()
		.haveSimpleNameEndingWith("Delegate");

	@ArchTest
	static final ArchRule listenersAreHidden = classes().that()
		.implement(TaskListener.class)
		.or()
		.implement(ExecutionListener.class)
		.and()
		.resideOutsideOfPackage("jp.tsunagu.engine..")
		.should()
		.resideInAPackage("jp.tsunagu.*.process")
		.andShould()
		.bePackagePrivate()
		.andShould()
		.beAnnotatedWith(Component.class)
		.andShould()
		.haveSimpleNameEndingWith("Listener");

	@ArchTest
	static final ArchRule whatIsCalledADelegateIsOne = classes().that()
		.haveSimpleNameEndingWith("Delegate")
		.should()
		.implement(JavaDelegate.class);

	/**
	 * Sessions, passwords and the database server alone live by the clock on the wall.
	 */
	@ArchTest
	static final ArchRule timeIsTheEnginesClock = noClasses().that()
		.resideOutsideOfPackages("jp.tsunagu.access..", "jp.tsunagu.database..")
		.should()
		.callMethodWhere(describe("reads the clock of the system", ArchitectureTests::readsTheSystemsClock))
		.orShould()
		.callConstructor(Date.class);

	private static boolean readsTheSystemsClock(JavaMethodCall call) {
		String owner = call.getTargetOwner().getName();
		boolean ofTheEngine = call.getTarget()
			.getRawParameterTypes()
			.stream()
			.anyMatch((type) -> type.isEquivalentTo(Clock.class));
		return switch (call.getName()) {
			case "now" -> owner.startsWith("java.time.") && !ofTheEngine;
			case "currentTimeMillis", "nanoTime" -> owner.equals(System.class.getName());
			case "system", "systemUTC", "systemDefaultZone" -> owner.equals(Clock.class.getName());
			default -> false;
		};
	}

	@ArchTest
	static final ArchRule repositoriesStayInsideTheirModule = classes().that()
		.areAssignableTo(Repository.class)
		.should()
		.bePackagePrivate();

}
