/**
 * The papers of a case: who put which there, who may read them, and which were taken out
 * and why.
 */
@ApplicationModule(allowedDependencies = { "access", "casefile", "consent", "directory" })
package jp.tsunagu.document;

import org.springframework.modulith.ApplicationModule;
