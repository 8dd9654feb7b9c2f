/**
 * What one case cannot solve: issues as they are found, each with the case it came from.
 */
@ApplicationModule(allowedDependencies = { "casefile", "directory", "notification" })
package jp.tsunagu.issue;

import org.springframework.modulith.ApplicationModule;
