/**
 * What a person is told: notices they have read or not, and mails that leave the house.
 * Neither says who a child is.
 */
@ApplicationModule(allowedDependencies = "directory")
package jp.tsunagu.notification;

import org.springframework.modulith.ApplicationModule;
