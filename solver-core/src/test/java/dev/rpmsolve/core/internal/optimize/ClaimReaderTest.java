package dev.rpmsolve.core.internal.optimize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.Budget;
import dev.rpmsolve.core.internal.proof.Claim;
import dev.rpmsolve.core.internal.proof.ClaimReader;
import dev.rpmsolve.core.internal.proof.OpbText;
import dev.rpmsolve.core.internal.proof.ProofChecker;
import dev.rpmsolve.core.internal.proof.ProofSyntaxException;
import dev.rpmsolve.core.internal.search.BudgetGuard;
import java.io.IOException;
import java.io.StringReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClaimReaderTest {
  private static final String CLAIM =
      """
      * #variable= 4 #constraint= 6
      * claim: 3 variables, 1 clauses, 1 groups, a model
      * objective: 1 2 x1 1 ~x3
      * model: x2 x3
      +1 x1 +1 x2 >= 1 ;
      -1 x2 -1 x1 >= -1 ;
      -2 x1 +1 x3 -4 x4 >= -2 ;
      +1 x4 >= 1 ;
      """;

  private static Certificate certificate(long seed) {
    OptimumSearch search = new OptimumSearch(RandomProblems.of(seed)).certify();
    search.run(new BudgetGuard(Budget.unlimited()));
    return search.certificate().orElseThrow();
  }

  private static Claim read(String text) throws IOException {
    return ClaimReader.read(new StringReader(text));
  }

  private static String refusal(String text) {
    return assertThrows(ProofSyntaxException.class, () -> read(text)).getMessage();
  }

  @Test
  void claimsAreReadAsTheyWereWrittenAndTheirProofsHold() throws IOException {
    int without = 0;
    for (long seed = 0; seed < 300; seed++) {
      Certificate certificate = certificate(seed);
      String text = OpbText.write(certificate.claim());
      Claim claim = read(text);
      assertEquals(text, OpbText.write(claim), "seed " + seed);
      assertEquals(certificate.claim().model().isPresent(), claim.model().isPresent());
      assertEquals(
          Optional.empty(), ProofChecker.firstFlaw(claim, certificate.proof()), "seed " + seed);
      without += claim.model().isEmpty() ? 1 : 0;
    }
    assertTrue(without > 10, "too few claims without a model: " + without);
  }

  @Test
  void commentsMustSayWhatTheConstraintsSay() throws IOException {
    String good = OpbText.write(read(CLAIM.replace("constraint= 6", "constraint= 4")));
    assertEquals(CLAIM.replace("constraint= 6", "constraint= 4"), good);
    assertEquals(
        "line 1: expected '* #variable= 4 #constraint= 4', which the comments ask for, found"
            + " '* #variable= 4 #constraint= 6'",
        refusal(CLAIM));
    assertEquals(
        "line 7: expected '-1 x1 +1 x3 -3 x4 >= -1 ;', which the comments ask for, found"
            + " '-2 x1 +1 x3 -4 x4 >= -2 ;'",
        refusal(good.replace("2 x1 1 ~x3", "1 x1 1 ~x3")));
    assertEquals(
        "line 9: expected the end, found '+1 x1 >= 1 ;'", refusal(good + "+1 x1 >= 1 ;\n"));
  }

  @Test
  void whatIsNoClaimIsRefusedWithItsLine() {
    assertEquals(
        "line 1: expected a comment with the numbers of variables and constraints, found nothing",
        refusal(""));
    assertEquals(
        "line 2: expected '* claim:' and its sizes, found '* x'", refusal("* #variable= 1\n* x\n"));
    assertEquals(
        "line 2: expected at most 1048576 variables, found '9999999'",
        refusal(CLAIM.replace("3 variables", "9999999 variables")));
    assertEquals(
        "line 3: expected a variable from x1 to x3, found '~x4'",
        refusal(CLAIM.replace("~x3", "~x4")));
    assertEquals(
        "line 3: expected a weight of 1 or more, found '0'",
        refusal(CLAIM.replace(" 2 x1", " 0 x1")));
    assertEquals(
        "line 5: expected a sum that is at least something, found '+1 x1 >='",
        refusal(CLAIM.replace("+1 x1 +1 x2 >= 1 ;", "+1 x1 >=")));
    assertEquals("line 9: expected a line break at the end, found 'x'", refusal(CLAIM + "x"));
    String huge = "9".repeat(18);
    assertEquals(
        "line 9: expected costs that fit 64 bits, found 'more'",
        refusal(
            CLAIM.replace(
                ": 1 2 x1 1 ~x3", ": " + Long.MAX_VALUE + " " + huge + " x2 " + huge + " x3")));
  }
}
