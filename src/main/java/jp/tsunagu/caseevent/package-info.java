/**
 * What happens around a case between its steps, told in one form by any coordinator of
 * the area: whoever happens to be on the phone.
 */
@ApplicationModule(
		allowedDependencies = { "casefile", "consent", "directory", "issue", "monitoring", "notification", "team" })
package jp.tsunagu.caseevent;

import org.springframework.modulith.ApplicationModule;
