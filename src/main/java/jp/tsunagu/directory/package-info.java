/**
 * What exists: areas, municipalities, organisations, coordinators, windows, supporters,
 * absences and the business calendar. It knows no process.
 */
@ApplicationModule(allowedDependencies = {})
package jp.tsunagu.directory;

import org.springframework.modulith.ApplicationModule;
