package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestcaseReaderTest {

  static Testcase read(String text) throws IOException {
    return TestcaseReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
        "x.t",
        ReadLimits.defaults());
  }

  @Test
  void readsEveryStatement() throws IOException {
    Testcase testcase =
        read(
            """
            # a comment
            repo system 0 testtags <inline>
            #>=Pkg: a 1 1 noarch
            #>=Prv: b
              repo more 99.-3 testtags more.repo.gz
            repo none 1 empty
            system x86_64 rpm,deb system
            poolflags implicitobsoleteusescolors,!promoteepoch
            solverflags !allownamechange focusbest
            vendorclass a\\20b !c
            namespace namespace:language(de) @SYSTEM
            disable pkg a-1-1.noarch@more
            feature complex_deps linked_packages
            job install  name a >= 1 & b [weak,forcebest]
            job noop selection a  b name,glob [targeted]
            job noop selection_matchdeps solvable:requires x name
            genid dep a
            evrcmp 1 2
            autoinst name a
            result transaction,problems <inline>
            #>install a
            """);

    List<Statement> statements = testcase.runs().get(0).statements();
    assertEquals(
        List.of(
            new Statement.Repository(
                2,
                "system",
                0,
                0,
                new RepositoryData.Inline("testtags", List.of("=Pkg: a 1 1 noarch", "=Prv: b"))),
            new Statement.Repository(
                5, "more", 99, -3, new RepositoryData.InFile("testtags", "more.repo.gz")),
            new Statement.Repository(6, "none", 1, 0, new RepositoryData.Empty()),
            new Statement.SystemInfo(7, "x86_64", List.of("rpm", "deb"), Optional.of("system")),
            new Statement.PoolFlags(
                8,
                Map.of(
                    PoolFlag.IMPLICIT_OBSOLETE_USES_COLORS, true, PoolFlag.PROMOTE_EPOCH, false)),
            new Statement.SolverFlags(
                9, Map.of(SolverFlag.ALLOW_NAME_CHANGE, false, SolverFlag.FOCUS_BEST, true)),
            new Statement.VendorClass(10, List.of("a b", "!c")),
            new Statement.Namespace(11, "namespace:language", "de", List.of("@SYSTEM")),
            new Statement.Disable(12, new Selector(SelectorKind.PACKAGE, "a-1-1.noarch@more")),
            new Statement.Features(13, List.of("complex_deps", "linked_packages")),
            new Statement.Job(
                14,
                JobAction.INSTALL,
                new Selector(SelectorKind.NAME, "a >= 1 & b"),
                EnumSet.of(JobFlag.WEAK, JobFlag.FORCE_BEST)),
            new Statement.SelectionJob(
                15,
                JobAction.NOOP,
                new TextSelection(
                    SelectionKind.TEXT,
                    Optional.empty(),
                    "a  b",
                    EnumSet.of(SelectionFlag.NAME, SelectionFlag.GLOB)),
                Set.of(JobFlag.TARGETED)),
            new Statement.SelectionJob(
                16,
                JobAction.NOOP,
                new TextSelection(
                    SelectionKind.DEPENDENCY_TEXT,
                    Optional.of("solvable:requires"),
                    "x",
                    Set.of(SelectionFlag.NAME)),
                Set.of()),
            new Statement.Genid(17, GenidCommand.DEPENDENCY, "a"),
            new Statement.VersionComparison(18, "1", "2"),
            new Statement.AutoInstalled(19, "a"),
            new Statement.ExpectedResult(
                20,
                Set.of(ResultKind.TRANSACTION, ResultKind.PROBLEMS),
                Optional.of("<inline>"),
                List.of("install a"))),
        statements);
  }

  @Test
  void carriesStateFromRunToRun() throws IOException {
    Testcase testcase =
        read(
            """
            repo a 0 empty
            poolflags promoteepoch
            solverflags allowuninstall
            nextjob reusesolver
            job install name a
            nextjob
            repo b 0 empty
            system unset *
            """);

    assertEquals(3, testcase.runs().size());
    assertEquals(2, testcase.repositories(2).size());
    assertTrue(testcase.poolFlags(2).get(PoolFlag.PROMOTE_EPOCH));
    assertTrue(testcase.solverFlags(1).get(SolverFlag.ALLOW_UNINSTALL));
    assertFalse(testcase.solverFlags(2).get(SolverFlag.ALLOW_UNINSTALL));
    assertTrue(testcase.sharesPackages(1));
    assertFalse(testcase.sharesPackages(0) || testcase.sharesPackages(2));
    assertTrue(testcase.reusesSolver(1));
    assertFalse(testcase.reusesSolver(2));
    assertEquals(Optional.empty(), testcase.system(1));
    assertEquals("unset", testcase.system(2).orElseThrow().arch());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "frobnicate all",
        "poolflags promoteepoch,warpspeed",
        "solverflags !warpspeed",
        "job paint name a",
        "job install name a [warpspeed]",
        "job noop selection a warpspeed",
        "result color <inline>"
      })
  void keepsWhatItDoesNotUnderstand(String line) throws IOException {
    List<Statement.Unsupported> unsupported = read("\n" + line + "\n").runs().get(0).unsupported();

    assertEquals(1, unsupported.size());
    assertEquals(2, unsupported.get(0).line());
    assertEquals(line, unsupported.get(0).text());
  }

  @Test
  void keepsRepositoriesThatComeTooLate() throws IOException {
    List<Run> runs = read("job install name a\nrepo b 0 empty\n").runs();

    assertEquals(1, runs.get(0).unsupported().size());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "repo a",
        "repo a x testtags",
        "repo a 99999999999 testtags f",
        "system i686",
        "job install",
        "job install pkg a b",
        "job install stuff a",
        "job install all things",
        "namespace foo",
        "disable pkg",
        "genid",
        "genid fly a",
        "genid op ?",
        "evrcmp 1",
        "autoinst kind a",
        "vendorclass",
        "vendorclass \\ff",
        "result",
        "result transaction elsewhere.r"
      })
  void namesTheLineThatIsMalformed(String line) {
    MetadataException e = assertThrows(MetadataException.class, () -> read("\n\n" + line + "\n"));

    assertEquals(3, e.line());
    assertEquals(MetadataException.Kind.MALFORMED, e.kind());
  }

  @Test
  void refusesOtherBytesThanUtf8() {
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () ->
                TestcaseReader.read(
                    new ByteArrayInputStream(new byte[] {'#', '\n', (byte) 0xff, '\n'}),
                    "x.t",
                    ReadLimits.defaults()));

    assertEquals(2, e.line());
  }

  @Test
  void readsALastLineWithoutEnd() throws IOException {
    assertEquals(1, read("evrcmp 1 2").runs().get(0).statements().size());
  }
}
