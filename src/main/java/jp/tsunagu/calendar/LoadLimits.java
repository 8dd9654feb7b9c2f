package jp.tsunagu.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How much one person should have at most; what is above is marked as overload. An area
 * may agree on other numbers.
 */
@ConfigurationProperties("tsunagu.calendar")
public record LoadLimits(@DefaultValue("6") int mostADay, @DefaultValue("20") int mostAWeek) {

	public LoadLimits {
		Assert.isTrue(mostADay >= 1, "tsunagu.calendar.most-a-day is at least 1");
		Assert.isTrue(mostAWeek >= mostADay, "tsunagu.calendar.most-a-week is at least most-a-day");
	}

}
