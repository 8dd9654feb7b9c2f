package jp.tsunagu.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much of a node open pages may take.
 *
 * @param perPerson pages of one person that are told at a time; a hidden page is not
 * @param inAll pages that are told at a time
 * @param heartbeat how often a page that hears nothing is written to, so that a dead one
 * is found and no proxy gives up
 * @param lifetime after which a page must ask anew, so that its login and its area are
 * looked at again
 */
@ConfigurationProperties("tsunagu.live")
public record LiveSettings(@DefaultValue("8") int perPerson, @DefaultValue("600") int inAll,
		@DefaultValue("20s") Duration heartbeat, @DefaultValue("60s") Duration lifetime) {
}
