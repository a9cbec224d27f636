package dev.rpmsolve.benchmarks.arena;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A CUDF document to solve.
 *
 * @param name its path below the folder of instances, with slashes and without {@code .cudf} and
 *     the ending of compression
 * @param file where it is
 */
record Instance(String name, Path file) {
  private static final Pattern FILE = Pattern.compile("(.*)\\.cudf(\\.(xz|gz|bz2|zst))?");
  private static final Pattern SEED = Pattern.compile("seed-(-?\\d{1,19})");
  private static final Pattern CODED = Pattern.compile("paranoid|trendy|[MP][a-zA-Z_]+");

  /**
   * Finds all instances below a folder.
   *
   * @return them by their names
   * @throws NoSuchFileException if there is no such folder, or none in it
   */
  static List<Instance> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new NoSuchFileException(folder + ": expected a folder of CUDF documents");
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Instance> found =
          files
              .filter(file -> FILE.matcher(file.getFileName().toString()).matches())
              .map(file -> new Instance(name(folder.relativize(file)), file))
              .sorted((a, b) -> a.name.compareTo(b.name))
              .toList();
      if (found.isEmpty()) {
        throw new NoSuchFileException(folder + ": no file *.cudf or *.cudf.xz in it");
      }
      return found;
    }
  }

  private static String name(Path relative) {
    Matcher matcher = FILE.matcher(relative.toString().replace('\\', '/'));
    return matcher.matches() ? matcher.group(1) : relative.toString();
  }

  /**
   * Reads the criteria that the name of its folder stands for, as in the test data of aspcud: M and
   * P are the signs, L, R and C are brackets and commas.
   *
   * @return criteria, or an empty text if the folder is named otherwise
   */
  String folderCriteria() {
    Path folder = file.toAbsolutePath().getParent().getFileName();
    String coded = folder == null ? "" : folder.toString();
    if (!CODED.matcher(coded).matches()) {
      return "";
    }
    if (coded.charAt(0) != 'M' && coded.charAt(0) != 'P') {
      return coded;
    }
    return coded
        .replace('M', '-')
        .replace('P', '+')
        .replace('L', '(')
        .replace('R', ')')
        .replace('C', ',');
  }

  /** Returns the seed that its name records, or an empty text. */
  String seed() {
    Matcher matcher = SEED.matcher(name);
    return matcher.find() ? matcher.group(1) : "";
  }
}
