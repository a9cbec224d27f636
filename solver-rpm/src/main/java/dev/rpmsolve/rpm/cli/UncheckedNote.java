package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.report.CheckLevel;
import dev.rpmsolve.rpm.report.CheckedTarget;
import java.util.List;
import java.util.Locale;

/**
 * Warns of repositories of which nothing was checked: a wrong folder or architecture must not look
 * like a good repository.
 */
final class UncheckedNote {
  private final CheckedTarget target;
  private final Universe universe;

  private UncheckedNote(CheckedTarget target) {
    this.target = target;
    universe = target.universe();
  }

  /** Warns on standard error. */
  static void warn(CheckedTarget target, CommandIo io) {
    boolean isOfPackages =
        target.levels().stream().anyMatch(level -> level != CheckLevel.COINSTALLABLE);
    if (isOfPackages && target.effort().isComplete()) {
      new UncheckedNote(target).warn(io);
    }
  }

  private void warn(CommandIo io) {
    if (isBuildableOnly() && target.effort().checkedCount() > 0) {
      // The others are there to help.
      return;
    }
    boolean isTold = false;
    for (int index = 0; index < universe.repositories().size(); index++) {
      String id = universe.repositories().get(index).id();
      if (target.checkedIds().contains(id)) {
        isTold |= warn(index, id, io);
      }
    }
    if (!isTold && target.effort().checkedCount() == 0) {
      tell("no package was checked: excludes, priorities, modules or patterns leave none", io);
    }
  }

  private boolean warn(int repository, String id, CommandIo io) {
    int count = 0;
    int meant = 0;
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      if (universe.repositoryIndex(packageId) == repository) {
        count++;
        meant += isMeant(packageId) ? 1 : 0;
      }
    }
    if (count == 0) {
      tell(id + " has no package", io);
    } else if (meant == 0) {
      String all =
          count == 1
              ? "its package is not"
              : String.format(Locale.ROOT, "none of its %,d packages is", count);
      tell("nothing of " + id + " was checked: " + all + what(), io);
    }
    return meant == 0;
  }

  private boolean isBuildableOnly() {
    return target.levels().equals(List.of(CheckLevel.BUILDABLE));
  }

  private String what() {
    String machine = " for " + universe.archPolicy().machine();
    boolean isBuildable = target.levels().contains(CheckLevel.BUILDABLE);
    return isBuildableOnly() ? " a source package" : machine + (isBuildable ? " or a source" : "");
  }

  /** Source packages are built, all others are installed. */
  private boolean isMeant(int packageId) {
    boolean isBuildable = target.levels().contains(CheckLevel.BUILDABLE);
    String arch = universe.text(universe.archId(packageId));
    boolean isSource = arch.equals("src") || arch.equals("nosrc");
    return isSource ? isBuildable : !isBuildableOnly() && universe.isInstallableArch(packageId);
  }

  private void tell(String text, CommandIo io) {
    String lead = target.name().isEmpty() ? "" : target.name() + ": ";
    io.err().println("rpmsolve: warning: " + lead + text);
  }
}
