/**
 * Issues before a council and the area's part in it: what is handed in and how it is
 * answered, which meetings there are, who attends, and what the others read of it.
 */
@ApplicationModule(allowedDependencies = { "casefile", "directory", "issue", "notification" })
package jp.tsunagu.council;

import org.springframework.modulith.ApplicationModule;
