package dev.rpmsolve.rpm.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Makes small systems and requests from seeds. */
final class RandomSystems {
  private static final List<String> NAMES =
      List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k");
  private static final List<String> VIRTUALS = List.of("v", "w", "x");
  private static final List<String> RELATIONS = List.of("=", "<", "<=", ">", ">=");
  private static final List<String> SOLVER_FLAGS =
      List.of(
          "allowdowngrade",
          "!allownamechange",
          "allowarchchange",
          "allowvendorchange",
          "allowuninstall",
          "noupdateprovide",
          "splitprovides",
          "ignorerecommended",
          "addalreadyrecommended",
          "noinfarchcheck",
          "keepexplicitobsoletes",
          "bestobeypolicy",
          "noautotarget",
          "!dupallowdowngrade",
          "!dupallowarchchange",
          "!dupallowvendorchange",
          "!dupallownamechange",
          "keeporphans",
          "breakorphans",
          "focusinstalled",
          "yumobsoletes",
          "needupdateprovide",
          "focusbest",
          "strongrecommends",
          "installalsoupdates",
          "strictrepopriority");
  private static final List<String> POOL_FLAGS =
      List.of(
          "forbidselfconflicts",
          "obsoleteusescolors",
          "noinstalledobsoletes",
          "whatprovideswithdisabled");

  private final SplittableRandom random;
  private final List<String> names;
  private final Map<String, String> archOf = new LinkedHashMap<>();
  private final boolean hasVendors;
  private final boolean hasRich;
  private final int maxTags;
  private final List<RandomPackage> known = new ArrayList<>();

  private RandomSystems(long seed) {
    random = new SplittableRandom(seed);
    names = NAMES.subList(0, 3 + random.nextInt(8));
    boolean hasArchs = chance(50);
    for (String name : names) {
      archOf.put(name, hasArchs ? pick(List.of("noarch", "x86_64", "multi")) : "noarch");
    }
    hasVendors = chance(25);
    hasRich = chance(40);
    maxTags = 1 + random.nextInt(4);
  }

  /** Returns the system of a seed. */
  static RandomSystem of(long seed) {
    RandomSystem system = new RandomSystems(seed).system();
    return MandrivaDialect.isSpokenBy(seed) ? spoken(system, new MandrivaDialect(seed)) : system;
  }

  private static RandomSystem spoken(RandomSystem system, MandrivaDialect dialect) {
    List<String> settings = new ArrayList<>(system.settings());
    settings.addAll(dialect.settings());
    List<String> flags = new ArrayList<>(system.solverFlags());
    flags.addAll(dialect.solverFlags());
    return new RandomSystem(
        system.repositories(), settings, flags, system.jobs(), Optional.of(dialect));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private RandomSystem system() {
    int count = 1 + random.nextInt(3);
    int size = 3 + random.nextInt(23);
    List<List<RandomPackage>> skeletons = new ArrayList<>();
    for (int i = 0; i <= count; i++) {
      int packages = i == 0 ? random.nextInt(2 + size / 3) : 1 + random.nextInt(1 + size / count);
      skeletons.add(skeletons(packages));
      known.addAll(skeletons.get(i));
    }
    List<RandomSystem.Part> parts = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      String priority = chance(20) ? Integer.toString(random.nextInt(3)) : "0";
      String subpriority = chance(10) ? "." + random.nextInt(3) : "";
      List<RandomPackage> packages = new ArrayList<>();
      skeletons.get(i).forEach(one -> packages.add(finished(one)));
      parts.add(new RandomSystem.Part("r" + i, priority + subpriority, packages));
    }
    List<RandomPackage> old = new ArrayList<>();
    skeletons.get(0).forEach(one -> old.add(finished(one)));
    parts.add(0, new RandomSystem.Part("sys", "0", installed(parts, old)));
    return new RandomSystem(parts, settings(parts), solverFlags(), jobs(parts), Optional.empty());
  }

  private List<RandomPackage> skeletons(int count) {
    Map<String, RandomPackage> found = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      RandomPackage one = skeleton();
      found.putIfAbsent(one.nevra(), one);
    }
    return new ArrayList<>(found.values());
  }

  private RandomPackage skeleton() {
    String name = pick(names);
    String arch = archOf.get(name);
    if (arch.equals("multi")) {
      arch = chance(60) ? "x86_64" : chance(70) ? "i686" : "noarch";
    }
    String vendor = hasVendors ? pick(List.of("V1", "V1", "V2", "")) : "";
    List<RandomPackage.Tag> provides = new ArrayList<>();
    if (chance(30)) {
      int version = chance(50) ? 1 + random.nextInt(4) : 0;
      provides.add(
          new RandomPackage.Tag(
              "Prv",
              new DependencyTree.Atom(
                  chance(75) ? pick(VIRTUALS) : pick(names), version > 0 ? "=" : "", version)));
    }
    return new RandomPackage(name, 1 + random.nextInt(4), arch, vendor, provides);
  }

  private RandomPackage finished(RandomPackage skeleton) {
    List<RandomPackage.Tag> tags = new ArrayList<>(skeleton.tags());
    int count = random.nextInt(maxTags + 1);
    for (int i = 0; i < count; i++) {
      tags.add(tag());
    }
    return skeleton.withTags(tags);
  }

  private RandomPackage.Tag tag() {
    int number = random.nextInt(100);
    if (number < 50) {
      return new RandomPackage.Tag("Req", dependency());
    } else if (number < 60) {
      return new RandomPackage.Tag("Con", dependency());
    } else if (number < 70) {
      return new RandomPackage.Tag("Obs", atom());
    } else if (number < 84) {
      return new RandomPackage.Tag("Rec", dependency());
    } else if (number < 88) {
      return new RandomPackage.Tag("Sug", dependency());
    } else if (number < 97) {
      return new RandomPackage.Tag("Sup", dependency());
    }
    return new RandomPackage.Tag("Enh", dependency());
  }

  private DependencyTree dependency() {
    return hasRich && chance(40) ? rich(2) : atom();
  }

  private DependencyTree rich(int depth) {
    if (depth == 0 || chance(25)) {
      return atom();
    }
    int number = random.nextInt(100);
    DependencyTree left = rich(depth - 1);
    if (number < 25) {
      return new DependencyTree.Pair(left, "&", rich(depth - 1));
    } else if (number < 55) {
      return new DependencyTree.Pair(left, "|", rich(depth - 1));
    } else if (number < 80) {
      return new DependencyTree.Pair(left, number < 70 ? "<IF>" : "<UNLESS>", condition(depth));
    }
    return new DependencyTree.Pair(plain(), number < 92 ? "+" : "-", plain());
  }

  private DependencyTree plain() {
    return atom();
  }

  private DependencyTree condition(int depth) {
    return chance(30)
        ? new DependencyTree.Pair(rich(depth - 1), "<ELSE>", rich(depth - 1))
        : rich(depth - 1);
  }

  /** Makes a dependency that mostly something provides. */
  private DependencyTree.Atom atom() {
    RandomPackage.Provide target =
        chance(93)
            ? pick(pick(known).provides())
            : new RandomPackage.Provide(pick(VIRTUALS), 1 + random.nextInt(4));
    if (chance(60)) {
      return new DependencyTree.Atom(target.name(), "", 0);
    }
    int version = target.version() > 0 && chance(70) ? target.version() : 1 + random.nextInt(4);
    return new DependencyTree.Atom(target.name(), pick(RELATIONS), version);
  }

  /** Makes a set of installed packages: some of a repository, some older, mostly consistent. */
  private List<RandomPackage> installed(List<RandomSystem.Part> parts, List<RandomPackage> old) {
    if (chance(10)) {
      return List.of();
    }
    List<RandomPackage> pool = new ArrayList<>();
    parts.forEach(part -> pool.addAll(part.packages()));
    Map<String, RandomPackage> found = new LinkedHashMap<>();
    boolean isOnePerName = chance(85);
    for (RandomPackage one : old) {
      found.putIfAbsent(isOnePerName ? one.name() : one.nevra(), one);
    }
    int count = 1 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      RandomPackage one = pick(pool);
      if (chance(50)) {
        one =
            new RandomPackage(
                one.name(),
                1 + random.nextInt(one.version()),
                one.arch(),
                one.vendor(),
                one.tags());
      }
      found.putIfAbsent(isOnePerName ? one.name() : one.nevra(), one);
    }
    List<RandomPackage> kept = new ArrayList<>(found.values());
    return chance(15) ? kept : consistent(kept);
  }

  private static List<RandomPackage> consistent(List<RandomPackage> all) {
    List<RandomPackage> kept = new ArrayList<>(all);
    boolean isChanged = true;
    while (isChanged) {
      isChanged = kept.removeIf(one -> isBroken(one, List.copyOf(kept)));
    }
    return kept;
  }

  private static boolean isBroken(RandomPackage one, List<RandomPackage> present) {
    List<RandomPackage> others = new ArrayList<>(present);
    others.remove(one);
    return one.dependencies("Req").stream().anyMatch(d -> !DependencyTree.holds(d, present))
        || one.dependencies("Con").stream().anyMatch(d -> DependencyTree.holds(d, others))
        || one.dependencies("Obs").stream().anyMatch(d -> DependencyTree.holds(d, others));
  }

  private List<String> settings(List<RandomSystem.Part> parts) {
    List<String> lines = new ArrayList<>();
    List<String> flags = new ArrayList<>();
    if (chance(40)) {
      flags.add("implicitobsoleteusescolors");
    }
    POOL_FLAGS.stream().filter(flag -> chance(3)).forEach(flags::add);
    if (!flags.isEmpty()) {
      lines.add("poolflags " + String.join(" ", flags));
    }
    if (hasVendors && chance(30)) {
      lines.add("vendorclass V1 V2");
    }
    if (chance(6)) {
      lines.add("disable pkg " + packageName(parts));
    }
    return lines;
  }

  private List<String> solverFlags() {
    int percent = pick(List.of(0, 0, 3, 6, 12));
    return SOLVER_FLAGS.stream().filter(flag -> chance(percent)).toList();
  }

  private String packageName(List<RandomSystem.Part> parts) {
    RandomSystem.Part part = pick(parts);
    while (part.packages().isEmpty()) {
      part = pick(parts);
    }
    return pick(part.packages()).nevra() + "@" + part.name();
  }

  private List<String> jobs(List<RandomSystem.Part> parts) {
    List<String> jobs = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      jobs.add(job(parts));
    }
    if (chance(30)) {
      int more = 1 + random.nextInt(2);
      for (int i = 0; i < more; i++) {
        jobs.add(random.nextInt(jobs.size() + 1), settingJob(parts));
      }
    }
    return jobs;
  }

  private String job(List<RandomSystem.Part> parts) {
    int number = random.nextInt(100);
    if (number < 45) {
      return line("install", narrow(parts), List.of("weak", "forcebest", "cleandeps", "orupdate"));
    } else if (number < 62) {
      return line("erase", narrow(parts), List.of("weak", "cleandeps", "cleandeps", "cleandeps"));
    } else if (number < 85) {
      String selector = chance(50) ? "all packages" : chance(20) ? repo(parts) : narrow(parts);
      return line(
          "update", selector, List.of("weak", "forcebest", "forcebest", "cleandeps", "targeted"));
    } else if (number < 95) {
      String selector = chance(50) ? "all packages" : chance(40) ? repo(parts) : narrow(parts);
      return line("distupgrade", selector, List.of("weak", "forcebest", "cleandeps", "targeted"));
    }
    return line("verify", chance(60) ? "all packages" : narrow(parts), List.of("weak"));
  }

  private String settingJob(List<RandomSystem.Part> parts) {
    String action =
        pick(
            List.of(
                "lock",
                "lock",
                "favor",
                "favor",
                "disfavor",
                "disfavor",
                "multiversion",
                "multiversion",
                "multiversion",
                "droporphaned",
                "allowuninstall",
                "allowuninstall",
                "userinstalled",
                "userinstalled",
                "blacklist",
                "excludefromweak",
                "weakendeps"));
    boolean isForAll = List.of("droporphaned", "allowuninstall").contains(action) && chance(60);
    return line(action, isForAll ? "all packages" : narrow(parts), List.of("weak"));
  }

  private String line(String action, String selector, List<String> flags) {
    List<String> chosen =
        flags.stream().distinct().filter(flag -> chance(flag.equals("weak") ? 5 : 15)).toList();
    return "job "
        + action
        + " "
        + selector
        + (chosen.isEmpty() ? "" : " [" + String.join(",", chosen) + "]");
  }

  private String repo(List<RandomSystem.Part> parts) {
    return "repo " + pick(parts).name();
  }

  private DependencyTree.Atom ofPackage(List<RandomSystem.Part> parts) {
    RandomSystem.Part part = pick(parts);
    if (part.packages().isEmpty()) {
      return atom();
    }
    RandomPackage one = pick(part.packages());
    return chance(70)
        ? new DependencyTree.Atom(one.name(), "", 0)
        : new DependencyTree.Atom(one.name(), pick(RELATIONS), one.version());
  }

  private String narrow(List<RandomSystem.Part> parts) {
    int number = random.nextInt(100);
    if (number < 50) {
      DependencyTree.Atom atom = ofPackage(parts);
      String arch = chance(8) ? "." + pick(List.of("x86_64", "i686", "noarch")) : "";
      return "name " + (arch.isEmpty() ? atom.toString() : atom.name() + arch);
    } else if (number < 70) {
      return "pkg " + packageName(parts);
    } else if (number < 85) {
      return "provides " + atom();
    } else if (number < 97) {
      Set<String> packages = new LinkedHashSet<>();
      int count = 1 + random.nextInt(3);
      for (int i = 0; i < count; i++) {
        packages.add(packageName(parts));
      }
      return "oneof " + String.join(" ", packages);
    }
    return repo(parts);
  }
}
