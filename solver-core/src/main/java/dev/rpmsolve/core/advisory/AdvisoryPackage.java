package dev.rpmsolve.core.advisory;

import dev.rpmsolve.core.version.Nevra;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A package that brings a fix.
 *
 * @param nevra what it is; a system that has this version or a newer one has the fix
 * @param file its file
 * @param suggestions what should be done after it was installed
 */
public record AdvisoryPackage(Nevra nevra, File file, Set<Suggestion> suggestions) {
  /**
   * Creates a package.
   *
   * @param nevra what it is
   * @param file its file
   * @param suggestions what should be done after it was installed
   */
  public AdvisoryPackage {
    Objects.requireNonNull(nevra, "nevra");
    Objects.requireNonNull(file, "file");
    EnumSet<Suggestion> copy = EnumSet.noneOf(Suggestion.class);
    copy.addAll(suggestions);
    suggestions = Collections.unmodifiableSet(copy);
  }

  /** What should be done after a package was installed. */
  public enum Suggestion {
    /** Start the machine anew. */
    REBOOT,
    /** Start the program anew. */
    RESTART,
    /** Leave the session and start a new one. */
    RELOGIN
  }

  /**
   * The file of a package; all parts may be empty, and are where they were not asked for.
   *
   * @param name the name or location of the file
   * @param source the location of the source package
   * @param sums digests of the file
   */
  public record File(String name, String source, List<Sum> sums) {
    /** A file about which nothing is known. */
    public static final File UNKNOWN = new File("", "", List.of());

    /**
     * Creates a file.
     *
     * @param name the name or location of the file
     * @param source the location of the source package
     * @param sums digests of the file
     */
    public File {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(source, "source");
      sums = List.copyOf(sums);
    }
  }

  /**
   * A digest, as the source has it; not checked.
   *
   * @param type the function, such as {@code sha256}
   * @param value hexadecimal digits
   */
  public record Sum(String type, String value) {
    /**
     * Refuses nulls.
     *
     * @param type the function
     * @param value hexadecimal digits
     */
    public Sum {
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(value, "value");
    }
  }
}
