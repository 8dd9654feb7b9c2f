/**
 * What of an area lies ahead in the next 90 days, as pages and as a feed of one's own; it
 * writes nothing but the secret addresses of the feeds, and nobody depends on it.
 */
@ApplicationModule(allowedDependencies = { "access", "assessment", "casefile", "consent", "directory", "notification" })
package jp.tsunagu.calendar;

import org.springframework.modulith.ApplicationModule;
