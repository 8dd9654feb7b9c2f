package jp.tsunagu.access;

import java.io.IOException;
import java.io.InputStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.Deserializer;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/**
 * Sessions are rows that every node reads (ADR 0024). Two requests of one page may write
 * the same attribute at once, which PostgreSQL settles.
 */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

	private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

	@Bean
	SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sessionsOnPostgreSql() {
		return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
	}

	/** The name is the one Spring Session looks for. */
	@Bean
	ConversionService springSessionConversionService() {
		GenericConversionService conversion = new GenericConversionService();
		conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
		conversion.addConverter(byte[].class, Object.class, new DeserializingConverter(new Lenient()));
		return conversion;
	}

	/**
	 * What another version of the application has written may be unreadable: its owner
	 * logs in again instead of meeting an error with every request.
	 */
	private static final class Lenient implements Deserializer<Object> {

		private final DefaultDeserializer strict = new DefaultDeserializer(SessionConfiguration.class.getClassLoader());

		@Override
		public Object deserialize(InputStream bytes) {
			try {
				return this.strict.deserialize(bytes);
			}
			catch (IOException | RuntimeException ex) {
				log.warn("A session holds what this version cannot read; it is taken as empty", ex);
				return null;
			}
		}

	}

}
