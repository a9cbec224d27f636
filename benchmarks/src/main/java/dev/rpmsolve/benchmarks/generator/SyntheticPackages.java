package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.generator.GeneratedPackage.Identity;
import dev.rpmsolve.benchmarks.generator.SyntheticSource.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Composes the packages of the large repository, each from its place alone.
 *
 * <p>A package requires packages of sources with a lower index, drawn with a frequency that falls
 * as one over the index; so the repository is layered and popularity follows the power law that
 * real ones have. The few edges that go the other way close small cycles within one source.
 * Immutable and safe for use by several threads; composing a package is O(its own length).
 */
final class SyntheticPackages {
  private static final String ARCH = "x86_64";
  private static final String ISA = "(x86-64)";
  private static final int STREAM = 2;
  private static final int VIRTUAL_EVERY = 97;

  private final long seed;
  private final int sourceCount;

  SyntheticPackages(long seed, int sourceCount) {
    this.seed = seed;
    this.sourceCount = sourceCount;
  }

  /** Returns member {@code m} of version {@code v} of a source. */
  GeneratedPackage compose(SyntheticSource source, int v, int m) {
    return new Composer(source, v, m).compose();
  }

  /** One package that is being composed. */
  private final class Composer {
    private final SyntheticSource source;
    private final int v;
    private final int m;
    private final Version version;
    private final String name;
    private final boolean noarch;
    private final SeededRandom random;
    private final Map<RelationKind, Set<Relation>> relations = new EnumMap<>(RelationKind.class);
    private final List<FileEntry> files = new ArrayList<>();

    Composer(SyntheticSource source, int v, int m) {
      this.source = source;
      this.v = v;
      this.m = m;
      this.version = source.version(v);
      this.name = source.name(m);
      this.noarch = source.isNoarch(m);
      // The version is left out of the seed: versions of a package differ little.
      this.random = SeededRandom.of(seed, STREAM + m, source.index());
      for (RelationKind kind : RelationKind.values()) {
        relations.put(kind, new LinkedHashSet<>());
      }
    }

    GeneratedPackage compose() {
      provideNames();
      provideLibrary();
      provideModules();
      requireCore();
      requireSiblings();
      requireOthers();
      addRichRequirement();
      addBreakage();
      addConflicts();
      addObsoletes();
      addWeak();
      addFiles();
      Map<RelationKind, List<Relation>> lists = new EnumMap<>(RelationKind.class);
      relations.forEach((kind, set) -> lists.put(kind, List.copyOf(set)));
      String arch = noarch ? "noarch" : ARCH;
      return new GeneratedPackage(
          new Identity(name, version, arch),
          "A generated package, number " + m + " of " + source.stem(),
          source.stem(),
          lists,
          files);
    }

    private void provideNames() {
      provideName(name);
      if (source.isAlternative(m)) {
        provideName(source.name(0));
        add(RelationKind.CONFLICTS, Relation.any(source.name(0)));
      }
      if (m == 0 && source.index() % VIRTUAL_EVERY == VIRTUAL_EVERY - 1) {
        add(RelationKind.PROVIDES, Relation.any(virtual(source.index())));
      }
    }

    private void provideName(String provided) {
      add(RelationKind.PROVIDES, Relation.exactly(provided, version));
      if (!noarch) {
        add(RelationKind.PROVIDES, Relation.exactly(provided + ISA, version));
      }
    }

    private void provideLibrary() {
      if (source.kind() != Kind.LIBRARY || !standsForMain()) {
        return;
      }
      String soname = source.soname(v);
      add(RelationKind.PROVIDES, Relation.any(soname + "()(64bit)"));
      for (int j = 0; j < source.shape().symbols(); j++) {
        String symbol = soname + "(" + source.symbol(j) + ")(64bit)";
        add(RelationKind.PROVIDES, Relation.any(symbol));
      }
      if (source.index() == SyntheticSource.C_LIBRARY) {
        add(RelationKind.PROVIDES, Relation.any("rtld(GNU_HASH)"));
      }
    }

    private void provideModules() {
      int count = Math.min(4_000, random.logNormal(0.8, 1.9));
      for (int i = 0; i < count; i++) {
        String module = "module(" + name + "::Part" + i + ")";
        Version number = new Version(0, source.firstVersion().version(), "");
        add(RelationKind.PROVIDES, Relation.exactly(module, number));
      }
    }

    private void requireCore() {
      if (!noarch && random.chance(0.72)) {
        SyntheticSource libc = source(SyntheticSource.C_LIBRARY);
        requireLibrary(libc, RelationKind.REQUIRES);
        add(RelationKind.REQUIRES, Relation.any("rtld(GNU_HASH)"));
      }
      if (random.chance(0.17) && source.index() > SyntheticSource.SHELL) {
        add(RelationKind.REQUIRES, Relation.any("/bin/sh").forScriptlet());
      }
    }

    private void requireSiblings() {
      if (m > 0 && !source.isAlternative(m) && random.chance(0.85)) {
        String main = source.name(0) + (source.isNoarch(0) || noarch ? "" : ISA);
        add(RelationKind.REQUIRES, Relation.exactly(main, version));
      }
      boolean complete = source.index() < sourceCount - 1;
      if (m == 0 && complete && source.shape().members() > 1 && random.chance(0.2)) {
        int sibling = source.kind() == Kind.LIBRARY ? source.shape().members() - 1 : 1;
        add(RelationKind.REQUIRES, Relation.exactly(source.name(sibling), version));
      }
    }

    private void requireOthers() {
      int bound = source.index();
      int wanted = m == 0 ? 1 + random.logNormal(2.3, 1.15) : random.logNormal(2.2, 1.3);
      int limit = Math.min(bound < SyntheticSource.CORE ? 2 : 150, bound);
      for (int i = 0; i < Math.min(wanted, limit); i++) {
        require(source(popularBelow(bound)), RelationKind.REQUIRES);
      }
      if (random.chance(0.02) && bound > 4 * VIRTUAL_EVERY) {
        int any = random.below(bound - VIRTUAL_EVERY) / VIRTUAL_EVERY * VIRTUAL_EVERY;
        String capability = virtual(any + VIRTUAL_EVERY - 1);
        add(RelationKind.REQUIRES, Relation.any(capability));
      }
    }

    /** Draws by popularity, leaving out the library and the shell, which have their own shares. */
    private int popularBelow(int bound) {
      int first = SyntheticSource.SHELL + 1;
      return bound <= first ? random.below(bound) : first + random.zipfBelow(bound - first);
    }

    private void require(SyntheticSource target, RelationKind kind) {
      int members = target.shape().members();
      if (members > 1 && target.index() >= SyntheticSource.CORE && random.chance(0.3)) {
        requireName(target, 1 + random.below(members - 1), kind);
      } else if (target.kind() == Kind.LIBRARY && !noarch && random.chance(0.93)) {
        requireLibrary(target, kind);
      } else if (target.kind() == Kind.PROGRAM && random.chance(0.45)) {
        add(kind, Relation.any(target.program()));
      } else {
        requireName(target, 0, kind);
      }
    }

    private void requireLibrary(SyntheticSource target, RelationKind kind) {
      int newest = target.shape().versions() - 1;
      boolean rebuilt = random.chance(0.97) && v == source.shape().versions() - 1;
      String soname = target.soname(rebuilt ? newest : 0);
      add(kind, Relation.any(soname + "()(64bit)"));
      int symbols = target.shape().symbols();
      int wanted = symbols == 0 ? 0 : 1 + random.below(Math.min(symbols, 8));
      for (int j = 0; j < wanted; j++) {
        String symbol = target.symbol(random.below(symbols));
        add(kind, Relation.any(soname + "(" + symbol + ")(64bit)"));
      }
    }

    private void requireName(SyntheticSource target, int member, RelationKind kind) {
      Relation plain = Relation.any(target.name(member));
      double draw = random.unit();
      if (draw < 0.25) {
        add(kind, atLeast(target.name(member), target.version(0)));
      } else if (draw < 0.27 && member == 0) {
        add(kind, Relation.exactly(target.name(member), target.newestVersion()));
      } else {
        add(kind, plain);
      }
    }

    private void addRichRequirement() {
      int bound = source.index();
      if (!random.chance(0.03) || bound < 4 * SyntheticSource.CORE) {
        return;
      }
      SyntheticSource a = source(random.zipfBelow(bound));
      SyntheticSource b = source(random.below(bound));
      SyntheticSource c = source(random.below(bound));
      String text =
          switch (random.below(4)) {
            case 0 -> "(" + a.name(0) + " if " + b.name(0) + ")";
            case 1 -> "(" + b.name(0) + " or " + c.name(0) + ")";
            case 2 -> "(" + a.name(0) + " if " + b.name(0) + " else " + c.name(0) + ")";
            default -> within(a);
          };
      add(RelationKind.REQUIRES, Relation.any(text));
    }

    private String within(SyntheticSource target) {
      String main = target.name(0);
      String low = main + " >= " + target.version(0);
      return "(" + low + " with " + main + " <= " + target.newestVersion() + ")";
    }

    private void addBreakage() {
      if (m == 0 && source.index() > sourceCount / 2 && random.chance(0.006)) {
        add(RelationKind.REQUIRES, Relation.any("missing(" + source.stem() + ")"));
      }
    }

    private void addConflicts() {
      if (random.chance(0.055)) {
        for (int i = random.below(3); i >= 0; i--) {
          SyntheticSource target = source(random.zipfBelow(sourceCount));
          add(RelationKind.CONFLICTS, below(target.name(0), new Version(0, "0.0.1", "")));
        }
      }
    }

    private void addObsoletes() {
      if (random.chance(0.15)) {
        for (int i = random.logNormal(1.0, 0.9); i >= 0; i--) {
          add(RelationKind.OBSOLETES, below("old" + i + "-" + name, version));
        }
      }
      if (m == 0 && source.index() > SyntheticSource.CORE && random.chance(0.004)) {
        int retired = sourceCount - 1 - random.below(Math.max(1, sourceCount / 4));
        if (retired != source.index()) {
          SyntheticSource target = source(retired);
          add(RelationKind.OBSOLETES, below(target.name(0), target.newestVersion()));
        }
      }
    }

    private void addWeak() {
      weak(RelationKind.RECOMMENDS, 0.08);
      weak(RelationKind.SUGGESTS, 0.025);
      weak(RelationKind.ENHANCES, 0.004);
      if (random.chance(0.012)) {
        SyntheticSource a = source(random.zipfBelow(sourceCount));
        SyntheticSource b = source(random.below(sourceCount));
        String text = "(" + a.name(0) + " and " + b.name(0) + ")";
        add(RelationKind.SUPPLEMENTS, Relation.any(text));
      }
    }

    private void weak(RelationKind kind, double share) {
      if (random.chance(share)) {
        for (int i = Math.min(40, random.logNormal(0.9, 1.1)); i >= 0; i--) {
          requireName(source(random.zipfBelow(sourceCount)), 0, kind);
        }
      }
    }

    private void addFiles() {
      String share = "/usr/share/" + name;
      if (source.index() == SyntheticSource.SHELL && standsForMain()) {
        files.add(new FileEntry("/bin/sh", FileEntry.Type.FILE));
      }
      if (source.kind() == Kind.PROGRAM && standsForMain()) {
        files.add(new FileEntry(source.program(), FileEntry.Type.FILE));
      }
      if (random.chance(0.3)) {
        for (int i = Math.min(400, random.logNormal(1.8, 1.4)); i > 0; i--) {
          files.add(new FileEntry("/usr/bin/" + name + "-" + i, FileEntry.Type.FILE));
        }
      }
      if (random.chance(0.15)) {
        files.add(new FileEntry("/etc/" + name + ".conf", FileEntry.Type.FILE));
      }
      int others = Math.min(8_000, random.logNormal(11, 1.75));
      if (others > 0) {
        files.add(new FileEntry(share, FileEntry.Type.DIR));
      }
      for (int i = 1; i < others; i++) {
        files.add(new FileEntry(share + "/d" + i / 16 + "/file" + i, FileEntry.Type.FILE));
      }
    }

    private boolean standsForMain() {
      return m == 0 || source.isAlternative(m);
    }

    private void add(RelationKind kind, Relation relation) {
      relations.get(kind).add(relation);
    }
  }

  private SyntheticSource source(int index) {
    return SyntheticSource.of(seed, index);
  }

  /** Up to three sources share one virtual capability. */
  private static String virtual(int index) {
    return "virtual(" + index / VIRTUAL_EVERY / 3 + ")";
  }

  private static Relation atLeast(String name, Version version) {
    return Relation.parse(name + " >= " + version);
  }

  private static Relation below(String name, Version version) {
    return Relation.parse(name + " < " + version);
  }
}
