/**
 * The child, the case and its timeline: one file for each child, followed from the opened
 * case to its end.
 */
@ApplicationModule(allowedDependencies = { "directory", "consent", "notification" })
package jp.tsunagu.casefile;

import org.springframework.modulith.ApplicationModule;
