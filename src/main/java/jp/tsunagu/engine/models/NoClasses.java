package jp.tsunagu.engine.models;

import org.camunda.bpm.engine.ArtifactFactory;
import org.camunda.bpm.engine.ProcessEngineException;

/** No model makes an object by the name of its class. */
class NoClasses implements ArtifactFactory {

	@Override
	public <T> T getArtifact(Class<T> type) {
		throw new ProcessEngineException("Models do not call classes, nor '%s'".formatted(type.getName()));
	}

}
