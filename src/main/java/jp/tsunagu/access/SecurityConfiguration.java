package jp.tsunagu.access;

import java.time.InstantSource;

import jakarta.servlet.DispatcherType;
import org.camunda.bpm.engine.IdentityService;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.savedrequest.RequestCache;

import static jp.tsunagu.access.Paths.path;
import static org.springframework.security.authorization.AuthenticatedAuthorizationManager.authenticated;
import static org.springframework.security.authorization.AuthorityAuthorizationManager.hasAuthority;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.springframework.security.authorization.AuthorizationManagers.not;

/**
 * Two doors with one lock: engine-rest for programs, with HTTP Basic and no session, and
 * pages for people. What is not listed is closed.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	private static final String[] EVERYBODY_OF_THE_HOUSE = { "coordinator", "flag-bearer", "supporter", "municipality",
			"prefecture", "administrator" };

	private static final String[] THOSE_WHO_WORK_WITH_THE_ENGINE = { "coordinator", "flag-bearer", "administrator" };

	@Bean
	@Order(1)
	SecurityFilterChain doorForPrograms(HttpSecurity http, IdentityService identities) throws Exception {
		return http.securityMatcher(path("/engine-rest/**"))
			.authorizeHttpRequests((urls) -> urls.anyRequest().hasAnyAuthority(THOSE_WHO_WORK_WITH_THE_ENGINE))
			.httpBasic((basic) -> basic.authenticationEntryPoint(RefusedLogins::toProgram))
			.exceptionHandling((no) -> no.authenticationEntryPoint(RefusedLogins::toProgram)
				.accessDeniedHandler(RefusedLogins::toProgram))
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.csrf((csrf) -> csrf.disable()) // nothing rides on a cookie here
			.requestCache((cache) -> cache.disable())
			.logout((logout) -> logout.disable())
			.headers(Headers::ofPrograms)
			.addFilterAfter(new EngineCalls(identities), AuthorizationFilter.class)
			.build();
	}

	@Bean
	@Order(2)
	SecurityFilterChain doorForPeople(HttpSecurity http, Logins logins, Passkeys passkeys, ProviderLogin provider)
			throws Exception {
		RequestCache wayBack = Paths.wayBack();
		provider.configure(http, wayBack);
		return http.authorizeHttpRequests(SecurityConfiguration::pages)
			.formLogin((form) -> form.loginPage("/login")
				.successHandler(new HomeAfterLogin(wayBack))
				.failureHandler(RefusedLogins::toPerson))
			.logout(Logout::configure)
			.requestCache((cache) -> cache.requestCache(wayBack))
			.exceptionHandling((no) -> no.authenticationEntryPoint(Paths.loginOrUnauthorized())
				.accessDeniedHandler(new StaleFormHandler()))
			.csrf((csrf) -> csrf.ignoringRequestMatchers(Paths.withTokensOfTheirOwn()))
			.sessionManagement((session) -> session.sessionFixation((fixation) -> fixation.changeSessionId()))
			.headers(Headers::ofPages)
			.addFilterAfter(new IdleCheck(InstantSource.system()), SecurityContextHolderFilter.class)
			.addFilterAfter(new MembershipCheck(logins), IdleCheck.class)
			.addFilterAfter(new PasskeyLogin(passkeys, logins, wayBack), UsernamePasswordAuthenticationFilter.class)
			.build();
	}

	private static void pages(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry urls) {
		urls.dispatcherTypeMatchers(DispatcherType.ASYNC)
			.permitAll() // the end of what was let in
			.requestMatchers(path("/login"), path("/logout"), path("/error"), path("/assets/**"),
					path("/answer/{token}"), path(HttpMethod.GET, "/calendar/feed/{file}"))
			.permitAll()
			.requestMatchers(path("/actuator/health"), path("/actuator/health/**"))
			.permitAll()
			.requestMatchers(path(HttpMethod.GET, "/session"), path(HttpMethod.POST, "/session"))
			.authenticated()
			.requestMatchers(path(HttpMethod.GET, "/password"), path(HttpMethod.POST, "/password"))
			.access(allOf(authenticated(), not(hasAuthority(Logins.SHOWS_PASSKEY.getAuthority()))))
			.requestMatchers(path(HttpMethod.POST, "/login/passkey/options"))
			.permitAll()
			.requestMatchers(path(HttpMethod.GET, "/passkey"))
			.authenticated()
			.requestMatchers(path(HttpMethod.POST, "/passkeys/remove-all"))
			.hasAuthority("administrator")
			.requestMatchers(path("/passkeys/**"))
			.hasAnyAuthority(EVERYBODY_OF_THE_HOUSE)
			.requestMatchers(path("/actuator/**"))
			.hasAuthority("administrator")
			.requestMatchers(path("/"))
			.hasAnyAuthority(EVERYBODY_OF_THE_HOUSE)
			.requestMatchers(path("/cases/**"), path("/children"), path("/tasks/{task}/record"), path("/calendar"),
					path("/calendar/address/**"))
			.hasAuthority("coordinator")
			.requestMatchers(path("/children/figures"))
			.hasAnyAuthority("coordinator", "flag-bearer", "municipality", "prefecture")
			.requestMatchers(path("/notices/**"), path("/outbox"), path("/absences/**"), path("/reports/**"),
					path("/councils/**"), path("/issues/**"), path("/colleagues"), path("/finished"),
					path("/situation/**"), path("/history/**"), path("/live"))
			.hasAnyAuthority("coordinator", "flag-bearer")
			.requestMatchers(path("/status-updates/**"))
			.hasAuthority("supporter")
			.requestMatchers(path(HttpMethod.POST, "/camunda/api/admin/auth/user/{engine}/login/**"),
					path("/camunda/api/admin/setup/**"), path("/camunda/app/admin/{engine}/setup/**"))
			.denyAll() // second doors
			.requestMatchers(path("/camunda/api/cockpit/**"))
			.hasAnyAuthority("flag-bearer", "administrator") // it counts cases, also for
																// who has no Cockpit
			.requestMatchers(path("/camunda/**"))
			.hasAnyAuthority(THOSE_WHO_WORK_WITH_THE_ENGINE)
			.anyRequest()
			.denyAll();
	}

}
