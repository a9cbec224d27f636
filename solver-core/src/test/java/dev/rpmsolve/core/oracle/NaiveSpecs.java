package dev.rpmsolve.core.oracle;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.ArchPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Finds what a spec names by printing every package in every form and comparing the strings.
 *
 * <p>Right only where names, versions and releases have no dots and hyphens, since a star stands
 * for one of these parts or a piece of one.
 */
final class NaiveSpecs {
  private final List<NaivePackage> packages;
  private final int installed;
  private final ArchPolicy machine;

  NaiveSpecs(List<NaivePackage> packages, int installed, ArchPolicy machine) {
    this.packages = packages;
    this.installed = installed;
    this.machine = machine;
  }

  /** The forms, in the order in which they are tried, each with and without the epoch. */
  private static List<List<Function<NaivePackage, String>>> forms() {
    Function<NaivePackage, String> version = p -> "-" + p.evr().version();
    Function<NaivePackage, String> epoch = p -> "-" + p.evr().epoch() + ":" + p.evr().version();
    Function<NaivePackage, String> release = p -> "-" + p.evr().release().orElse("");
    Function<NaivePackage, String> arch = p -> "." + p.arch();
    return List.of(
        List.of(
            p -> p.name() + version.apply(p) + release.apply(p) + arch.apply(p),
            p -> p.name() + epoch.apply(p) + release.apply(p) + arch.apply(p)),
        List.of(p -> p.name() + arch.apply(p)),
        List.of(NaivePackage::name),
        List.of(
            p -> p.name() + version.apply(p) + release.apply(p),
            p -> p.name() + epoch.apply(p) + release.apply(p)),
        List.of(p -> p.name() + version.apply(p), p -> p.name() + epoch.apply(p)));
  }

  /** What a spec names among some packages. */
  int find(String spec, int among) {
    for (List<Function<NaivePackage, String>> form : forms()) {
      int found = matching(form, spec, among);
      if (found != 0) {
        return found;
      }
    }
    return taking(Dependency.parse(spec)) & among;
  }

  /** What the first fitting form of a glob names. */
  int named(String glob) {
    for (List<Function<NaivePackage, String>> form : forms()) {
      int found = matching(form, glob, -1);
      if (found != 0) {
        return found;
      }
    }
    return 0;
  }

  /** Whether a spec is of a form that ends in an architecture. */
  boolean namesArch(String spec) {
    return matching(forms().get(0), spec, wanted()) != 0
        || matching(forms().get(1), spec, wanted()) != 0;
  }

  /** The packages that take part in answering a capability: as operands, never as a condition. */
  int taking(Dependency d) {
    if (d instanceof Dependency.And and) {
      return and.operands().stream().mapToInt(this::taking).reduce(0, (a, b) -> a | b);
    } else if (d instanceof Dependency.Or or) {
      return or.operands().stream().mapToInt(this::taking).reduce(0, (a, b) -> a | b);
    } else if (d instanceof Dependency.With with) {
      return with.operands().stream().mapToInt(this::taking).reduce(-1, (a, b) -> a & b);
    } else if (d instanceof Dependency.Without without) {
      return taking(without.included()) & ~taking(without.excluded());
    } else if (d instanceof Dependency.If conditional) {
      return taking(conditional.consequent()) | conditional.otherwise().map(this::taking).orElse(0);
    } else if (d instanceof Dependency.Unless conditional) {
      return taking(conditional.consequent()) | conditional.otherwise().map(this::taking).orElse(0);
    }
    int taking = 0;
    for (int p = 0; p < packages.size(); p++) {
      taking |= packages.get(p).answers(d) ? 1 << p : 0;
    }
    return taking;
  }

  /** Packages the machine runs or has, and others whose name it has in no other form. */
  int wanted() {
    int wanted = 0;
    List<String> runnableNames = new ArrayList<>();
    packages.stream()
        .filter(p -> machine.rank(p.arch()) > 0)
        .forEach(p -> runnableNames.add(p.name()));
    for (int p = 0; p < packages.size(); p++) {
      boolean isRunnable = machine.rank(packages.get(p).arch()) > 0;
      boolean isForeignOnly = !runnableNames.contains(packages.get(p).name());
      if (isRunnable || isForeignOnly || NaiveRules.has(installed, p)) {
        wanted |= 1 << p;
      }
    }
    return wanted;
  }

  private int matching(List<Function<NaivePackage, String>> form, String glob, int among) {
    Pattern pattern =
        Pattern.compile(
            Pattern.quote(glob).replace("*", "\\E[^-.]*\\Q").replace("?", "\\E[^-.]\\Q"));
    int found = 0;
    for (int p = 0; p < packages.size(); p++) {
      NaivePackage candidate = packages.get(p);
      if (NaiveRules.has(among, p)
          && form.stream().anyMatch(print -> pattern.matcher(print.apply(candidate)).matches())) {
        found |= 1 << p;
      }
    }
    return found;
  }
}
