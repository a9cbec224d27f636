package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.proof.Claim;
import dev.rpmsolve.core.internal.proof.OpbText;
import dev.rpmsolve.core.internal.proof.Proof;
import dev.rpmsolve.core.internal.proof.ProofChecker;
import dev.rpmsolve.core.internal.proof.ProofText;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Proofs of what is false must be refused, however they are made. */
class CertificateTest {
  private static final Proof.Kind[] KINDS = Proof.Kind.values();

  private static Certificate certificate(WeightedProblem problem) {
    OptimumSearch search = new OptimumSearch(problem).certify();
    search.run(new BudgetGuard(Budget.unlimited()));
    return search.certificate().orElseThrow();
  }

  @Test
  void noProofOfAFalseClaimIsAcceptedHoweverItIsChanged() {
    int falseClaims = 0;
    for (long seed = 0; seed < 1500; seed++) {
      WeightedProblem problem = RandomProblems.of(seed);
      Certificate certificate = certificate(problem);
      Random random = new Random(seed);
      Optional<BitSet> worse = worseModel(problem, certificate.claim(), random);
      if (worse.isEmpty()) {
        continue;
      }
      falseClaims++;
      Claim claim = Certificate.claim(problem, worse);
      assertTrue(ProofChecker.firstFlaw(claim, certificate.proof()).isPresent(), "seed " + seed);
      for (int i = 0; i < 20; i++) {
        Proof changed = changed(certificate.proof(), random);
        assertTrue(ProofChecker.firstFlaw(claim, changed).isPresent(), "seed " + seed);
      }
    }
    assertTrue(falseClaims > 500, "too few: " + falseClaims);
  }

  @Test
  void whatHasModelsIsNotProvenToHaveNone() {
    for (long seed = 0; seed < 500; seed++) {
      WeightedProblem problem = RandomProblems.of(seed);
      Certificate certificate = certificate(problem);
      if (certificate.claim().model().isPresent()) {
        Claim claim = Certificate.claim(problem, Optional.empty());
        assertTrue(ProofChecker.firstFlaw(claim, certificate.proof()).isPresent());
      }
    }
  }

  @Test
  void stepsThatAreMissingAreMissed() {
    int missed = 0;
    for (long seed = 0; seed < 300; seed++) {
      Certificate certificate = certificate(RandomProblems.of(seed));
      Proof proof = certificate.proof();
      for (int step = 0; step < proof.size(); step++) {
        Proof.Kind kind = proof.kind(step);
        if (kind == Proof.Kind.RELAX || kind == Proof.Kind.LEVEL || kind == Proof.Kind.OUTPUT) {
          Proof shortened = without(proof, step);
          assertTrue(
              ProofChecker.firstFlaw(certificate.claim(), shortened).isPresent(),
              "seed " + seed + ", step " + step);
          missed++;
        }
      }
    }
    assertTrue(missed > 300, "too few: " + missed);
  }

  @Test
  void learntClausesOfRandomFormulasAreAccepted() {
    int refuted = 0;
    for (long seed = 0; seed < 30; seed++) {
      Random random = new Random(seed);
      WeightedProblem.Builder builder = new WeightedProblem.Builder();
      int variables = 40;
      for (int i = 0; i < variables; i++) {
        builder.variable();
      }
      WeightedProblem.LevelBuilder level = builder.level("few");
      for (int i = 0; i < 4 * variables + (seed % 2 == 0 ? variables : 0); i++) {
        int[] clause = new int[3];
        for (int j = 0; j < clause.length; j++) {
          int variable = 1 + random.nextInt(variables);
          clause[j] = random.nextBoolean() ? variable : -variable;
        }
        builder.clause(clause);
      }
      for (int variable = 1; variable <= variables; variable++) {
        level.add(1 + random.nextInt(3), variable);
      }
      Certificate certificate = certificate(builder.build());
      assertEquals(Optional.empty(), certificate.firstFlaw(), "seed " + seed);
      refuted += certificate.claim().model().isEmpty() ? 1 : 0;
    }
    assertTrue(refuted > 3 && refuted < 27, "one-sided: " + refuted);
  }

  @Test
  void proofsAreReadAsTheyWereWritten() {
    for (long seed = 0; seed < 100; seed++) {
      Certificate certificate = certificate(RandomProblems.of(seed));
      String text = ProofText.write(certificate.proof());
      Proof read = read(text);
      assertEquals(text, ProofText.write(read));
      assertEquals(Optional.empty(), ProofChecker.firstFlaw(certificate.claim(), read));
    }
  }

  private static Proof read(String text) {
    try {
      return ProofText.read(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void sumsOfSumsCannotGrowBeyondAllBounds() {
    WeightedProblem problem = RandomProblems.of(1);
    StringBuilder text = new StringBuilder("leaf 1\n");
    for (int i = 0; i < 100; i++) {
      text.append("join ").append(i).append(' ').append(i).append('\n');
    }
    Claim claim = Certificate.claim(problem, Optional.empty());
    assertTrue(ProofChecker.firstFlaw(claim, read(text.toString())).isPresent());
    String huge = "derive 99999999999\n";
    assertTrue(ProofChecker.firstFlaw(claim, read(huge)).isPresent());
  }

  @Test
  void linesThatAreNoStepsAreNamed() {
    String noWord =
        assertThrows(IllegalArgumentException.class, () -> read("level 0\nguess 1\n")).getMessage();
    assertEquals("line 2: expected a step of a proof, found 'guess 1'", noWord);
    String noNumber =
        assertThrows(IllegalArgumentException.class, () -> read("level x\n")).getMessage();
    assertEquals("line 1: expected a number, found 'x'", noNumber);
  }

  @Test
  void opbHasNoModelExactlyIfTheClaimIsTrue() {
    for (long seed = 0; seed < 300; seed++) {
      WeightedProblem problem = RandomProblems.of(seed);
      Claim claim = certificate(problem).claim();
      assertEquals(false, OpbModels.exist(OpbText.write(claim)), "seed " + seed);
      Optional<BitSet> worse = worseModel(problem, claim, new Random(seed));
      if (worse.isPresent()) {
        Claim wrong = Certificate.claim(problem, worse);
        assertEquals(true, OpbModels.exist(OpbText.write(wrong)), "seed " + seed);
      }
    }
  }

  private static Optional<BitSet> worseModel(WeightedProblem problem, Claim claim, Random random) {
    if (claim.model().isEmpty()) {
      return Optional.empty();
    }
    long[] least = problem.costs(claim.model().get());
    for (int i = 0; i < 300; i++) {
      BitSet model =
          BitSet.valueOf(new long[] {(random.nextLong() & (1L << problem.variables()) - 1) << 1});
      if (problem.isModel(model) && java.util.Arrays.compare(problem.costs(model), least) > 0) {
        return Optional.of(model);
      }
    }
    return Optional.empty();
  }

  private static Proof without(Proof proof, int left) {
    Proof.Builder builder = new Proof.Builder();
    for (int step = 0; step < proof.size(); step++) {
      if (step != left) {
        builder.step(proof.kind(step), numbers(proof, step));
      }
    }
    return builder.build();
  }

  private static long[] numbers(Proof proof, int step) {
    long[] numbers = new long[proof.length(step)];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = proof.number(step, i);
    }
    return numbers;
  }

  /** Changes, drops, repeats or makes up a few steps. */
  private static Proof changed(Proof proof, Random random) {
    Proof.Builder builder = new Proof.Builder();
    for (int step = 0; step < proof.size(); step++) {
      long[] numbers = numbers(proof, step);
      Proof.Kind kind = proof.kind(step);
      switch (random.nextInt(12)) {
        case 0 -> {
          if (numbers.length > 0) {
            numbers[random.nextInt(numbers.length)] += random.nextBoolean() ? 1 : -1;
          }
        }
        case 1 -> kind = KINDS[random.nextInt(KINDS.length)];
        case 2 -> builder.step(kind, numbers);
        case 3 -> {
          continue;
        }
        case 4 -> builder.step(Proof.Kind.HARDEN, random.nextInt(9) - 4);
        case 5 -> builder.step(Proof.Kind.RELAX, random.nextInt(4), 1);
        default -> {}
      }
      builder.step(kind, numbers);
    }
    return builder.build();
  }
}
