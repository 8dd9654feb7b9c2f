package jp.tsunagu.engine;

import java.util.Set;

/** The groups of the house, which a model may offer its tasks to. */
@FunctionalInterface
public interface KnownGroups {

	Set<String> ids();

}
