package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Policy.Option;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.VersionRules;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a request asks beyond rpm's rules is recorded as flags. */
class RuledRecordingTest {
  @TempDir Path folder;

  private static Universe universe() {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    builder.versionRules(new VersionRules(true, true));
    int repository = builder.addRepository(new Repository("r", 0, 0));
    builder.beginPackage(repository, "lib", Evr.parse("2:3-1:2011"), "noarch");
    builder.endPackage();
    builder.beginPackage(repository, "tool", Evr.parse("1-1"), "noarch");
    int version = builder.evr("3-1");
    builder.add(
        DependencyKind.REQUIRES, builder.atom(builder.name("lib"), Relation.EQUAL, version));
    builder.endPackage();
    return builder.build();
  }

  @Test
  void rulesAreFlags() throws IOException {
    Universe universe = universe();
    Policy policy =
        Policy.usual()
            .with(
                Option.OBSOLETES_MATCH_PROVIDES,
                Option.NAMES_MATCH_PROVIDES,
                Option.LOCALES_AND_KERNELS_FIRST);
    Goal goal = new Goal.Install(new Selection.OnePackage(1), Set.of());
    RequestRecorder recorder =
        RequestRecorder.of(universe, new Request(List.of(goal), List.of(), policy));
    Optional<Resolution> answer =
        DependencySolver.of(universe).solve(recorder.request(), Budget.unlimited()).resolution();
    recorder.write(answer, folder);

    Path file = folder.resolve(RequestRecorder.FILE);
    String text = Files.readString(file);
    for (String flag :
        List.of(
            "promoteepoch",
            "havedistepoch",
            "obsoleteusesprovides",
            "implicitobsoleteusesprovides",
            "urpmreorder")) {
      assertTrue(text.contains(flag), text);
    }
    assertTrue(text.contains("#>install lib-2:3-1:2011.noarch@r"), text);
    ReplayReport report = TestcaseReplay.replay(file, ReadLimits.defaults(), Budget.unlimited());
    assertEquals(ReplayReport.Outcome.PASS, report.outcome(), report.runs()::toString);
  }
}
