/** Figures over the records of an area; reads only. */
@ApplicationModule(allowedDependencies = "directory")
package jp.tsunagu.reporting;

import org.springframework.modulith.ApplicationModule;
