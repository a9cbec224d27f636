package dev.rpmsolve.core.request;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.format.UniverseText;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionResolverTest {
  private static final Universe UNIVERSE =
      UniverseText.parse(
              """
              foo-1-1.x86_64 provides web = 2; file /usr/bin/foo
              foo-2:1-1.noarch requires /usr/bin/tool
              foo-2-1.src
              Bar-1-1.x86_64 requires (web > 1 with web < 3); file /usr/bin/tool
              pattern:bar-1-1.noarch requires foo = 1; file /usr/bin/tool
              odd-1-1.s390x provides web; file /usr/bin/foo
              gone-3-1.noarch provides mail
              """)
          .universe();
  private static final SelectionResolver RESOLVER =
      new SelectionResolver(new SelectionScope(UNIVERSE, List.of(4), List.of(6)));

  private static Set<SelectionOption> options(String names) {
    return Arrays.stream(names.toUpperCase(Locale.ROOT).split(" "))
        .map(SelectionOption::valueOf)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SelectionOption.class)));
  }

  private static SelectionMatch select(String text, String options) {
    return RESOLVER.select(new SelectionQuery.ByText(text), options(options));
  }

  private static String text(List<PinnedSelection> parts) {
    return parts.stream().map(PinnedSelection::toString).collect(Collectors.joining("; "));
  }

  @ParameterizedTest
  @CsvSource({
    "foo, name, foo",
    "nosuch, name provides file_list canon, ''",
    "web, name, ''",
    "web, name provides, a provider of web",
    "foo.x86_64, name, ''",
    "foo.x86_64, name dot_arch, foo.x86_64 [PIN_ARCH]",
    "foo.sparc, name dot_arch, ''",
    "foo = 1, name rel, foo = 1 [PIN_VERSION]",
    "foo=1-1, name rel, foo = 1-1 [PIN_EVR]",
    "foo >= 1, name rel, foo >= 1",
    "foo > 3:1, name rel, ''",
    "foo =, name rel, ''",
    "foo = , name rel, ''",
    "foo = 99999999999:1, name rel, ''",
    "foo.x86_64 = 1, name dot_arch rel, 'foo.x86_64 = 1 [PIN_VERSION, PIN_ARCH]'",
    "web = 2, provides rel, a provider of web = 2",
    "web != 1, provides rel, a provider of web <> 1",
    "'*oo', name glob, foo",
    "'[a-z]*', name glob, foo; pattern:bar",
    "bar, name, ''",
    "bar, name no_case, Bar",
    "bar, name skip_kind, pattern:bar",
    "bar, name skip_kind no_case, Bar; pattern:bar",
    "'B?R', name skip_kind no_case glob, Bar; pattern:bar",
    "pattern:bar, name installed_only, pattern:bar [PIN_REPOSITORY]",
    "foo, name installed_only, ''",
    "foo, name source_only, foo.src",
    "foo, name source_only installed_only, ''",
    "foo.src, name dot_arch, foo.src [PIN_ARCH]",
    "foo, name with_source, 'one of [0, 1, 2]'",
    "gone, name, ''",
    "gone, name with_disabled, package 6 [NO_AUTO_PINS]",
    "mail, provides with_disabled, package 6 [NO_AUTO_PINS]",
    "odd, name with_bad_arch, package 5 [NO_AUTO_PINS]",
    "web, provides with_bad_arch, 'one of [0, 5]'",
    "'w*', provides glob with_bad_arch, 'one of [0, 5]'",
    "/usr/bin/tool, file_list, 'one of [3, 4]'",
    "/usr/bin/foo, file_list, package 0 [NO_AUTO_PINS]",
    "/usr/bin/foo, file_list with_bad_arch, 'one of [0, 5]'",
    "/usr/bin/foo, provides, ''",
    "/usr/bin/tool, provides, a provider of /usr/bin/tool",
    "'/usr/bin/*', file_list glob, 'package 0 [NO_AUTO_PINS]; one of [3, 4]'",
    "'/usr/bin/*', file_list glob flat, 'one of [0, 3, 4]'",
    "'*/tool', file_list glob installed_only, 'package 4 [PIN_REPOSITORY, NO_AUTO_PINS]'",
    "'*/tool', file_list, ''",
    "foo-1, canon, 'one of [0, 1]'",
    "foo-0:1, canon, foo = 0:1 [PIN_VERSION]",
    "foo-2:1-1, canon, foo = 2:1-1 [PIN_EVR]",
    "foo-1-1.noarch, canon, 'foo.noarch = 2:1-1 [PIN_EVR, PIN_ARCH]'",
    "foo-2-1.src, canon, 'foo.src = 2-1 [PIN_EVR, PIN_ARCH]'",
    "foo-9, canon, ''",
    "foo-, canon, ''",
    "foo, canon, ''",
    "'*ar-1-1', canon glob, 'Bar = 1-1 [PIN_EVR]; pattern:bar = 1-1 [PIN_EVR]'",
    "'', name provides file_list canon glob, ''",
    "'[a-z]*', name glob flat, 'one of [0, 1, 4]'"
  })
  void textsAreFoundAsTheOptionsSay(String text, String options, String expected) {
    assertEquals(expected, text(select(text, options).parts()));
  }

  @ParameterizedTest
  @CsvSource({
    "foo.x86_64 = 1, name dot_arch rel, '[NAME, DOT_ARCH, REL]'",
    "web > 1, name provides rel, '[PROVIDES, REL]'",
    "/usr/bin/foo, file_list name, '[FILE_LIST]'",
    "foo-1-1, name canon, '[NAME, CANON]'",
    "nosuch, name, '[]'"
  })
  void theKindOfTheMatchIsTold(String text, String options, String expected) {
    assertEquals(expected, select(text, options).kinds().toString());
  }

  @Test
  void typedVersionsAreKept() {
    PinnedSelection part = select("foo = 002:1", "name rel").parts().get(0);
    assertEquals(Optional.of("002:1"), part.typedVersion());
  }

  @ParameterizedTest
  @CsvSource({
    "REQUIRES, web, rel, '[3]'",
    "REQUIRES, web = 2, rel, '[3]'",
    "REQUIRES, web = 5, rel, '[]'",
    "REQUIRES, web <, rel, '[]'",
    "REQUIRES, 'W*', glob no_case, '[3]'",
    "REQUIRES, 'w* >= 3', glob rel, '[3]'",
    "REQUIRES, '(* with *)', glob dependency_string, '[3]'",
    "REQUIRES, foo = 1, dependency_string, '[4]'",
    "PROVIDES, /usr/bin/tool, flat, '[3, 4]'",
    "PROVIDES, /usr/bin/foo, flat, '[]'",
    "PROVIDES, web, with_bad_arch, '[0, 5]'",
    "PROVIDES, foo, installed_only, '[]'",
    "NAME, foo, rel, '[0, 1]'",
    "NAME, foo = 2:1, rel, '[1]'",
    "NAME, FOO, no_case with_source, '[0, 1, 2]'",
    "NAME, 'f* < 2', glob rel, '[0]'",
    "NAME, foo = 1-1, dependency_string, '[0]'",
    "NAME, gone, with_disabled, '[6]'",
    "SUPPLEMENTS, foo, rel, '[]'"
  })
  void dependenciesAreComparedToTexts(
      DependencyKey key, String text, String options, String expected) {
    SelectionQuery query = new SelectionQuery.ByDependencyText(key, text);
    assertEquals(expected, packages(RESOLVER.select(query, options(options)).parts()));
  }

  private static String packages(List<PinnedSelection> parts) {
    SelectionScope scope = new SelectionScope(UNIVERSE, List.of(4), List.of(6));
    return parts.stream()
        .flatMap(part -> scope.packages(part.selection()).stream())
        .toList()
        .toString();
  }

  @ParameterizedTest
  @CsvSource({
    "REQUIRES, web, '[3]'",
    "REQUIRES, web > 2, '[3]'",
    "REQUIRES, web > 3, '[]'",
    "REQUIRES, (nosuch or foo < 1), '[]'",
    "REQUIRES, (nosuch or foo <= 1), '[4]'",
    "REQUIRES, (nosuch if foo), '[]'",
    "REQUIRES, (nosuch if web else foo), '[4]'",
    "REQUIRES, (foo without web), '[4]'",
    "NAME, (foo with foo > 1), '[1]'",
    "NAME, (foo or Bar), '[0, 1, 3]'",
    "NAME, (foo without foo > 1), '[0]'"
  })
  void dependenciesAreComparedToDependencies(DependencyKey key, String text, String expected) {
    SelectionQuery query = new SelectionQuery.ByDependency(key, Dependency.parse(text));
    assertEquals(expected, packages(RESOLVER.select(query, Set.of()).parts()));
  }

  @Test
  void dependenciesOfOneArchitectureAreCompared() {
    Dependency any = new Dependency.OfArch(Dependency.parse("foo"), "x86_64");
    Dependency one = new Dependency.OfArch(Dependency.parse("foo = 1"), "x86_64");
    assertEquals("[0]", packages(byDependency(DependencyKey.NAME, any)));
    assertEquals("[]", packages(byDependency(DependencyKey.REQUIRES, any)));
    assertEquals("[4]", packages(byDependency(DependencyKey.REQUIRES, one)));
  }

  private static List<PinnedSelection> byDependency(DependencyKey key, Dependency dependency) {
    return RESOLVER.select(new SelectionQuery.ByDependency(key, dependency), Set.of()).parts();
  }

  @ParameterizedTest
  @CsvSource({
    "REQUIRES, 0, '[3, 4]'",
    "REQUIRES, 1, '[]'",
    "REQUIRES, 3, '[1]'",
    "REQUIRES, 5, '[]'",
    "NAME, 0, '[]'",
    "PROVIDES, 3, '[4]'",
    "PROVIDES, 0, '[]'"
  })
  void packagesAreFoundByWhatCouldAnswerThem(DependencyKey key, int packageId, String expected) {
    SelectionQuery query = new SelectionQuery.ByPackage(key, packageId);
    assertEquals(expected, packages(RESOLVER.select(query, Set.of()).parts()));
  }

  private static String combined(String first, Combination how, String second) {
    List<PinnedSelection> base = select(first, "name provides rel dot_arch glob").parts();
    SelectionQuery query = new SelectionQuery.ByText(second);
    Set<SelectionOption> options = options("name provides rel dot_arch glob");
    return text(RESOLVER.select(base, how, query, options).parts());
  }

  @ParameterizedTest
  @CsvSource({
    "foo, ADD, Bar, foo; Bar",
    "foo, ADD, nosuch, foo",
    "foo, REPLACE, Bar, Bar",
    "foo, SUBTRACT, foo.noarch, 'package 0 [PIN_ARCH, NO_AUTO_PINS]'",
    "foo, SUBTRACT, foo, ''",
    "foo, SUBTRACT, nosuch, foo",
    "foo, FILTER, foo.noarch, 'package 1 [PIN_ARCH, NO_AUTO_PINS]'",
    "foo, FILTER, '*', foo",
    "foo, FILTER, nosuch, ''",
    "nosuch, FILTER, foo, ''",
    "'*oo', FILTER, web, package 0 [NO_AUTO_PINS]"
  })
  void selectionsAreCombined(String first, Combination how, String second, String expected) {
    assertEquals(expected, combined(first, how, second));
  }

  @Test
  void allPackagesAndRepositoriesTakeOverTheOtherSide() {
    List<PinnedSelection> all = List.of(new PinnedSelection(new Selection.All()));
    String repository = UNIVERSE.repositories().get(0).id();
    List<PinnedSelection> whole =
        List.of(new PinnedSelection(new Selection.FromRepository(repository)));
    List<PinnedSelection> foo = select("foo", "name").parts();

    assertEquals(foo, RESOLVER.combine(all, Combination.FILTER, foo));
    assertEquals(foo, RESOLVER.combine(foo, Combination.FILTER, all));
    assertEquals(foo, RESOLVER.combine(whole, Combination.FILTER, foo));
    assertEquals(List.of(), RESOLVER.combine(foo, Combination.SUBTRACT, all));
    assertEquals("one of [2, 3, 4, 5, 6]", text(RESOLVER.combine(all, Combination.SUBTRACT, foo)));
  }

  @Test
  void onlyPackagesOfTheEarlierSelectionAreWidenedTo() {
    List<PinnedSelection> foo = select("foo", "name").parts();
    SelectionQuery query = new SelectionQuery.ByText("foo");
    SelectionMatch match =
        RESOLVER.select(foo, Combination.FILTER, query, options("name with_source"));
    assertEquals("foo", text(match.parts()));
    assertTrue(match.kinds().contains(MatchKind.NAME));
  }

  @Test
  void anyPackageArchitectureCountsWhereThePolicyHasNone() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    int repository = builder.addRepository(Repository.of("base"));
    builder.beginPackage(repository, "foo", Evr.parse("1-1"), "sparc");
    builder.endPackage();
    Universe universe = builder.build();
    SelectionResolver resolver =
        new SelectionResolver(new SelectionScope(universe, List.of(), List.of()));
    SelectionQuery query = new SelectionQuery.ByText("foo.sparc");
    assertEquals(
        "foo.sparc [PIN_ARCH]", text(resolver.select(query, options("name dot_arch")).parts()));
  }
}
