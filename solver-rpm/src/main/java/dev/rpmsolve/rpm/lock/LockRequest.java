package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.io.Checksum;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * What a lock file is the answer to. The order in which it was said does not matter.
 *
 * @param packages specs: names, versions, paths or capabilities
 * @param arches the architectures of the machines
 * @param repositories the repositories with their preference, by id; where they are does not matter
 * @param options what else decides, as options of the command line: {@code --no-weak-deps}
 * @param settings what files of repositories and package managers say that decides: {@code
 *     base.excludepkgs=a}
 */
public record LockRequest(
    List<String> packages,
    List<String> arches,
    List<Repository> repositories,
    List<String> options,
    List<String> settings) {
  /**
   * Sorts the lists and drops what is said twice.
   *
   * @param packages specs
   * @param arches the architectures of the machines
   * @param repositories the repositories
   * @param options what else decides
   * @param settings what files say that decides
   */
  public LockRequest {
    packages = sorted(packages);
    arches = sorted(arches);
    repositories =
        repositories.stream()
            .distinct()
            .sorted(
                Comparator.comparing(Repository::id)
                    .thenComparing(Repository::priority)
                    .thenComparing(Repository::cost))
            .toList();
    options = sorted(options);
    settings = sorted(settings);
  }

  private static List<String> sorted(List<String> list) {
    return List.copyOf(new TreeSet<>(list));
  }

  /**
   * Returns a digest of all that was asked for.
   *
   * @return the same for requests that are the same, different ones for others
   */
  public Checksum hash() {
    StringBuilder text = new StringBuilder(LockFile.FORMAT).append('\n');
    add("package", packages, text);
    add("arch", arches, text);
    add(
        "repository",
        repositories.stream()
            .map(one -> one.id() + " " + one.priority() + " " + one.cost())
            .toList(),
        text);
    add("option", options, text);
    add("setting", settings, text);
    return Digests.sha256(text.toString());
  }

  /** The length in front tells one list of texts from every other. */
  private static void add(String word, List<String> texts, StringBuilder out) {
    for (String text : texts) {
      out.append(word).append(' ').append(text.length()).append(' ').append(text).append('\n');
    }
  }
}
