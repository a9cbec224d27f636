package dev.rpmsolve.benchmarks.generator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the hand-written lists that lie beside the generator. */
final class PackageLists {
  private PackageLists() {}

  /** Reads {@code NAME.txt}, whose packages may be derived from those of an earlier list. */
  static PackageList read(String name, PackageList earlier) throws IOException {
    return PackageList.parse(text(name, "txt"), earlier);
  }

  /** Reads the advisories of a release: the lines of {@code NAME.txt} behind {@code [RELEASE]}. */
  static List<GeneratedAdvisory> advisories(String name, String release) throws IOException {
    List<GeneratedAdvisory> found = new ArrayList<>();
    String section = "";
    for (String line : text(name, "txt").split("\n")) {
      if (line.startsWith("[")) {
        section = line.substring(1, line.indexOf(']'));
      } else if (section.equals(release) && !line.isBlank() && !line.startsWith("#")) {
        found.add(GeneratedAdvisory.parse(line));
      }
    }
    return found;
  }

  /** Binds those packages that a repository of an architecture holds. */
  static List<GeneratedPackage> bound(List<PackageTemplate> templates, String arch) {
    return templates.stream()
        .filter(template -> template.belongsTo(arch))
        .map(template -> template.bind(arch))
        .toList();
  }

  /** Reads a file. */
  static String text(String name, String suffix) throws IOException {
    String resource = name + "." + suffix;
    try (InputStream in = PackageLists.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("resource is missing: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
