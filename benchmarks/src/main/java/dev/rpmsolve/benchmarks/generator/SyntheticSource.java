package dev.rpmsolve.benchmarks.generator;

import java.util.List;
import java.util.Locale;

/**
 * A source package of the large repository: what all binary packages built from it share.
 *
 * <p>It is a function of the seed and its index alone, so that a requirement can be written without
 * having seen the package it names. The lower the index, the more popular the source; index 0 plays
 * the C library, index 1 the shell.
 *
 * @param index the rank by popularity
 * @param stem the word its names are made of, unique to the index
 * @param kind what it builds
 * @param shape how many packages it builds
 * @param firstVersion the oldest of its versions
 */
record SyntheticSource(int index, String stem, Kind kind, Shape shape, Version firstVersion) {
  /** Sources below this index form the core: each in one version, with no alternatives. */
  static final int CORE = 20;

  static final int C_LIBRARY = 0;
  static final int SHELL = 1;

  private static final int STREAM = 1;
  private static final int SYLLABLES = 80;
  private static final int STEM_SPACE = SYLLABLES * SYLLABLES * SYLLABLES;
  private static final int STEM_STEP = 320_009;
  private static final int TRANSITION_FROM = 200;
  private static final String CONSONANTS = "bdfgklmnprstvxyz";
  private static final String VOWELS = "aeiou";
  private static final List<String> SUFFIXES = List.of("common", "tools", "doc", "utils");

  /** What a source builds. */
  enum Kind {
    /** A shared library, with a soname and a devel package. */
    LIBRARY,
    /** Programs in {@code /usr/bin}. */
    PROGRAM,
    /** Modules of a script language, all noarch. */
    SCRIPT
  }

  /**
   * The numbers of a source.
   *
   * @param members how many packages it builds per version, without the alternative
   * @param versions how many versions of it the repository holds
   * @param symbols how many symbol versions its library has
   * @param alternative whether it also builds a smaller package that takes the place of the main
   *     one
   * @param transition whether the newest version changes the soname
   */
  record Shape(int members, int versions, int symbols, boolean alternative, boolean transition) {
    /** Returns how many packages the source adds to the repository. */
    int packages() {
      return versions * packagesPerVersion();
    }

    /** Returns how many packages one version has; the alternative is the last of them. */
    int packagesPerVersion() {
      return members + (alternative ? 1 : 0);
    }
  }

  /** Returns the source of this index. */
  static SyntheticSource of(long seed, int index) {
    SeededRandom random = SeededRandom.of(seed, STREAM, index);
    Kind kind = drawKind(index, random);
    int members = drawMembers(random);
    int versions = index < CORE ? 1 : drawVersions(random);
    boolean alternative = random.chance(0.015) && index >= CORE && kind != Kind.SCRIPT;
    boolean transition = random.chance(0.05) && index >= TRANSITION_FROM && versions > 1;
    int symbols = index == C_LIBRARY ? 30 : Math.max(0, random.below(12) - 4);
    Shape shape = new Shape(members, versions, symbols, alternative, transition);
    int epoch = random.chance(0.04) ? 1 : 0;
    String version = random.below(12) + "." + random.below(40);
    String release = 1 + random.below(60) + ".gen1";
    return new SyntheticSource(
        index, stem(index), kind, shape, new Version(epoch, version, release));
  }

  /** Returns the version number {@code v}, 0 being the oldest; half of the sources only rebuild. */
  Version version(int v) {
    String release = firstVersion.release();
    if (index % 2 == 0) {
      return new Version(firstVersion.epoch(), firstVersion.version() + "." + v, release);
    }
    return new Version(firstVersion.epoch(), firstVersion.version(), release + "." + v);
  }

  /** Returns the newest version. */
  Version newestVersion() {
    return version(shape.versions() - 1);
  }

  /** Returns the name of member {@code m}; 0 is the main package. */
  String name(int m) {
    String main = kind == Kind.LIBRARY ? "lib" + stem : stem;
    if (m == 0) {
      return main;
    }
    if (isAlternative(m)) {
      return main + "-minimal";
    }
    if (kind == Kind.LIBRARY && m == 1) {
      return main + "-devel";
    }
    return m <= SUFFIXES.size() ? main + "-" + SUFFIXES.get(m - 1) : main + "-plugin" + m;
  }

  /** Tells whether member {@code m} takes the place of the main package. */
  boolean isAlternative(int m) {
    return m == shape.members();
  }

  /** Tells whether member {@code m} has no architecture. */
  boolean isNoarch(int m) {
    return kind == Kind.SCRIPT || (m == 3 && !isAlternative(m)) || (m == 1 && kind == Kind.PROGRAM);
  }

  /** Returns the soname of the library in version {@code v}, without symbol version. */
  String soname(int v) {
    int major = 1 + index % 7;
    boolean changed = shape.transition() && v == shape.versions() - 1;
    return "lib" + stem + ".so." + (changed ? major + 1 : major);
  }

  /** Returns symbol version {@code j} of the library. */
  String symbol(int j) {
    return stem.toUpperCase(Locale.ROOT) + "_" + (1 + j);
  }

  /** Returns the path of the program that the main package installs. */
  String program() {
    return "/usr/bin/" + stem;
  }

  private static Kind drawKind(int index, SeededRandom random) {
    double draw = random.unit();
    if (index == C_LIBRARY) {
      return Kind.LIBRARY;
    }
    if (index == SHELL) {
      return Kind.PROGRAM;
    }
    return draw < 0.57 ? Kind.LIBRARY : draw < 0.75 || index < CORE ? Kind.PROGRAM : Kind.SCRIPT;
  }

  private static int drawMembers(SeededRandom random) {
    double draw = random.unit();
    if (draw < 0.50) {
      return 1;
    }
    if (draw < 0.76) {
      return 2;
    }
    return draw < 0.985 ? 3 + random.logNormal(0.8, 0.9) : 12 + random.below(20);
  }

  private static int drawVersions(SeededRandom random) {
    double draw = random.unit();
    if (draw < 0.70) {
      return 1;
    }
    return draw < 0.85 ? 2 : draw < 0.93 ? 3 : draw < 0.97 ? 4 : 5;
  }

  /** Spreads the indexes over all words of three syllables, no word twice. */
  private static String stem(int index) {
    int word = (int) ((long) index * STEM_STEP % STEM_SPACE);
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      int syllable = word % SYLLABLES;
      out.append(CONSONANTS.charAt(syllable / VOWELS.length()));
      out.append(VOWELS.charAt(syllable % VOWELS.length()));
      word /= SYLLABLES;
    }
    return out.toString();
  }
}
