package jp.tsunagu.access;

import java.util.Map;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the claims of an OpenID provider mean here: by group and by area of the house, the
 * value that stands for it.
 */
@ConfigurationProperties("tsunagu.oidc")
record ProviderSettings(@DefaultValue("preferred_username") String userClaim,
		@DefaultValue("groups") String groupsClaim, @DefaultValue("areas") String areasClaim,
		@DefaultValue Map<String, String> groups, @DefaultValue Map<String, String> areas) {
}
