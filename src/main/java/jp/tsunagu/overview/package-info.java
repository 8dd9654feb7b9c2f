/**
 * Where a case and the children of an area are seen at a glance; reads only, and nobody
 * depends on it.
 */
@ApplicationModule(allowedDependencies = { "access", "assessment", "casefile", "consent", "council", "directory",
		"document", "intake", "issue", "monitoring", "notification", "team" })
package jp.tsunagu.overview;

import org.springframework.modulith.ApplicationModule;
