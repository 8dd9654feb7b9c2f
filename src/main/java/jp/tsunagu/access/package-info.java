/**
 * Who may come in, and what they may do and see: login, groups, areas as tenants, grants,
 * Tasklist's filters and the log of who has read what.
 */
@ApplicationModule(allowedDependencies = { "directory" })
package jp.tsunagu.access;

import org.springframework.modulith.ApplicationModule;
