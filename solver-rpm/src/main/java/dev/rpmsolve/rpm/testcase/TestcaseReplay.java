package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.DependencySolver;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.request.Request;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.ReplayReport.Outcome;
import dev.rpmsolve.rpm.testcase.ReplayReport.RunReport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Replays test cases and compares the results with the expected ones.
 *
 * <p>Lines are compared as sets. Numbers that libsolv makes from its own rules, such as those of
 * problems, say nothing here: {@link ResultForm} compares what they stand for.
 */
public final class TestcaseReplay {
  private static final String LINKED_PACKAGES = "linked_packages";
  private static final Set<String> FEATURES =
      Set.of("complex_deps", "testcase_helixrepo", LINKED_PACKAGES);

  private final Testcase testcase;
  private final Path folder;
  private final ReadLimits limits;
  private final Budget budget;

  private TestcaseReplay(Testcase testcase, Path folder, ReadLimits limits, Budget budget) {
    this.testcase = testcase;
    this.folder = folder;
    this.limits = limits;
    this.budget = budget;
  }

  /**
   * Replays a test case.
   *
   * @param path the {@code .t} file
   * @param limits bounds of the reading
   * @param budget bounds of the work on each run
   * @return how it went
   * @throws IOException if a file cannot be read
   * @throws dev.rpmsolve.rpm.io.MetadataException if a file breaks its format or a bound
   */
  public static ReplayReport replay(Path path, ReadLimits limits, Budget budget)
      throws IOException {
    Testcase testcase = TestcaseReader.read(path, limits);
    TestcaseReplay replay =
        new TestcaseReplay(testcase, TestcaseReader.folderOf(path), limits, budget);
    boolean isForeign =
        testcase.runs().stream()
            .flatMap(run -> run.statements().stream())
            .allMatch(Statement.Unsupported.class::isInstance);
    if (isForeign) {
      return ReplayReport.unreadable(
          path.toString(), "no line belongs to a test case; is it another kind of file?");
    }
    List<RunReport> runs = new ArrayList<>();
    for (int run = 0; run < testcase.runs().size(); run++) {
      if (!testcase.runs().get(run).results().isEmpty()) {
        runs.add(replay.replay(run));
      }
    }
    return new ReplayReport(path.toString(), runs);
  }

  /**
   * Turns what a run asks for into a request, for those who solve it themselves.
   *
   * @param testcase the test case
   * @param run the number of a run, from 0 on
   * @param packages the packages of the run
   * @return the request; jobs that are not understood are left out, as {@link #replay} reports
   */
  public static Request request(Testcase testcase, int run, TestcaseUniverse packages) {
    SelectionResults jobs = SelectionResults.of(testcase, run, packages);
    return TestcaseRequest.of(testcase, run, packages, jobs).request();
  }

  private RunReport replay(int run) throws IOException {
    List<String> unsupported = new ArrayList<>();
    testcase
        .upTo(run, Statement.Unsupported.class)
        .forEach(s -> unsupported.add(s.feature() + " at line " + s.line()));
    for (Statement.Features features : testcase.upTo(run, Statement.Features.class)) {
      features.names().stream()
          .filter(name -> !FEATURES.contains(name))
          .forEach(name -> unsupported.add("feature " + name));
    }
    testcase
        .system(run)
        .filter(s -> s.distributions().stream().noneMatch(d -> d.equals("rpm") || d.equals("*")))
        .ifPresent(s -> unsupported.add("packages of " + String.join(" or ", s.distributions())));
    if (!unsupported.isEmpty()) {
      return unsupported(run, unsupported);
    }
    TestcaseUniverse packages = TestcaseUniverse.of(testcase, run, folder, limits);
    packages.gaps().forEach(gap -> unsupported.add(gap.toString()));
    if (needsLinks(run)) {
      LinkedPackages.first(packages.universe())
          .ifPresent(linked -> unsupported.add("the linked package " + linked));
    }
    SelectionResults jobs = SelectionResults.of(testcase, run, packages);
    unsupported.addAll(jobs.unsupported());
    EnumSet<ResultKind> kinds = EnumSet.noneOf(ResultKind.class);
    List<String> expected = new ArrayList<>();
    for (Statement.ExpectedResult result : testcase.runs().get(run).results()) {
      kinds.addAll(result.kinds());
      result.lines().stream().filter(line -> !line.isBlank()).forEach(expected::add);
    }
    boolean isAboutJobsOnly = EnumSet.of(ResultKind.JOBS, ResultKind.GENID).containsAll(kinds);
    if (!unsupported.isEmpty() && !isAboutJobsOnly) {
      return unsupported(run, unsupported);
    }
    TestcaseRequest request = TestcaseRequest.of(testcase, run, packages, jobs);
    ResultLines lines = new ResultLines(packages, jobs, request);
    if (!isAboutJobsOnly) {
      Optional<Resolution> resolution =
          DependencySolver.of(packages.universe()).solve(request.request(), budget).resolution();
      if (resolution.isEmpty()) {
        return new RunReport(run + 1, Outcome.EXHAUSTED, List.of(), List.of(), List.of());
      }
      lines.resolved(resolution.get());
    }
    kinds.forEach(lines::add);
    RunReport report = compare(run, expected, lines);
    boolean isExplained = report.outcome() == Outcome.DIFFER && !unsupported.isEmpty();
    return isExplained ? unsupported(run, unsupported) : report;
  }

  private boolean needsLinks(int run) {
    return testcase.upTo(run, Statement.Features.class).stream()
        .anyMatch(features -> features.names().contains(LINKED_PACKAGES));
  }

  private static RunReport unsupported(int run, List<String> unsupported) {
    return new RunReport(run + 1, Outcome.UNSUPPORTED, List.of(), List.of(), unsupported);
  }

  private static RunReport compare(int run, List<String> expected, ResultLines lines) {
    ResultForm wantedForm = ResultForm.of(expected);
    boolean areOwnersTold = !wantedForm.hasSharedNumbers();
    Set<String> wanted = wantedForm.withoutNumbers(areOwnersTold);
    Set<String> found = ResultForm.of(lines.lines()).withoutNumbers(areOwnersTold);
    Set<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    Set<String> unexpected = new TreeSet<>(found);
    unexpected.removeAll(wanted);
    boolean isEqual = missing.isEmpty() && unexpected.isEmpty();
    return new RunReport(
        run + 1,
        isEqual ? Outcome.PASS : Outcome.DIFFER,
        List.copyOf(missing),
        List.copyOf(unexpected),
        List.of());
  }
}
