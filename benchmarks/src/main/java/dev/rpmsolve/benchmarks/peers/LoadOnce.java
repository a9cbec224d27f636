package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.DataSet;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.cache.UniverseCache;
import java.io.IOException;
import java.nio.file.Path;

/** A program that loads repositories and ends, for the time from a cold start. */
public final class LoadOnce {
  private LoadOnce() {}

  /**
   * Loads and prints the number of packages.
   *
   * @param args {@code --cache} and its folder, if there is to be one; the repositories
   * @throws IOException if one cannot be read
   * @throws InterruptedException if the thread is interrupted
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    RpmRepositories.Builder repositories = RpmRepositories.builder();
    int first = 0;
    if (args[0].equals("--cache")) {
      repositories.cache(UniverseCache.in(Path.of(args[1])));
      first = 2;
    }
    for (int i = first; i < args.length; i++) {
      repositories.repository("repository" + i, Path.of(args[i]));
    }
    System.out.println(repositories.build().load(ArchPolicy.of(DataSet.ARCH)).packageCount());
  }
}
