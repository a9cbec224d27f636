package dev.rpmsolve.core.format;

/**
 * The text form of a tiny universe with a request.
 *
 * <pre>
 *   arch x86_64                         # the machine; this is the default
 *   repo base priority=99 cost=1000     # the packages that follow are of this repository
 *   foo-2-1.noarch
 *     requires bar &gt;= 3                 # one fact per line
 *     recommends (a or b)
 *     file /usr/bin/foo
 *   bar-3-1.noarch provides web = 2; conflicts baz
 *   installed foo-1-1.noarch            # of the repository {@code @System}
 *   goal install foo
 *   policy weak=ignore erasing=allowed exclude=foo* installonly=kernel
 * </pre>
 *
 * <p>Lines are read one by one; space around them does not matter. A comment begins with {@code #}
 * at the start of a line or after white space. A line begins with:
 *
 * <ul>
 *   <li>{@code arch NAME}, before any package
 *   <li>{@code repo ID [priority=N] [cost=N]}: the packages that follow belong to this repository;
 *       the first mention defines it, later ones give the id only. Packages before any such line
 *       are of the repository {@code base}.
 *   <li>{@code NAME-[EPOCH:]VERSION-RELEASE.ARCH}: a package, optionally followed by facts with a
 *       semicolon and a space between them. Package ids count these lines from 0. The package
 *       provides its own name and EVR.
 *   <li>{@code installed} and a package: one of the repository {@code @System} that is installed
 *   <li>a fact of the package above: {@code provides}, {@code requires}, {@code pre-requires},
 *       {@code conflicts}, {@code obsoletes}, {@code recommends}, {@code suggests}, {@code
 *       supplements} or {@code enhances} and a dependency; {@code file PATH}; {@code vendor TEXT};
 *       {@code source FILE}; {@code location PATH}; {@code size DOWNLOAD INSTALLED} in bytes;
 *       {@code build-time SECONDS}; {@code installed}
 *   <li>{@code goal install SPEC}, {@code goal remove SPEC}, {@code goal upgrade SPEC}, {@code goal
 *       upgrade-all}, {@code goal install-one-of ID...}
 *   <li>{@code policy} and settings: {@code weak=install} or {@code ignore}, {@code
 *       erasing=forbidden} or {@code allowed}, {@code exclude=GLOB} and {@code
 *       installonly=CAPABILITY} once per glob or capability. What is not set is as in {@link
 *       dev.rpmsolve.core.request.Policy#usual()}; {@code installonly=} alone clears the list.
 * </ul>
 */
public final class UniverseText {
  /** The repository of installed packages. */
  static final String SYSTEM = "@System";

  private UniverseText() {}

  /**
   * Reads a scenario. Complexity: linear in the text.
   *
   * @param text the text
   * @return the universe and the request
   * @throws UniverseTextException if a line is none of the above
   */
  public static Scenario parse(String text) {
    return new UniverseTextReader().read(text);
  }

  /**
   * Writes a scenario such that {@link #parse} reads an equal one: the same packages with the same
   * ids, the same request. Names that nothing uses are lost.
   *
   * @param scenario the universe and the request
   * @return the text, each line ended by a line feed
   * @throws IllegalArgumentException if something cannot be expressed, such as a name that contains
   *     a space
   */
  public static String write(Scenario scenario) {
    return new UniverseTextWriter(scenario.universe(), scenario.request()).write();
  }
}
