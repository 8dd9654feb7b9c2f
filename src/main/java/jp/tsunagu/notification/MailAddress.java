package jp.tsunagu.notification;

import java.util.regex.Pattern;

import org.springframework.util.Assert;

/** One address a mail can go to: no list, no name, no line break, no comment. */
public record MailAddress(String address) {

	private static final Pattern PLAIN = Pattern
		.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?");

	public MailAddress {
		Assert.isTrue(isUsable(address), "This is not one plain mail address");
	}

	public static MailAddress of(String address) {
		return new MailAddress(address);
	}

	public static boolean isUsable(String address) {
		return address != null && address.length() <= 254 && PLAIN.matcher(address).matches();
	}

	@Override
	public String toString() {
		return this.address;
	}

}
