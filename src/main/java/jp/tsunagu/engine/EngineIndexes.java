package jp.tsunagu.engine;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.stereotype.Component;

/** Adds the indexes that the engine's own schema lacks; see db/engine-indexes.sql. */
@Component
class EngineIndexes extends AbstractCamundaConfiguration {

	private final DataSource database;

	EngineIndexes(DataSource database) {
		this.database = database;
	}

	@Override
	public void postProcessEngineBuild(ProcessEngine engine) {
		new ResourceDatabasePopulator(new ClassPathResource("db/engine-indexes.sql")).execute(this.database);
	}

}
