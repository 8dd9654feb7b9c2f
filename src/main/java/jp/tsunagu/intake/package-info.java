/**
 * From the first call at any window to an agreed response: consultation, duplicates,
 * triage, sharing, opinions.
 */
@ApplicationModule(allowedDependencies = { "casefile", "consent", "directory", "issue", "notification" })
package jp.tsunagu.intake;

import org.springframework.modulith.ApplicationModule;
