/**
 * The kernel every process package leans on: typed variables, the form boundary, what the
 * engine may remember and who may work a task. It knows no case.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package jp.tsunagu.engine;

import org.springframework.modulith.ApplicationModule;
