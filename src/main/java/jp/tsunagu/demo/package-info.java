/**
 * Makes a believable set of consultations and cases for the demo, by letting its people
 * work as they would in Tasklist.
 */
@ApplicationModule(allowedDependencies = "directory")
package jp.tsunagu.demo;

import org.springframework.modulith.ApplicationModule;
