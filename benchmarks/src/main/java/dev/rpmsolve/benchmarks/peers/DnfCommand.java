package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.benchmarks.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * dnf on local repositories, for a system without packages in a folder of its own. Neither this
 * machine's configuration nor its packages, logs or caches are read or written.
 *
 * @param folder where everything is kept
 * @param dataSet the repositories
 */
record DnfCommand(Path folder, DataSet dataSet) {
  /** The line of its output that has the number of packages. */
  static final Pattern INSTALLED = Pattern.compile("^Install +(\\d+) Packages?", Pattern.MULTILINE);

  /** What both sides may know before. */
  enum Cache {
    /** Nothing. */
    NONE("no cache"),
    /** What they kept of the metadata. */
    KEPT("cache");

    private final String title;

    Cache(String title) {
      this.title = title;
    }

    /** Returns the words for tables. */
    String title() {
      return title;
    }
  }

  /**
   * Returns the command that finds out what to install and stops there.
   *
   * @param spec what is to be installed
   * @param cache which of the two caches it uses
   */
  List<String> install(String spec, Cache cache) throws IOException {
    Path mine = Files.createDirectories(folder.resolve(dataSet.name()));
    Path configuration = mine.resolve("dnf.conf");
    Files.writeString(configuration, "[main]\n");
    for (String name : List.of("root", "log", "persist")) {
      Files.createDirectories(mine.resolve(name));
    }
    List<String> line = new ArrayList<>(List.of("dnf", "--assumeno", "--noplugins"));
    line.add("--config=" + configuration);
    line.add("--installroot=" + mine.resolve("root"));
    line.add("--releasever=9");
    line.add("--forcearch=" + DataSet.ARCH);
    line.add("--setopt=reposdir=" + mine.resolve("none"));
    line.add("--setopt=logdir=" + mine.resolve("log"));
    line.add("--setopt=persistdir=" + mine.resolve("persist"));
    line.add("--setopt=module_platform_id=platform:el9");
    line.add("--setopt=metadata_expire=-1");
    line.add("--setopt=cachedir=" + cacheFolder(cache));
    int number = 0;
    for (Path repository : dataSet.folders()) {
      String id = "repository" + number++;
      line.add("--repofrompath=" + id + ",file://" + repository);
      line.add("--repo=" + id);
    }
    line.addAll(List.of("install", spec));
    return line;
  }

  /** Returns where it keeps metadata. */
  Path cacheFolder(Cache cache) {
    return folder.resolve(dataSet.name()).resolve("cache-" + cache.name());
  }
}
