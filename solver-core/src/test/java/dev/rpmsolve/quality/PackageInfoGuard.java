package dev.rpmsolve.quality;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The guard of the page that introduces each package. */
public final class PackageInfoGuard {

  private static final int MIN_LINES = 5;

  private static final List<String> PHRASES =
      List.of("What goes in", "What comes out", "Invariants", "Not here");

  private static final Pattern COMMENT_BEFORE_PACKAGE =
      Pattern.compile("/\\*\\*(.*?)\\*/\\s*(?:@\\w+\\s+)*package\\s", Pattern.DOTALL);

  private PackageInfoGuard() {}

  /** Returns what is missing in the introductions of the packages below a source folder. */
  public static List<String> violations(Path sources) throws IOException {
    SortedSet<Path> folders = new TreeSet<>();
    for (Path source : Sources.below(sources, ".java")) {
      folders.add(source.getParent());
    }
    List<String> result = new ArrayList<>();
    for (Path folder : folders) {
      Path page = folder.resolve("package-info.java");
      String name = sources.relativize(page).toString();
      if (Files.isRegularFile(page)) {
        check(name, Files.readString(page), result);
      } else {
        result.add(name + ": is missing");
      }
    }
    return List.copyOf(result);
  }

  private static void check(String name, String text, List<String> result) {
    Matcher matcher = COMMENT_BEFORE_PACKAGE.matcher(text);
    if (!matcher.find()) {
      result.add(name + ": has no Javadoc comment before the package");
      return;
    }
    List<String> lines =
        matcher.group(1).lines().map(line -> line.strip().replaceFirst("^\\*\\s*", "")).toList();
    long filled = lines.stream().filter(line -> !line.isBlank()).count();
    if (filled < MIN_LINES) {
      result.add(name + ": has " + filled + " lines, needs " + MIN_LINES);
    }
    String joined = String.join(" ", lines);
    for (String phrase : PHRASES) {
      if (!joined.contains(phrase)) {
        result.add(name + ": does not say \"" + phrase + "\"");
      }
    }
  }
}
