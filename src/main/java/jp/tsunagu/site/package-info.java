/**
 * What every page of the house shares: layout, login page, home page, error pages and the
 * person who is looking. It knows no case.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package jp.tsunagu.site;

import org.springframework.modulith.ApplicationModule;
