/** What may be shared with whom, for what, how long, and who agreed to it. */
@ApplicationModule(allowedDependencies = "directory")
package jp.tsunagu.consent;

import org.springframework.modulith.ApplicationModule;
