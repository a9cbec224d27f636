package dev.rpmsolve.quality;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A readable table of which package of the project may use which others.
 *
 * <p>One row per package: {@code package -> package, package}, names relative to {@code
 * dev.rpmsolve}. A word on the right is a package, or {@code core.*} for {@code core} and every
 * package below it that has no {@code internal} in its name, or {@code core.internal.*}, or {@code
 * package:Type|Type} for single types of a package (nested types included). Blank lines and lines
 * that start with {@code #} do not count. A package may always use itself; the row {@code *} says
 * what everybody may use besides.
 */
public final class PackageTable {

  private static final String BASE = "dev.rpmsolve.";
  private static final String EVERYBODY = "*";

  private final Map<String, List<String>> rows;

  private PackageTable(Map<String, List<String>> rows) {
    this.rows = rows;
  }

  /**
   * Returns the table that the text describes.
   *
   * @throws IllegalArgumentException if a line has no arrow or a package has two rows
   */
  public static PackageTable parse(String text) {
    Map<String, List<String>> rows = new LinkedHashMap<>();
    for (String line : text.lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      int arrow = line.indexOf("->");
      if (arrow < 0) {
        throw new IllegalArgumentException("no arrow in the row: " + line);
      }
      String name = line.substring(0, arrow).strip();
      if (rows.put(name, words(line.substring(arrow + 2))) != null) {
        throw new IllegalArgumentException("two rows for the package " + name);
      }
    }
    return new PackageTable(rows);
  }

  private static List<String> words(String list) {
    List<String> result = new ArrayList<>();
    for (String word : list.split(",", -1)) {
      if (!word.isBlank()) {
        result.add(word.strip());
      }
    }
    return List.copyOf(result);
  }

  /** Returns whether a full package name has a row. */
  public boolean knows(String packageName) {
    return rows.containsKey(relative(packageName));
  }

  /** Returns whether a package may use a class of the project, both by their full names. */
  public boolean allows(String packageName, String className) {
    String user = relative(packageName);
    String used = relative(ClassFile.packageOf(className));
    return user.equals(used)
        || Stream.of(user, EVERYBODY)
            .flatMap(row -> rows.getOrDefault(row, List.of()).stream())
            .anyMatch(word -> matches(word, used, className));
  }

  private static boolean matches(String word, String used, String className) {
    int colon = word.indexOf(':');
    if (colon >= 0) {
      String outermost = className.substring(className.lastIndexOf('.') + 1).split("\\$", 2)[0];
      return word.substring(0, colon).equals(used)
          && List.of(word.substring(colon + 1).split("\\|", -1)).contains(outermost);
    }
    if (!word.endsWith(".*")) {
      return word.equals(used);
    }
    String parent = word.substring(0, word.length() - 2);
    boolean inside = used.equals(parent) || used.startsWith(parent + ".");
    return inside && !used.substring(parent.length()).contains(".internal");
  }

  /**
   * Returns the first row that uses a package of a later row; empty if all arrows point upward in
   * the text, so that no cycle is possible. Words for single types are exempt.
   */
  public Optional<String> firstForwardUse() {
    List<String> names = List.copyOf(rows.keySet());
    for (int i = 0; i < names.size(); i++) {
      for (String word : rows.get(names.get(i))) {
        for (String later : names.subList(i + 1, names.size())) {
          if (!word.contains(":") && matches(word, later, BASE + later + ".Any")) {
            return Optional.of(names.get(i) + " -> " + later);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static String relative(String packageName) {
    return packageName.startsWith(BASE) ? packageName.substring(BASE.length()) : packageName;
  }
}
