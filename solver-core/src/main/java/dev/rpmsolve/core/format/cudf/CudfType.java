package dev.rpmsolve.core.format.cudf;

import java.util.List;
import java.util.Locale;

/**
 * The type of a property.
 *
 * @param kind which sort of values there are
 * @param words the values of an {@link Kind#ENUM}, in the order in which they are declared; empty
 *     for all other kinds
 */
public record CudfType(Kind kind, List<String> words) {

  /** Sorts of values (CUDF 2.0, 2.2.2). */
  public enum Kind {
    /** {@code true} or {@code false}. */
    BOOL,
    /** An integer; here of 64 bits. */
    INT,
    /** An integer that is not negative. */
    NAT,
    /** An integer of 1 or more. */
    POSINT,
    /** One of the words that the declaration lists. */
    ENUM,
    /** Any text of one line. */
    STRING,
    /** The name of a package. */
    PKGNAME,
    /** Lower-case letters, digits and dashes, a letter first. */
    IDENT,
    /** The name of a package, with a relation to a version or without. */
    VPKG,
    /** A conjunction of disjunctions of the former. */
    VPKGFORMULA,
    /** A list of packages. */
    VPKGLIST,
    /** The name of a package, with one version or without. */
    VEQPKG,
    /** A list of the former. */
    VEQPKGLIST,
    /** Declarations of properties. */
    TYPEDECL;

    /**
     * Returns how the kind is written.
     *
     * @return one word of lower-case letters
     */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Tells whether the values are numbers.
     *
     * @return whether they can be added up
     */
    public boolean isNumber() {
      return this == INT || this == NAT || this == POSINT;
    }

    /**
     * Tells whether a value is a list.
     *
     * @return whether {@link CudfColumn#rows()} has the values
     */
    public boolean isList() {
      return this == VPKGFORMULA || this == VPKGLIST || this == VEQPKGLIST;
    }
  }

  /**
   * Creates a type.
   *
   * @param kind which sort of values there are
   * @param words the values of an {@link Kind#ENUM}, in the order in which they are declared; empty
   *     for all other kinds
   * @throws IllegalArgumentException if there are words though they are not needed, or none though
   *     they are
   */
  public CudfType {
    words = List.copyOf(words);
    if (words.isEmpty() == (kind == Kind.ENUM)) {
      throw new IllegalArgumentException("words do not fit the type " + kind.word());
    }
  }

  /**
   * Makes a type that has no words.
   *
   * @param kind which sort of values there are
   * @return the type
   */
  public static CudfType of(Kind kind) {
    return new CudfType(kind, List.of());
  }

  /** Returns how the type is declared. */
  @Override
  public String toString() {
    return kind == Kind.ENUM ? "enum[" + String.join(",", words) + "]" : kind.word();
  }
}
