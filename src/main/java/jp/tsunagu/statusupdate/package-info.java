/**
 * What supporters with a login write about the cases of their teams, in a minute.
 */
@ApplicationModule(
		allowedDependencies = { "access", "caseevent", "casefile", "consent", "directory", "notification", "team" })
package jp.tsunagu.statusupdate;

import org.springframework.modulith.ApplicationModule;
