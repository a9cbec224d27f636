package dev.rpmsolve.core.request;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.DependencySyntaxException;
import dev.rpmsolve.core.internal.ints.IntTable;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Finds the packages that a spec names, in the order of dnf: NEVRA forms, then capabilities, then
 * paths.
 *
 * <p>The NEVRA forms are tried in this order, and the first that any package matches counts: {@code
 * NAME-[EPOCH:]VERSION-RELEASE.ARCH}, {@code NAME.ARCH}, {@code NAME}, {@code
 * NAME-[EPOCH:]VERSION-RELEASE}, {@code NAME-[EPOCH:]VERSION}. Each part may be a shell pattern. A
 * capability is a dependency such as {@code webserver}, {@code libfoo >= 2} or {@code (a with b)}.
 * Without patterns the cost is that of the packages of one name; with patterns that of all
 * packages.
 */
public final class SpecResolver {
  private final Universe universe;

  /**
   * Creates a resolver.
   *
   * @param universe where to look
   */
  public SpecResolver(Universe universe) {
    this.universe = universe;
  }

  /**
   * Finds the packages of a selection.
   *
   * @param selection what to find
   * @param isCandidate which packages count; a list of packages is taken as it is
   * @return what was found, and whether the selection named an architecture
   */
  public Match resolve(Selection selection, IntPredicate isCandidate) {
    if (selection instanceof Selection.Spec spec) {
      return resolve(spec.text(), isCandidate);
    } else if (selection instanceof Selection.OneOf choice) {
      return new Match(
          choice.packageIds().stream().mapToInt(Integer::intValue).sorted().toArray(), true);
    } else if (selection instanceof Selection.OnePackage one) {
      return new Match(new int[] {one.packageId()}, true);
    } else if (selection instanceof Selection.Named named) {
      return match(universe.named(named.dependency()), isCandidate);
    } else if (selection instanceof Selection.Providing providing) {
      return match(universe.providers(providing.dependency()), isCandidate);
    }
    IntStream all = IntStream.range(0, universe.packageCount());
    return match(all.filter(packageId -> isFrom(selection, packageId)).toArray(), isCandidate);
  }

  private boolean isFrom(Selection selection, int packageId) {
    return !(selection instanceof Selection.FromRepository repository)
        || universe
            .repositories()
            .get(universe.repositoryIndex(packageId))
            .id()
            .equals(repository.repositoryId());
  }

  private static Match match(int[] packageIds, IntPredicate isCandidate) {
    return new Match(IntStream.of(packageIds).filter(isCandidate).toArray(), false);
  }

  /**
   * Finds packages.
   *
   * @param spec what to find
   * @param isCandidate which packages count
   * @return what was found, and whether the spec named an architecture
   */
  public Match resolve(String spec, IntPredicate isCandidate) {
    String text = spec.strip();
    if (!text.startsWith("(") && text.indexOf(' ') < 0 && !text.startsWith("/")) {
      for (Form form : Form.values()) {
        int[] found = form(form, text, isCandidate);
        if (found.length > 0) {
          return new Match(found, form.hasArch);
        }
      }
    }
    return new Match(capability(text, isCandidate), false);
  }

  /**
   * Finds the packages whose name or NEVRA form matches; capabilities and paths do not count.
   *
   * @param glob a name or NEVRA form, parts of which may be patterns
   * @return package ids, ascending
   */
  public int[] named(String glob) {
    for (Form form : Form.values()) {
      int[] found = form(form, glob, packageId -> true);
      if (found.length > 0) {
        return found;
      }
    }
    return new int[0];
  }

  private int[] capability(String text, IntPredicate isCandidate) {
    Dependency dependency;
    try {
      dependency = Dependency.parse(text);
    } catch (DependencySyntaxException e) {
      return new int[0];
    }
    int[] providers = universe.providers(dependency);
    return IntArrayList.wrap(providers).intStream().filter(isCandidate).toArray();
  }

  private int[] form(Form form, String text, IntPredicate isCandidate) {
    Parts parts = form.split(text);
    if (parts == null) {
      return new int[0];
    }
    IntArrayList found = new IntArrayList();
    IntTable byName = universe.packagesByName();
    if (!Glob.isGlob(parts.name)) {
      int name = universe.names().find(parts.name);
      if (name >= 0) {
        for (int i = byName.start(name); i < byName.end(name); i++) {
          addIfMatching(byName.value(i), parts, isCandidate, found);
        }
      }
      return found.toIntArray();
    }
    Glob glob = new Glob(parts.name);
    for (int name = 0; name < byName.rows(); name++) {
      if (byName.start(name) < byName.end(name) && glob.matches(universe.names().get(name))) {
        for (int i = byName.start(name); i < byName.end(name); i++) {
          addIfMatching(byName.value(i), parts, isCandidate, found);
        }
      }
    }
    found.sort(null);
    return found.toIntArray();
  }

  private void addIfMatching(
      int packageId, Parts parts, IntPredicate isCandidate, IntArrayList found) {
    if (isCandidate.test(packageId) && matches(packageId, parts)) {
      found.add(packageId);
    }
  }

  private boolean matches(int packageId, Parts parts) {
    if (parts.arch != null && !part(parts.arch, universe.text(universe.archId(packageId)))) {
      return false;
    }
    if (parts.version == null) {
      return true;
    }
    Evr evr = universe.get(packageId).evr();
    String version = parts.version;
    int colon = version.indexOf(':');
    if (colon > 0 && version.chars().limit(colon).allMatch(c -> c >= '0' && c <= '9')) {
      if (!Long.toString(evr.epoch()).equals(version.substring(0, colon))) {
        return false;
      }
      version = version.substring(colon + 1);
    }
    Optional<String> release = evr.release();
    return part(version, evr.version())
        && (parts.release == null || release.isPresent() && part(parts.release, release.get()));
  }

  private static boolean part(String expected, String actual) {
    return Glob.isGlob(expected) ? new Glob(expected).matches(actual) : expected.equals(actual);
  }

  /**
   * What a spec names.
   *
   * @param packageIds package ids, ascending; empty if nothing was found
   * @param namesArch whether the spec named an architecture
   */
  public record Match(int[] packageIds, boolean namesArch) {}

  private record Parts(String name, String version, String release, String arch) {}

  private enum Form {
    NEVRA(true, true, true),
    NAME_ARCH(false, false, true),
    NAME(false, false, false),
    NEVR(true, true, false),
    NEV(true, false, false);

    private final boolean hasVersion;
    private final boolean hasRelease;
    private final boolean hasArch;

    Form(boolean hasVersion, boolean hasRelease, boolean hasArch) {
      this.hasVersion = hasVersion;
      this.hasRelease = hasRelease;
      this.hasArch = hasArch;
    }

    /** Splits from the right; null if the text lacks a part. */
    private Parts split(String text) {
      String rest = text;
      String arch = null;
      String release = null;
      String version = null;
      if (hasArch) {
        int dot = Glob.lastOutsideBrackets(rest, '.');
        if (dot <= 0) {
          return null;
        }
        arch = rest.substring(dot + 1);
        rest = rest.substring(0, dot);
      }
      if (hasRelease) {
        int dash = Glob.lastOutsideBrackets(rest, '-');
        if (dash <= 0) {
          return null;
        }
        release = rest.substring(dash + 1);
        rest = rest.substring(0, dash);
      }
      if (hasVersion) {
        int dash = Glob.lastOutsideBrackets(rest, '-');
        if (dash <= 0) {
          return null;
        }
        version = rest.substring(dash + 1);
        rest = rest.substring(0, dash);
      }
      return new Parts(rest, version, release, arch);
    }
  }
}
