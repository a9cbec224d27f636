package dev.rpmsolve.core.group;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How closely a package belongs to a group. */
public enum PackageType {
  /** The group is not complete without it. */
  MANDATORY,
  /** It comes with the group unless somebody does not want it. */
  DEFAULT,
  /** It comes only if optional packages are asked for. */
  OPTIONAL,
  /** It comes if another package is there. */
  CONDITIONAL;

  private static final Set<PackageType> USUAL =
      Collections.unmodifiableSet(EnumSet.of(MANDATORY, DEFAULT, CONDITIONAL));

  /**
   * Returns the types that dnf installs where nobody says otherwise: {@code group_package_types}.
   *
   * @return mandatory, default and conditional
   */
  public static Set<PackageType> usual() {
    return USUAL;
  }

  /**
   * Finds a type by the word that metadata and settings have for it.
   *
   * @param word such as {@code mandatory}; case does not matter
   * @return the type, if it is one
   */
  public static Optional<PackageType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equalsIgnoreCase(word)).findFirst();
  }

  /**
   * Returns the word that metadata and settings have for it.
   *
   * @return a lower-case word
   */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
