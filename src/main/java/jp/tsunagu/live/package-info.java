/**
 * Tells the pages that are open that something has changed, on every node: which record
 * or topic, never what.
 */
@ApplicationModule(allowedDependencies = "directory")
package jp.tsunagu.live;

import org.springframework.modulith.ApplicationModule;
