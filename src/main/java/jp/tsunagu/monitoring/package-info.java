/**
 * Looking again at how a child and those around it are: when the next round is, who is
 * reminded of it, and what was found.
 */
@ApplicationModule(allowedDependencies = { "casefile", "consent", "directory", "notification", "issue" })
package jp.tsunagu.monitoring;

import org.springframework.modulith.ApplicationModule;
