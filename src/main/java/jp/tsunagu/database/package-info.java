/**
 * Where everything is kept: the PostgreSQL database an operator names, or on a laptop a
 * durable one of our own.
 */
@ApplicationModule(allowedDependencies = {})
package jp.tsunagu.database;

import org.springframework.modulith.ApplicationModule;
