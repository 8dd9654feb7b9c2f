package jp.tsunagu.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Profiles;
import org.springframework.util.ClassUtils;
import org.springframework.util.StringUtils;

/**
 * Asked before the first bean: a refusal must reach the operator as one sentence, not
 * through a failed context.
 */
class StartChecks implements ApplicationContextInitializer<GenericApplicationContext> {

	@Override
	public void initialize(GenericApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		DatabaseProperties database = DatabaseProperties.of(environment);
		boolean external = StringUtils.hasText(environment.getProperty("spring.datasource.url"));
		boolean demo = database.embedded() || environment.acceptsProfiles(Profiles.of("demo"));
		if (demo && external) {
			throw new StartRefusedException(
					"The demo profile brings demo users and a database of its own and never runs "
							+ "on a real one: unset SPRING_DATASOURCE_URL, or start without the demo profile.");
		}
		new RequiredSettings(environment).check();
		if (database.embedded()) {
			openDirectory(context, database);
		}
		else if (external) {
			connectOnce(environment);
		}
	}

	private void openDirectory(GenericApplicationContext context, DatabaseProperties database) {
		if (!ClassUtils.isPresent("io.zonky.test.db.postgres.embedded.PgBinaryResolver", context.getClassLoader())) {
			throw new StartRefusedException("The demo profile needs the embedded PostgreSQL, which the packaged "
					+ "application does not carry: run `mvn spring-boot:run` in the source directory, or start "
					+ "without the demo profile.");
		}
		DataDirectory directory = DataDirectory.open(database.directory());
		context.registerBean(DataDirectory.class, () -> directory);
		context.registerBean(EmbeddedServer.class, () -> EmbeddedServer.start(directory, database.port()));
		context.registerBean(EmbeddedConnectionDetails.class);
	}

	private void connectOnce(ConfigurableEnvironment environment) {
		String url = environment.getRequiredProperty("spring.datasource.url");
		Properties login = new Properties();
		login.put("connectTimeout", "5");
		login.put("loginTimeout", "10");
		login.put("user", environment.getProperty("spring.datasource.username", ""));
		login.put("password", environment.getProperty("spring.datasource.password", ""));
		login.values().remove("");
		try {
			DriverManager.getConnection(url, login).close();
		}
		catch (SQLException ex) {
			// what follows the question mark may hold a password
			throw new StartRefusedException(("The database at %s cannot be reached (%s): check that it runs, and check "
					+ "SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.")
				.formatted(url.replaceFirst("\\?.*", ""), firstLine(ex)), ex);
		}
	}

	private String firstLine(SQLException ex) {
		String message = String.valueOf(ex.getMessage());
		return message.lines().findFirst().orElse(message);
	}

}
