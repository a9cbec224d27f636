package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.quality.DataPresence;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenidMachineTest {

  @ParameterizedTest
  @ValueSource(strings = {"testcase/nested.t", "testcase/str2dep.t", "suse/susedep.t"})
  void comesToWhatLibsolvExpects(String name) throws IOException {
    Testcase testcase =
        TestcaseReader.read(
            DataPresence.ofSystem().required("libsolv-testcases/" + name), ReadLimits.defaults());

    assertTrue(testcase.runs().size() >= 1);
    for (Run run : testcase.runs()) {
      List<String> lines = new ArrayList<>();
      for (TestcaseDependency dependency :
          GenidMachine.run(testcase.file(), run.all(Statement.Genid.class))) {
        lines.addAll(GenidMachine.listing(dependency));
      }
      List<String> expected = run.results().get(0).lines();
      assertEquals(expected.stream().sorted().toList(), lines.stream().sorted().toList());
    }
  }

  @Test
  void joinsTheTopmostDependencies() {
    List<TestcaseDependency> left =
        GenidMachine.run(
            "x.t",
            List.of(
                new Statement.Genid(1, GenidCommand.WORD, "a"),
                new Statement.Genid(2, GenidCommand.MISSING, ""),
                new Statement.Genid(3, GenidCommand.DEPENDENCY, "b = 1"),
                new Statement.Genid(4, GenidCommand.OPERATOR, "|")));

    assertEquals(List.of("<NULL> | b = 1", "a"), left.stream().map(Object::toString).toList());
  }

  @Test
  void tellsWhatIsNotReadAgain() {
    TestcaseDependency odd =
        TestcaseDependency.of(
            new TestcaseDependency.Word("namespace:a(b"),
            TestcaseOperator.NAMESPACE,
            new TestcaseDependency.Word("c"));

    assertEquals("genid roundtrip error: <NULL>", GenidMachine.listing(odd).get(1));
  }

  @Test
  void namesTheLineOfAStepWithoutOperands() {
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () ->
                GenidMachine.run(
                    "x.t", List.of(new Statement.Genid(7, GenidCommand.OPERATOR, "&"))));

    assertEquals(7, e.line());
    assertTrue(e.getMessage().startsWith("x.t: line 7: expected a dependency on the stack"));
  }
}
