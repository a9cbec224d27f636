package dev.rpmsolve.rpm.findings;

import dev.rpmsolve.core.universe.RpmPackage;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What a finding is about. */
public sealed interface Subject {
  /**
   * Returns the name that people know it by.
   *
   * @return NEVRA of a package, or the name of a list; foreign text as it is
   */
  String name();

  /**
   * Returns what its findings stand under.
   *
   * @return the id of a package's repository, or {@code coinstallable} for lists
   */
  String place();

  /**
   * Returns the text that keys name it by.
   *
   * @return name and architecture of a package, or the name of a list
   */
  String key();

  /**
   * Returns the package.
   *
   * @return the package; nothing for lists
   */
  Optional<RpmPackage> rpm();

  /**
   * A package.
   *
   * @param found the package
   */
  record OnePackage(RpmPackage found) implements Subject {
    /**
     * Refuses nulls.
     *
     * @param found the package
     */
    public OnePackage {
      Objects.requireNonNull(found, "found");
    }

    @Override
    public String name() {
      return found.toString();
    }

    @Override
    public String place() {
      return found.repository().id();
    }

    @Override
    public String key() {
      return KeyText.of(found);
    }

    @Override
    public Optional<RpmPackage> rpm() {
      return Optional.of(found);
    }
  }

  /**
   * A list of what is to be installed together.
   *
   * @param name what the list is called
   * @param specs the items of it that the finding names, in the words of the list
   */
  record NamedList(String name, List<String> specs) implements Subject {
    /** Where findings about lists stand. */
    public static final String PLACE = "coinstallable";

    /**
     * Copies the items.
     *
     * @param name what the list is called
     * @param specs the items; copied
     */
    public NamedList {
      Objects.requireNonNull(name, "name");
      specs = List.copyOf(specs);
    }

    @Override
    public String place() {
      return PLACE;
    }

    @Override
    public String key() {
      return name;
    }

    @Override
    public Optional<RpmPackage> rpm() {
      return Optional.empty();
    }
  }
}
