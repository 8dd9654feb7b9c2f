/** Asking a coordinator to take a case as its main, and their answer. */
@ApplicationModule(allowedDependencies = { "casefile", "directory", "notification" })
package jp.tsunagu.referral;

import org.springframework.modulith.ApplicationModule;
