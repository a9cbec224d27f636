package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.request.SpecResolver;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Nevra;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The installed packages that {@code --installed} names: a repository folder, or a file with one
 * NEVRA per line.
 *
 * <p>In a list, empty lines and lines that start with {@code #} do not count, nor do the {@code
 * gpg-pubkey} entries that rpm lists beside packages. A NEVRA without epoch means epoch 0 if there
 * is such a package, and otherwise any epoch, because {@code rpm -qa} does not print epochs. Of
 * several repositories that have a package the best one counts.
 */
final class InstalledSet {
  /** The id of the repository that the installed packages become. */
  static final String REPOSITORY_ID = "@installed";

  private static final long LIST_LIMIT = 64L << 20;
  private static final String KEY_PREFIX = "gpg-pubkey-";
  private static final String REMEDY =
      "installed packages must be in a --repo, or give a repository folder to --installed";

  private final Path file;
  private final SpecResolver resolver;
  private final Universe universe;

  private InstalledSet(Path file, Universe universe) {
    this.file = file;
    this.universe = universe;
    this.resolver = new SpecResolver(universe);
  }

  /**
   * A universe and the installed packages in it, which are all of one repository and no others.
   *
   * @param universe the packages
   * @param packageIds the installed ones, ascending
   */
  record Snapshot(Universe universe, List<Integer> packageIds) {}

  /**
   * Finds the installed packages.
   *
   * @param path the folder, which must have been loaded as {@link #REPOSITORY_ID}, or the list
   * @param universe where to look
   * @return the universe, with the packages of a list once more as those of a repository of that
   *     id: what is installed stays available as well
   * @throws InputException if a line is malformed or names an unknown package
   */
  static Snapshot find(Path path, Universe universe) throws IOException {
    if (Files.isDirectory(path)) {
      return system(universe);
    }
    int[] listed = new InstalledSet(path, universe).ofList();
    return system(universe.withCopies(listed, Repository.of(REPOSITORY_ID)));
  }

  private static Snapshot system(Universe universe) {
    List<String> ids = universe.repositories().stream().map(Repository::id).toList();
    int index = ids.indexOf(REPOSITORY_ID);
    return new Snapshot(
        universe,
        IntStream.range(0, universe.packageCount())
            .filter(packageId -> universe.repositoryIndex(packageId) == index)
            .boxed()
            .toList());
  }

  private int[] ofList() throws IOException {
    long size = Files.size(file);
    if (size > LIST_LIMIT) {
      throw new InputException(
          file + ": expected a list of at most " + LIST_LIMIT + " bytes, found " + size);
    }
    byte[] bytes = Files.readAllBytes(file);
    TreeSet<Integer> found = new TreeSet<>();
    int number = 0;
    for (int from = 0; from < bytes.length; ) {
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      Line line = new Line(++number, from);
      String text = decode(bytes, from, to, line).strip();
      if (!text.isEmpty() && !text.startsWith("#") && !text.startsWith(KEY_PREFIX)) {
        found.add(find(text, line));
      }
      from = to + 1;
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private String decode(byte[] bytes, int from, int to, Line line) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes, from, to - from))
          .toString();
    } catch (CharacterCodingException e) {
      throw complaint(line, "expected UTF-8 text; " + REMEDY);
    }
  }

  private int find(String text, Line line) {
    Nevra nevra = parse(text, line);
    // Only a typed epoch puts a colon behind the last dash but one.
    boolean hasEpoch = text.indexOf(':', nevra.name().length()) >= 0;
    List<RpmPackage> candidates =
        IntStream.of(resolver.resolve(text, packageId -> true).packageIds())
            .mapToObj(universe::get)
            .filter(p -> p.name().equals(nevra.name()) && p.arch().equals(nevra.arch()))
            .filter(p -> p.evr().version().equals(nevra.evr().version()))
            .filter(p -> p.evr().release().equals(nevra.evr().release()))
            .toList();
    Optional<RpmPackage> exact =
        best(candidates.stream().filter(p -> p.evr().epoch() == nevra.evr().epoch()).toList());
    return exact
        .or(() -> hasEpoch ? Optional.empty() : best(candidates))
        .orElseThrow(() -> complaint(line, "no repository has the package " + text + "; " + REMEDY))
        .id();
  }

  private Nevra parse(String text, Line line) {
    boolean isPattern = text.chars().anyMatch(c -> c == '*' || c == '?' || c == '[');
    try {
      if (!isPattern) {
        return Nevra.parse(text);
      }
    } catch (IllegalArgumentException e) {
      // The complaint below says more: where, and what to do.
    }
    throw complaint(
        line, "expected NAME-[EPOCH:]VERSION-RELEASE.ARCH, found '" + text + "'; see 'rpm -qa'");
  }

  private static Optional<RpmPackage> best(List<RpmPackage> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparing((RpmPackage p) -> p.repository().priority())
                .thenComparing(RpmPackage::evr, Comparator.reverseOrder())
                .thenComparing(RpmPackage::id));
  }

  private InputException complaint(Line line, String problem) {
    return new InputException(
        file + ": line " + line.number + " (byte " + line.offset + "): " + problem);
  }

  /** A place in the list: line number from 1, offset of its first byte. */
  private record Line(int number, int offset) {}
}
