package jp.tsunagu.referral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * How much each part of the ranking counts (brief 10, workload.weights; ADR 0013).
 *
 * @param specialty gained by covering every specialty that is needed; a part of it by
 * covering some
 * @param municipality gained by working in the child's municipality
 * @param known gained by being known to the family
 * @param load how much one unit of load weighs against that
 * @param leavingSoon left of the points when the contract ends within 60 days
 * @param plainCase load of a case as main, and so on
 */
@ConfigurationProperties("tsunagu.referral.weights")
public record Weights(@DefaultValue("1.0") double specialty, @DefaultValue("0.3") double municipality,
		@DefaultValue("0.5") double known, @DefaultValue("0.1") double load, @DefaultValue("0.5") double leavingSoon,
		@DefaultValue("1.0") double plainCase, @DefaultValue("1.5") double heavyCase,
		@DefaultValue("1.3") double changingCase, @DefaultValue("0.3") double coCase,
		@DefaultValue("0.2") double consultation, @DefaultValue("0.5") double council) {

	static final Weights USUAL = new Weights(1.0, 0.3, 0.5, 0.1, 0.5, 1.0, 1.5, 1.3, 0.3, 0.2, 0.5);

	public Weights {
		double[] all = { specialty, municipality, known, load, leavingSoon, plainCase, heavyCase, changingCase, coCase,
				consultation, council };
		for (double weight : all) {
			Assert.isTrue(weight >= 0 && weight <= 10, "Every weight of tsunagu.referral.weights is from 0 to 10");
		}
	}

}
