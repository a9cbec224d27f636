package dev.rpmsolve.core.closure;

import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.universe.RpmPackage;

/**
 * A package that cannot be installed.
 *
 * @param subject the package
 * @param explanation why
 */
public record Uninstallable(RpmPackage subject, Explanation explanation) {}
