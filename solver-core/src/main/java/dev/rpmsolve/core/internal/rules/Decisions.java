package dev.rpmsolve.core.internal.rules;

/** What is decided so far. */
public interface Decisions {
  /**
   * Tells whether a package is chosen.
   *
   * @param packageId a package id
   * @return whether its variable is true
   */
  boolean isChosen(int packageId);

  /**
   * Tells whether a package is out.
   *
   * @param packageId a package id
   * @return whether its variable is false
   */
  boolean isRefused(int packageId);

  /**
   * Returns the number of decided literals.
   *
   * @return the length of the trail
   */
  int trailSize();

  /**
   * Returns a decided literal.
   *
   * @param index its place, in the order of decision
   * @return a literal that is true
   */
  int trailLiteral(int index);

  /**
   * Counts how often decisions were taken back.
   *
   * @return a number that never decreases
   */
  int retractions();

  /**
   * Returns decisions of nothing.
   *
   * @return no decisions
   */
  static Decisions none() {
    return new Decisions() {
      @Override
      public boolean isChosen(int packageId) {
        return false;
      }

      @Override
      public boolean isRefused(int packageId) {
        return false;
      }

      @Override
      public int trailSize() {
        return 0;
      }

      @Override
      public int trailLiteral(int index) {
        throw new IndexOutOfBoundsException(index);
      }

      @Override
      public int retractions() {
        return 0;
      }
    };
  }
}
