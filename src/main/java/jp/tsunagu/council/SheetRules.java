package jp.tsunagu.council;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * What people outside may not learn from numbers (brief 5.2).
 *
 * @param smallCell numbers below it are hidden
 * @param smallMunicipality a municipality thought to have fewer children than this is
 * told together with others
 */
@ConfigurationProperties("tsunagu.council.sheet")
record SheetRules(@DefaultValue("5") int smallCell, @DefaultValue("10") int smallMunicipality) {

	static final SheetRules USUAL = new SheetRules(5, 10);

	SheetRules {
		Assert.isTrue(smallCell >= 3, "tsunagu.council.sheet.small-cell is at least 3");
		Assert.isTrue(smallMunicipality >= 0, "tsunagu.council.sheet.small-municipality is at least 0");
	}

}
