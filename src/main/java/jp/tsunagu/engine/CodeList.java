package jp.tsunagu.engine;

/**
 * A code of one of the brief's lists (CL-xx): the name of the constant is what is stored,
 * the label is what people read. The simple name of the enum is what a form's
 * {@code properties.choices} asks for.
 */
public interface CodeList {

	String name();

	String label();

}
