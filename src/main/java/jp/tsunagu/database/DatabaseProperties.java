package jp.tsunagu.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.env.Environment;

/** Read before the context exists, hence bound by hand; port 0 means any free one. */
record DatabaseProperties(boolean embedded, @DefaultValue("data") Path directory, int port) {

	static DatabaseProperties of(Environment environment) {
		return Binder.get(environment).bindOrCreate("tsunagu.database", DatabaseProperties.class);
	}

}
