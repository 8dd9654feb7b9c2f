/**
 * Asking the coordinator who fits to take a case as its main: an explained ranking,
 * questions and answers, and the leave calendar that both depend on.
 */
@ApplicationModule(allowedDependencies = { "casefile", "council", "directory", "intake", "notification" })
package jp.tsunagu.referral;

import org.springframework.modulith.ApplicationModule;
