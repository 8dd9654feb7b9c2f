package jp.tsunagu;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;

/** Modules know only whom their package-info allows, and never in a circle. */
class ModularityTests {

	@Test
	void modulesKeepToTheirAllowedDependencies() {
		ApplicationModules.of(TsunaguApplication.class).verify();
	}

}
