package dev.rpmsolve.core.universe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Asks a universe everything that it can be asked. */
public final class Inquiry {
  private Inquiry() {}

  /** Returns all answers as text; fails if one cannot be had. */
  public static List<String> answers(Universe universe) {
    List<String> answers = new ArrayList<>();
    answers.add(universe + " " + universe.repositories());
    for (int packageId = 0; packageId < universe.packageCount(); packageId++) {
      answers.add(ofPackage(universe, packageId));
    }
    DependencyTable table = universe.dependencies();
    for (int id = 0; id < table.size(); id++) {
      if (table.operator(id) != DependencyTable.ELSE) {
        answers.add(
            table.get(id)
                + " "
                + Arrays.toString(universe.providers(id))
                + Arrays.toString(universe.providers(table.get(id)))
                + Arrays.toString(universe.obsoleted(id))
                + universe.isProvidedBySystem(id));
      }
    }
    for (int name = 0; name < universe.names().size(); name++) {
      answers.add(
          universe.names().get(name)
              + Arrays.toString(universe.packagesByName().row(name))
              + Arrays.toString(universe.packagesByPath().row(name))
              + universe.isSystemName(name)
              + (universe.names().find(universe.names().get(name)) >= 0));
    }
    return answers;
  }

  private static String ofPackage(Universe universe, int packageId) {
    RpmPackage one = universe.get(packageId);
    StringBuilder text = new StringBuilder();
    text.append(one).append(one.repository()).append(one.location()).append(one.vendor());
    text.append(one.downloadBytes()).append(one.installedBytes());
    text.append(universe.text(universe.sourceId(packageId))).append(universe.buildTime(packageId));
    text.append(universe.isInstallableArch(packageId)).append(universe.isNoarch(packageId));
    text.append(universe.hasRelease(universe.evrId(packageId))).append(one.evr());
    for (DependencyKind kind : DependencyKind.values()) {
      text.append(kind).append(one.dependencies(kind));
    }
    int first = universe.evrId(0);
    return text.append(universe.compareEvr(first, universe.evrId(packageId))).toString();
  }
}
