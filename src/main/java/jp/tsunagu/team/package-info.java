/**
 * The multidisciplinary team of one case: which professions it needs, who is asked and
 * answers, what they may be told, and what they agree on.
 */
@ApplicationModule(allowedDependencies = { "casefile", "consent", "directory", "issue", "notification" })
package jp.tsunagu.team;

import org.springframework.modulith.ApplicationModule;
