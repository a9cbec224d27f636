package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Finds what comes nearest to something that nothing provides: the same name in another version,
 * the same library with other symbols, word size or number, the same file under another name of its
 * folder.
 *
 * <p>The names of libraries are collected on the first question about one. Not thread-safe.
 */
final class Nearest {
  private static final Pattern LIBRARY =
      Pattern.compile(
          "(?<stem>[^/()]+?)\\.so(?<number>[.0-9A-Za-z_-]*)\\((?<symbols>[^)]*)\\)"
              + "(?<bits>\\(64bit\\))?");
  private static final Pattern QUALIFIED = Pattern.compile("(?<name>[^()]+)\\((?<isa>[^()]+)\\)");
  private static final int SHOWN = 3;
  private static final List<List<String>> ALIASES =
      List.of(
          List.of("/bin/", "/usr/bin/"),
          List.of("/sbin/", "/usr/sbin/"),
          List.of("/lib/", "/usr/lib/"),
          List.of("/lib64/", "/usr/lib64/"),
          List.of("/usr/sbin/", "/usr/bin/"));

  private final Universe universe;
  private final Counting counting;
  private Map<String, TreeSet<String>> librariesByStem = Map.of();

  Nearest(Universe universe, Counting counting) {
    this.universe = universe;
    this.counting = counting;
  }

  /** Says what there is instead, as a clause. */
  Optional<String> to(Dependency.Atom missing) {
    Optional<String> version = otherVersions(missing);
    if (version.isPresent()) {
      return version;
    } else if (missing.name().startsWith("/")) {
      return otherFolder(missing.name());
    }
    Matcher library = LIBRARY.matcher(missing.name());
    if (library.matches()) {
      return otherLibrary(missing.name(), library);
    }
    return otherArch(missing.name());
  }

  private Optional<String> otherVersions(Dependency.Atom missing) {
    List<RpmPackage> providers = providers(missing.name());
    if (missing.evr().isEmpty() || providers.isEmpty()) {
      return Optional.empty();
    }
    TreeSet<Evr> versions = new TreeSet<>();
    for (RpmPackage provider : providers) {
      for (Dependency provided : provider.dependencies(DependencyKind.PROVIDES)) {
        if (provided instanceof Dependency.Atom atom && atom.name().equals(missing.name())) {
          atom.evr().ifPresent(versions::add);
        }
      }
    }
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    String list =
        String.join(
            ", ", versions.descendingSet().stream().limit(SHOWN).map(Evr::toString).toList());
    String more = versions.size() > SHOWN ? " and " + (versions.size() - SHOWN) + " more" : "";
    return Optional.of(missing.name() + " is there in version " + list + more + from(providers));
  }

  private Optional<String> otherFolder(String path) {
    for (List<String> alias : ALIASES) {
      for (int side = 0; side <= 1; side++) {
        if (path.startsWith(alias.get(side))) {
          String other = alias.get(1 - side) + path.substring(alias.get(side).length());
          List<RpmPackage> owners = providers(other);
          if (!owners.isEmpty()) {
            return Optional.of(other + " is there" + from(owners));
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<String> otherLibrary(String name, Matcher missing) {
    String bits = Objects.requireNonNullElse(missing.group("bits"), "");
    String soname = missing.group("stem") + ".so" + missing.group("number");
    if (!missing.group("symbols").isEmpty()) {
      List<RpmPackage> same = providers(soname + "()" + bits);
      if (!same.isEmpty()) {
        String symbols = missing.group("symbols");
        return Optional.of(soname + " is there without the symbols " + symbols + from(same));
      }
    }
    boolean isWide = !bits.isEmpty();
    List<RpmPackage> otherBits = providers(soname + "()" + (isWide ? "" : "(64bit)"));
    if (!otherBits.isEmpty()) {
      return Optional.of(
          soname + " is there for " + (isWide ? "32" : "64") + " bits only" + from(otherBits));
    }
    String stem = missing.group("stem") + bits;
    for (String other : libraries().getOrDefault(stem, new TreeSet<>())) {
      if (!other.equals(name)) {
        List<RpmPackage> providers = providers(other);
        if (!providers.isEmpty()) {
          return Optional.of(other + " is there" + from(providers));
        }
      }
    }
    return Optional.empty();
  }

  /** The provided libraries without symbols, by name and word size; greatest number first. */
  private Map<String, TreeSet<String>> libraries() {
    if (librariesByStem.isEmpty()) {
      librariesByStem = new TreeMap<>();
      for (int nameId = 0; nameId < universe.names().size(); nameId++) {
        String name = universe.names().get(nameId);
        // Few names are of libraries, and a search is cheaper than a match.
        if (!name.contains(".so") || !name.contains("()")) {
          continue;
        }
        Matcher library = LIBRARY.matcher(name);
        if (library.matches()) {
          String bits = Objects.requireNonNullElse(library.group("bits"), "");
          librariesByStem
              .computeIfAbsent(
                  library.group("stem") + bits, k -> new TreeSet<>(Comparator.reverseOrder()))
              .add(name);
        }
      }
    }
    return librariesByStem;
  }

  private Optional<String> otherArch(String name) {
    Matcher qualified = QUALIFIED.matcher(name);
    if (!qualified.matches()) {
      return Optional.empty();
    }
    List<RpmPackage> others = providers(qualified.group("name"));
    boolean isArch = qualified.group("isa").matches("(x86|aarch|ppc|s390|arm|riscv|mips).*");
    return isArch && !others.isEmpty()
        ? Optional.of(qualified.group("name") + " is there for another architecture" + from(others))
        : Optional.empty();
  }

  private List<RpmPackage> providers(String name) {
    Dependency.Atom any = new Dependency.Atom(name, Relation.ANY, Optional.empty());
    return PackageOrder.packages(
        IntStream.of(universe.providers(any))
            .filter(counting::isVisible)
            .filter(packageId -> !counting.isHidden(packageId))
            .mapToObj(universe::get)
            .toList());
  }

  /** Says which repository hides a package of a name: the best that has it. */
  Optional<String> hiding(RpmPackage hidden) {
    return IntStream.range(0, universe.packageCount())
        .filter(packageId -> universe.nameId(packageId) == universe.nameId(hidden.id()))
        .filter(counting::counts)
        .mapToObj(packageId -> universe.get(packageId).repository())
        .filter(repository -> repository.priority() < hidden.repository().priority())
        .min(Comparator.comparingInt(Repository::priority).thenComparing(Repository::id))
        .map(Repository::id);
  }

  private static String from(List<RpmPackage> providers) {
    RpmPackage newest = providers.get(providers.size() - 1);
    int more = providers.size() - 1;
    return ", from " + newest + (more > 0 ? " and " + more + " more" : "");
  }
}
