package dev.rpmsolve.core.criteria;

import java.util.List;

/**
 * One thing to have little or much of.
 *
 * @param sense whether little or much
 * @param measure what is looked at
 * @param subset of which packages
 * @param attributes the names of attributes, as many as the measure looks at
 */
public record Criterion(
    Sense sense, Measure measure, PackageSubset subset, List<String> attributes) {

  /** The attribute of {@link Measure#SIZE} for bytes on disk. */
  public static final String INSTALLED = "installed";

  /** The attribute of {@link Measure#SIZE} for bytes to be fetched. */
  public static final String DOWNLOAD = "download";

  /** Sets whose name alone means their count. */
  static final List<PackageSubset> SHORT_COUNTS =
      List.of(
          PackageSubset.REMOVED,
          PackageSubset.CHANGED,
          PackageSubset.NEW,
          PackageSubset.DOWNGRADED,
          PackageSubset.VENDOR_CHANGED,
          PackageSubset.ARCH_CHANGED);

  /**
   * Creates a criterion.
   *
   * @param sense whether little or much
   * @param measure what is looked at
   * @param subset of which packages
   * @param attributes the names of attributes, as many as the measure looks at
   * @throws IllegalArgumentException if there are more or fewer attributes, one of them cannot be
   *     written, or {@link Measure#SIZE} is asked for another set than it is defined for
   */
  public Criterion {
    attributes = List.copyOf(attributes);
    if (attributes.size() != measure.attributeCount()) {
      throw new IllegalArgumentException(
          measure.word() + " has " + measure.attributeCount() + " attributes, not " + attributes);
    }
    for (String attribute : attributes) {
      if (!isAttribute(attribute)) {
        throw new IllegalArgumentException("not the name of an attribute: '" + attribute + "'");
      }
    }
    if (measure == Measure.SIZE && subset != subsetOfSize(attributes.get(0))) {
      throw new IllegalArgumentException("size has no set of its own");
    }
  }

  /**
   * Makes a criterion that counts.
   *
   * @param sense whether few or many
   * @param subset what is counted
   * @return the criterion
   */
  public static Criterion count(Sense sense, PackageSubset subset) {
    return new Criterion(sense, Measure.COUNT, subset, List.of());
  }

  /**
   * Makes a criterion that adds up an attribute.
   *
   * @param sense whether little or much
   * @param subset of which packages
   * @param attribute the name of a number
   * @return the criterion
   */
  public static Criterion sum(Sense sense, PackageSubset subset, String attribute) {
    return new Criterion(sense, Measure.SUM, subset, List.of(attribute));
  }

  /**
   * Makes a criterion about bytes.
   *
   * @param sense whether few or many
   * @param attribute {@link #INSTALLED} or {@link #DOWNLOAD}
   * @return the criterion
   * @throws IllegalArgumentException if it is neither
   */
  public static Criterion size(Sense sense, String attribute) {
    return new Criterion(sense, Measure.SIZE, subsetOfSize(attribute), List.of(attribute));
  }

  private static PackageSubset subsetOfSize(String attribute) {
    return switch (attribute) {
      case INSTALLED -> PackageSubset.SOLUTION;
      case DOWNLOAD -> PackageSubset.ADDED;
      default -> throw new IllegalArgumentException("no such size: '" + attribute + "'");
    };
  }

  /** Returns whether a text can be the name of an attribute. */
  static boolean isAttribute(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    c >= 'a' && c <= 'z'
                        || c >= 'A' && c <= 'Z'
                        || c >= '0' && c <= '9'
                        || c == '-'
                        || c == '_'
                        || c == '.');
  }

  /**
   * Returns the canonical spelling: the short form of the MISC competition where there is one, else
   * the one of aspcud.
   */
  @Override
  public String toString() {
    boolean isShort =
        switch (measure) {
          case COUNT -> SHORT_COUNTS.contains(subset);
          case NOTUPTODATE, UNSAT_RECOMMENDS -> subset == PackageSubset.SOLUTION;
          default -> false;
        };
    if (isShort) {
      return sense.sign() + (measure == Measure.COUNT ? subset.word() : measure.word());
    }
    String arguments =
        measure == Measure.SIZE
            ? attributes.get(0)
            : String.join(",", subset.word(), String.join(",", attributes));
    if (attributes.isEmpty()) {
      arguments = subset.word();
    }
    return sense.sign() + measure.word() + "(" + arguments + ")";
  }
}
