package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ResultLinesTest {
  private static final String SYSTEM =
      """
      repo sys 0 testtags <inline>
      #>=Pkg: a 1 1 noarch
      #>=Pkg: b 1 1 noarch
      #>=Pkg: f 1 1 noarch
      repo new 0 testtags <inline>
      #>=Pkg: a 2 1 noarch
      #>=Pkg: c 1 1 noarch
      #>=Obs: b
      #>=Pkg: d 1 1 noarch
      #>=Req: e
      #>=Pkg: e 1 1 noarch
      #>=Pkg: g 1 1 noarch
      system noarch rpm sys
      """;

  @TempDir Path folder;

  static Stream<Path> frozen() throws IOException, URISyntaxException {
    Path results = Path.of(ResultLinesTest.class.getResource("/results").toURI());
    try (Stream<Path> files = Files.list(results)) {
      return files.sorted().toList().stream();
    }
  }

  private static ReplayReport replay(Path file) throws IOException {
    return TestcaseReplay.replay(file, ReadLimits.defaults(), Budget.unlimited());
  }

  private ReplayReport replay(String text) throws IOException {
    Path file = folder.resolve("case.t");
    Files.writeString(file, text);
    return replay(file);
  }

  @ParameterizedTest
  @MethodSource("frozen")
  void resultsAreThoseOfLibsolv(Path file) throws IOException {
    ReplayReport report = replay(file);

    assertEquals(7, report.runs().size());
    report
        .runs()
        .forEach(run -> assertEquals(ReplayReport.Outcome.PASS, run.outcome(), run::toString));
  }

  /** libsolv 0.7.23 cannot print these; they follow its manual. */
  @Test
  void whatWasAskedForIsToldFromWhatCameAlong() throws IOException {
    ReplayReport report =
        replay(
            SYSTEM
                + """
                job userinstalled name a
                job userinstalled name b
                job update all packages
                job install name d
                job install name g [notbyuser]
                result transaction,userinstalled <inline>
                #>autoinst name e
                #>autoinst name f
                #>autoinst name g
                #>erase b-1-1.noarch@sys c-1-1.noarch@new
                #>install c-1-1.noarch@new
                #>install d-1-1.noarch@new
                #>install e-1-1.noarch@new
                #>install g-1-1.noarch@new
                #>upgrade a-1-1.noarch@sys a-2-1.noarch@new
                #>userinstalled pkg a-2-1.noarch@new
                #>userinstalled pkg c-1-1.noarch@new
                #>userinstalled pkg d-1-1.noarch@new
                """);

    assertEquals(List.of(), report.runs().get(0).missing());
    assertEquals(ReplayReport.Outcome.PASS, report.outcome(), report::toString);
  }

  @Test
  void weakDependenciesAreReasons() throws IOException {
    ReplayReport report =
        replay(
            """
            repo new 0 testtags <inline>
            #>=Pkg: a 1 1 noarch
            #>=Rec: b
            #>=Pkg: b 1 1 noarch
            #>=Pkg: c 1 1 noarch
            #>=Sup: a
            system noarch rpm
            job install name a
            result reason <inline>
            #>reason a-1-1.noarch@new unit 00000000000000000000000000000000
            #>reason b-1-1.noarch@new recommended b a-1-1.noarch@new
            #>reason c-1-1.noarch@new supplemented a a-1-1.noarch@new
            """);

    assertEquals(ReplayReport.Outcome.PASS, report.outcome(), report::toString);
  }

  @Test
  void answersOfNamespacesHoldForOneRun() throws IOException {
    String question = "job install name a\nresult transaction,problems <inline>\n";
    ReplayReport report =
        replay(
            """
            repo new 0 testtags <inline>
            #>=Pkg: a 1 1 noarch
            #>=Req: namespace:language(de)
            system noarch rpm
            namespace namespace:language(de) @SYSTEM
            """
                + question
                + "#>install a-1-1.noarch@new\nnextjob\n"
                + question
                + "#>problem 1 info nothing provides namespace:language(de) needed by a-1-1.noarch\n"
                + "#>problem 1 solution 1 deljob install name a\n");

    assertEquals(ReplayReport.Outcome.PASS, report.outcome(), report::toString);
  }

  @Test
  void linkedPackagesStandInTheWayOnlyWhereThereAreSome() throws IOException {
    String question = "feature linked_packages\njob install name a\nresult transaction <inline>\n";
    String pattern = "repo p 0 testtags <inline>\n#>=Pkg: pattern:x 1 1 noarch\n";
    String link = "#>=Prv: autopattern() = x\n";

    assertEquals(ReplayReport.Outcome.PASS, replay(pattern + SYSTEM + question).outcome());
    assertEquals(
        List.of("the linked package pattern:x-1-1.noarch"),
        replay(pattern + link + SYSTEM + question).runs().get(0).unsupported());
  }
}
