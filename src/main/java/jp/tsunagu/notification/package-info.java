/** What a person is told and has read: notices without any personal data. */
@ApplicationModule(allowedDependencies = "directory")
package jp.tsunagu.notification;

import org.springframework.modulith.ApplicationModule;
