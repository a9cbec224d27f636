package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.internal.ints.Bits;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import java.util.Collection;
import java.util.Optional;

/**
 * The installed packages that must not be removed: those of protected names, and the running
 * kernel.
 *
 * <p>The running kernel is what provides {@code kernel-uname-r} of its release or holds {@code
 * /boot/vmlinuz-RELEASE} or {@code /lib/modules/RELEASE}; if nothing does, the installonly packages
 * whose version, release and architecture make up the release. Immutable.
 */
public final class ProtectedPackages {
  private final Bits named;
  private final Bits running;

  private ProtectedPackages(int count) {
    named = new Bits(count);
    running = new Bits(count);
  }

  /**
   * Finds the packages. Complexity: linear in the installed packages and the protected names.
   *
   * @param universe where the packages live
   * @param policy which names are protected, and which kernel runs
   * @param installedIds the installed packages, as ids of the universe
   * @return what is protected
   */
  public static ProtectedPackages of(
      Universe universe, Policy policy, Collection<Integer> installedIds) {
    ProtectedPackages found = new ProtectedPackages(universe.packageCount());
    Bits installed = new Bits(universe.packageCount());
    for (int packageId : installedIds) {
      installed.add(packageId);
      if (policy.limits().isProtected(universe.names().get(universe.nameId(packageId)))) {
        found.named.add(packageId);
      }
    }
    policy
        .limits()
        .runningKernel()
        .ifPresent(release -> found.addRunning(universe, policy, installed, release));
    return found;
  }

  private void addRunning(Universe universe, Policy policy, Bits installed, String release) {
    Dependency name =
        new Dependency.Atom("kernel-uname-r", Relation.EQUAL, Optional.of(Evr.parse(release)));
    addInstalled(universe.providers(name), installed);
    addInstalled(universe.providers(path("/boot/vmlinuz-" + release)), installed);
    addInstalled(universe.providers(path("/lib/modules/" + release)), installed);
    if (running.size() > 0) {
      return;
    }
    for (String capability : policy.installonly()) {
      for (int packageId : universe.providers(Dependency.parse(capability))) {
        Evr evr = universe.get(packageId).evr();
        String text =
            evr.version()
                + evr.release().map(r -> "-" + r).orElse("")
                + "."
                + universe.get(packageId).arch();
        if (installed.get(packageId) && text.equals(release)) {
          running.add(packageId);
        }
      }
    }
  }

  private static Dependency path(String path) {
    return new Dependency.Atom(path, Relation.ANY, Optional.empty());
  }

  private void addInstalled(int[] packageIds, Bits installed) {
    for (int packageId : packageIds) {
      if (installed.get(packageId)) {
        running.add(packageId);
      }
    }
  }

  /**
   * Tells whether a package must not be removed.
   *
   * @param packageId a package
   * @return whether its name is protected or it is the running kernel
   */
  public boolean isProtected(int packageId) {
    return named.get(packageId) || running.get(packageId);
  }

  /**
   * Tells whether a package belongs to the running kernel, which must not be replaced either.
   *
   * @param packageId a package
   * @return whether it does
   */
  public boolean isRunningKernel(int packageId) {
    return running.get(packageId);
  }
}
