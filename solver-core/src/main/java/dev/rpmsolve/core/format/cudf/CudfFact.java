package dev.rpmsolve.core.format.cudf;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Something that a document says and that can stand in the way of a solution. */
public sealed interface CudfFact {

  /**
   * Says it in words.
   *
   * @param document the document whose ids are meant
   * @return one line for people
   */
  String text(CudfDocument document);

  /**
   * The request wants something to be there.
   *
   * @param constraintId what is wanted
   */
  record Install(int constraintId) implements CudfFact {
    @Override
    public String text(CudfDocument document) {
      return "the request installs " + document.constraintText(constraintId);
    }
  }

  /**
   * The request wants something to go.
   *
   * @param constraintId what is to go
   */
  record Remove(int constraintId) implements CudfFact {
    @Override
    public String text(CudfDocument document) {
      return "the request removes " + document.constraintText(constraintId);
    }
  }

  /**
   * The request wants something to be there in one version, none lower than before.
   *
   * @param constraintId what is wanted
   */
  record Upgrade(int constraintId) implements CudfFact {
    @Override
    public String text(CudfDocument document) {
      return "the request upgrades " + document.constraintText(constraintId);
    }
  }

  /**
   * A package needs one of some alternatives.
   *
   * @param packageId the package
   * @param clauseId the alternatives
   */
  record Depends(int packageId, int clauseId) implements CudfFact {
    @Override
    public String text(CudfDocument document) {
      String alternatives =
          Arrays.stream(document.clauses().row(clauseId))
              .mapToObj(document::constraintText)
              .collect(Collectors.joining(" | "));
      return document.packageText(packageId)
          + " depends on "
          + (alternatives.isEmpty() ? "false!" : alternatives);
    }
  }

  /**
   * A package cannot be beside something.
   *
   * @param packageId the package
   * @param constraintId what it conflicts with
   */
  record Conflicts(int packageId, int constraintId) implements CudfFact {
    @Override
    public String text(CudfDocument document) {
      return document.packageText(packageId)
          + " conflicts with "
          + document.constraintText(constraintId);
    }
  }

  /**
   * Something of an installed package has to stay.
   *
   * @param packageId the package
   */
  record Keep(int packageId) implements CudfFact {
    @Override
    public String text(CudfDocument document) {
      return document.packageText(packageId) + " is to be kept: " + document.keep(packageId).word();
    }
  }
}
