package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  // Data flows from the top row to the bottom row: a package uses rows above it, never below.
  // The package `core` holds the front door and a few values that everybody may name.
  private static final PackageTable TABLE =
      PackageTable.parse(
          """
          *                    -> core:Budget|ProofStep|RuleView|SearchTrace|SolveListener|SolverStatistics|SolveResult|Optimality|Optimization|Wish

          core.internal.ints   ->
          core.internal.order  -> core.internal.ints
          core.version         -> core.internal.ints
          core.dependency      -> core.internal.ints, core.version
          core.universe        -> core.internal.ints, core.version, core.dependency
          core.criteria        ->
          # What nobody needs any more: plain sets, no clauses.
          core.internal.cleanup -> core.internal.ints, core.dependency, core.universe
          core.request         -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.internal.cleanup, core.criteria
          core.explanation     -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request
          core.advisory        -> core.internal.ints, core.version, core.universe, core.request, \
                                  core.explanation
          core.group           -> core.internal.ints:StringPool|NearWords, core.dependency, core.universe, \
                                  core.request
          core.module          -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.explanation, core.advisory

          # The checker shares nothing with the search: encoding and search stand below it.
          core.solution        -> core.internal.ints, core.internal.order, core.version, \
                                  core.dependency, core.universe, core.request, \
                                  core.explanation
          # Clauses know the facts they come from.
          core.internal.encode -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.explanation
          core.internal.rules  -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.internal.cleanup, \
                                  core.internal.encode
          # What can be said about a whole repository before any search.
          core.internal.sweep  -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.explanation, core.internal.encode
          core.internal.search -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.explanation, core.solution, \
                                  core.internal.cleanup, core.internal.encode, core.internal.rules, \
                                  core.internal.sweep
          # The checker of proofs shares nothing with the search, either. Then: sums to be made
          # small under clauses, whatever they stand for.
          core.internal.proof  -> core.internal.ints
          core.internal.optimize -> core.internal.ints, core.internal.search, core.internal.proof
          core.closure         -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.explanation, core.solution, \
                                  core.internal.encode, core.internal.rules, core.internal.sweep, \
                                  core.internal.search
          # Which optional repositories a request needs; whoever asks brings the trial.
          core.enablement      -> core.internal.ints, core.dependency, core.universe, core.request, \
                                  core.explanation, core.internal.search, \
                                  core.internal.optimize
          core.format.sat      -> core.internal.ints, core.internal.optimize, core.internal.proof
          core.internal.optimum -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.criteria, core.request, core.internal.encode, \
                                  core.internal.rules, core.internal.search, \
                                  core.internal.optimize, core.format.sat
          core.format          -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.explanation, core.solution, \
                                  core.closure
          core.format.cudf     -> core.internal.ints, core.criteria
          core.internal.cudf   -> core.internal.ints, core.criteria, core.internal.search, \
                                  core.internal.optimize, core.format.cudf
          core.format.convert  -> core.internal.ints, core.version, core.dependency, core.universe, \
                                  core.request, core.internal.encode, core.format.cudf
          core                 -> core.*, core.internal.ints, core.internal.cleanup, \
                                  core.internal.encode, core.internal.rules, core.internal.search, \
                                  core.internal.proof, core.internal.optimize, \
                                  core.internal.optimum, core.internal.cudf
          """);

  private static final ArchitectureGuard GUARD =
      ArchitectureGuard.of(TABLE)
          .reserveUnneeded()
          .reserve("org.sat4j.", "dev.rpmsolve.core.internal.search")
          .reserve("java.nio.file.")
          .reserve("java.nio.channels.")
          .reserve("java.io.File");

  @Test
  void arrowsOfTheTableAllPointUp() {
    assertEquals(Optional.empty(), TABLE.firstForwardUse());
  }

  @Test
  void mainClassesKeepTheArchitecture() throws IOException {
    assertEquals(List.of(), GUARD.violations(ModuleFolders.ofRunningTest().classes()));
  }
}
