package jp.tsunagu;

import java.io.IOException;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * The application as it is, though the class path has the components of the tests too.
 */
class WithoutTests extends TypeExcludeFilter {

	private static final String HOUSE = TsunaguApplication.class.getProtectionDomain()
		.getCodeSource()
		.getLocation()
		.toString();

	/** Starts it with the settings of the tests and these, and ends it again. */
	static void startOnce(String... settings) {
		SpringApplicationBuilder house = new SpringApplicationBuilder(TsunaguApplication.class)
			.web(WebApplicationType.SERVLET)
			.initializers((context) -> context.getBeanFactory().registerSingleton("withoutTests", new WithoutTests()));
		try (ConfigurableApplicationContext context = house.run(settings)) {
			context.getId();
		}
	}

	@Override
	public boolean match(MetadataReader type, MetadataReaderFactory others) throws IOException {
		return !type.getResource().getURL().toString().startsWith(HOUSE);
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof WithoutTests;
	}

	@Override
	public int hashCode() {
		return HOUSE.hashCode();
	}

}
