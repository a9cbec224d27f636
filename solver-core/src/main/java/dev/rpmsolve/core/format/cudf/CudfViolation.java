package dev.rpmsolve.core.format.cudf;

/** Something that a solution does not do as the document wants it (CUDF 2.0, 2.3.4). */
public sealed interface CudfViolation {

  /**
   * Says it in words.
   *
   * @param document the document whose ids are meant
   * @return one line for people
   */
  String text(CudfDocument document);

  /**
   * An installed package depends on something that no installed package meets.
   *
   * @param packageId the package
   * @param clauseId the alternatives
   */
  record UnmetDependency(int packageId, int clauseId) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      StringBuilder alternatives = new StringBuilder();
      for (int id : document.clauses().row(clauseId)) {
        alternatives
            .append(alternatives.isEmpty() ? "" : " | ")
            .append(document.constraintText(id));
      }
      return document.packageText(packageId)
          + " depends on "
          + (alternatives.isEmpty() ? "false!" : alternatives)
          + ", which nothing meets";
    }
  }

  /**
   * An installed package conflicts with another one.
   *
   * @param packageId the package
   * @param constraintId what it conflicts with
   * @param otherId another installed package that meets it
   */
  record Conflict(int packageId, int constraintId, int otherId) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      return document.packageText(packageId)
          + " conflicts with "
          + document.constraintText(constraintId)
          + ", which "
          + document.packageText(otherId)
          + " meets";
    }
  }

  /**
   * The request wants something installed that nothing meets.
   *
   * @param constraintId what is wanted
   */
  record NotInstalled(int constraintId) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      return "nothing meets the request to install " + document.constraintText(constraintId);
    }
  }

  /**
   * The request wants something removed that is there.
   *
   * @param constraintId what is to go
   * @param packageId an installed package that meets it
   */
  record NotRemoved(int constraintId, int packageId) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      return "the request is to remove "
          + document.constraintText(constraintId)
          + ", which "
          + document.packageText(packageId)
          + " meets";
    }
  }

  /**
   * The request wants something upgraded that nothing meets.
   *
   * @param constraintId what is wanted
   */
  record NotUpgraded(int constraintId) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      return "nothing meets the request to upgrade " + document.constraintText(constraintId);
    }
  }

  /**
   * The request wants something upgraded that is there in several versions, or provided in all.
   *
   * @param constraintId what is wanted
   */
  record SeveralVersions(int constraintId) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      return "the request to upgrade "
          + document.constraintText(constraintId)
          + " wants exactly one version, and there are several";
    }
  }

  /**
   * The request wants something upgraded whose version is lower than one that was there.
   *
   * @param constraintId what is wanted
   * @param version the version that is there
   * @param earlier a higher version that was there; 0 if all of them were provided
   */
  record Downgraded(int constraintId, int version, int earlier) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      return "the request is to upgrade "
          + document.constraintText(constraintId)
          + ", which is there in version "
          + version
          + " and was there in "
          + (earlier == 0 ? "all versions" : "version " + earlier);
    }
  }

  /**
   * Something of an installed package does not stay though it says {@code keep}.
   *
   * @param packageId the package
   */
  record NotKept(int packageId) implements CudfViolation {
    @Override
    public String text(CudfDocument document) {
      return document.packageText(packageId)
          + " is installed and says keep: "
          + document.keep(packageId).word()
          + ", which does not stay";
    }
  }
}
