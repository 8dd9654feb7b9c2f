/** Figures over the records of an area; reads only. */
@ApplicationModule(allowedDependencies = { "directory", "intake" })
package jp.tsunagu.reporting;

import org.springframework.modulith.ApplicationModule;
