package jp.tsunagu.demo.process;

import java.util.List;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.Tenant;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go and as whom, as the last words of the start. */
@Component
@Profile("demo")
class DemoGreeting {

	private static final Logger log = LoggerFactory.getLogger(DemoGreeting.class);

	private final IdentityService identities;

	private final Environment environment;

	DemoGreeting(IdentityService identities, Environment environment) {
		this.identities = identities;
		this.environment = environment;
	}

	@EventListener(ApplicationReadyEvent.class)
	void greet() {
		String port = this.environment.getProperty("local.server.port");
		if (port == null) {
			return;
		}
		log.info("Ready: http://localhost:{}/login  （ブラウザーで開いてください）", port);
		log.info("The password is the user id: （パスワードは利用者IDと同じです）");
		this.identities.createUserQuery()
			.orderByUserId()
			.asc()
			.list()
			.stream()
			.filter((user) -> this.identities.getUserInfo(user.getId(), "demo") != null)
			.forEach((user) -> log.info("  {}", line(user)));
	}

	private String line(User user) {
		List<Group> groups = this.identities.createGroupQuery().groupMember(user.getId()).list();
		List<Tenant> areas = this.identities.createTenantQuery().userMember(user.getId()).list();
		return "%-14s %s %s  %s  %s".formatted(user.getId(), user.getLastName(), user.getFirstName(),
				groups.stream()
					.map((group) -> "%s %s".formatted(group.getId(), group.getName()))
					.collect(Collectors.joining(", ")),
				areas.stream().map(Tenant::getName).collect(Collectors.joining()));
	}

}
