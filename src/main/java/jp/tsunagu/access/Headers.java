package jp.tsunagu.access;

import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import static jp.tsunagu.access.Paths.path;

/**
 * What the browser is told with every answer, on top of Spring Security's own: nosniff,
 * no framing, HSTS where the connection is secure.
 */
final class Headers {

	private static final String OWN_PAGES = "default-src 'self'; object-src 'none'; base-uri 'none'; "
			+ "form-action 'self'; frame-ancestors 'none'";

	/**
	 * Holds nothing of anybody: the browser may keep it but asks whether it is current.
	 */
	static final RequestMatcher STATIC = new OrRequestMatcher(path("/assets/**"), path("/camunda/lib/**"),
			path("/camunda/assets/**"), path("/camunda/app/{app}/{file}.js"), path("/camunda/app/{app}/{file}.css"),
			path("/camunda/app/{app}/scripts/**"), path("/camunda/app/{app}/styles/**"),
			path("/camunda/app/{app}/locales/**"));

	private Headers() {
	}

	static void ofPrograms(HeadersConfigurer<HttpSecurity> headers) {
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.contentSecurityPolicy((policy) -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"));
	}

	static void ofPages(HeadersConfigurer<HttpSecurity> headers) {
		HeaderWriter revalidate = (request, response) -> response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		headers.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()"))
			.cacheControl((cache) -> cache.disable())
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(STATIC),
					new CacheControlHeadersWriter()))
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(STATIC, revalidate))
			.addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(path("/camunda/**")),
					new ContentSecurityPolicyHeaderWriter(OWN_PAGES))); // the webapps
																		// bring a policy
																		// of their own
	}

}
