package jp.tsunagu.engine.models;

/** What a model may refer to: in the same deployment, or deployed before. */
interface Neighbours {

	boolean hasProcess(String key);

	boolean hasDecision(String key);

	boolean hasForm(String key);

}
