package jp.tsunagu.engine;

import java.util.List;

/**
 * A named list of choices that depends on who looks, such as the windows of the viewer's
 * area. A form asks for it with {@code "properties": {"choices": "<name>"}}.
 */
public interface ChoiceSource {

	String name();

	List<Choice> choices(Viewer viewer);

}
