/**
 * How a child and family are doing: assessments with their needs, the recorded care score
 * and when the next look is due.
 */
@ApplicationModule(allowedDependencies = { "casefile", "consent", "directory", "intake", "notification" })
package jp.tsunagu.assessment;

import org.springframework.modulith.ApplicationModule;
