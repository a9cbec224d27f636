package dev.rpmsolve.benchmarks.generator;

import dev.rpmsolve.benchmarks.generator.GeneratedPackage.Identity;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A hand-written package before it is bound to an architecture.
 *
 * @param head the name, version and architecture as written; {@code native} stands for the
 *     architecture of the repository
 * @param summary one line for humans
 * @param lines the lines of relations and files, each a key and its items
 */
record PackageTemplate(Identity head, String summary, List<Line> lines) {
  static final String NATIVE = "native";

  private static final Pattern SONAME =
      Pattern.compile("[\\w+.-]+\\.so(?:\\.[\\w.]+)?(\\([^)]+\\))?");
  private static final List<String> LIBC =
      List.of("libc.so.6", "libc.so.6(GLIBC_2.34)", "rtld(GNU_HASH)");
  private static final List<String> RPMLIB =
      List.of(
          "rpmlib(CompressedFileNames) <= 3.0.4-1",
          "rpmlib(FileDigests) <= 4.6.0-1",
          "rpmlib(PayloadFilesHavePrefix) <= 4.0-1",
          "rpmlib(PayloadIsZstd) <= 5.4.18-1");

  /**
   * One line of a template.
   *
   * @param key what the items are
   * @param items the items, still with their placeholders
   */
  record Line(Key key, List<String> items) {
    Line {
      items = List.copyOf(items);
    }
  }

  /** What a line may hold. */
  enum Key {
    PROVIDES,
    REQUIRES,
    /** Requirements of a scriptlet. */
    PRE,
    CONFLICTS,
    OBSOLETES,
    RECOMMENDS,
    SUGGESTS,
    SUPPLEMENTS,
    ENHANCES,
    FILES,
    /** The source package, where it has another name. */
    SOURCE,
    /** The package has configuration files: it provides and requires {@code config(NAME)}. */
    CONFIG
  }

  PackageTemplate {
    lines = List.copyOf(lines);
  }

  /** Tells whether a repository of this architecture holds the package. */
  boolean belongsTo(String repositoryArch) {
    String arch = head.arch();
    return arch.equals(NATIVE)
        || arch.equals("noarch")
        || arch.equals(repositoryArch)
        || (arch.equals("i686") && repositoryArch.equals("x86_64"));
  }

  /** Returns the package as a repository of this architecture holds it. */
  GeneratedPackage bind(String repositoryArch) {
    String arch = head.arch().equals(NATIVE) ? repositoryArch : head.arch();
    Binding binding = new Binding(new Identity(head.name(), head.version(), arch));
    lines.forEach(binding::add);
    return binding.finish(summary);
  }

  /** The package that is being filled, line by line. */
  private static final class Binding {
    private final Identity id;
    private final Map<RelationKind, List<Relation>> relations = new EnumMap<>(RelationKind.class);
    private final List<FileEntry> files = new ArrayList<>();
    private String source;

    Binding(Identity id) {
      this.id = id;
      this.source = id.name();
      for (RelationKind kind : RelationKind.values()) {
        relations.put(kind, new ArrayList<>());
      }
      provide(Relation.exactly(id.name(), id.version()));
      if (!id.arch().equals("noarch")) {
        provide(Relation.exactly(id.name() + "(" + isa() + ")", id.version()));
      }
    }

    void add(Line line) {
      switch (line.key()) {
        case SOURCE -> source = line.items().get(0);
        case FILES -> line.items().forEach(item -> files.add(FileEntry.parse(fill(item))));
        case CONFIG -> {
          Relation config = Relation.exactly("config(" + id.name() + ")", id.version());
          provide(config);
          relations.get(RelationKind.REQUIRES).add(config);
        }
        case PRE -> addAll(RelationKind.REQUIRES, line, Relation.Timing.SCRIPTLET);
        default -> addAll(RelationKind.valueOf(line.key().name()), line, Relation.Timing.ALWAYS);
      }
    }

    GeneratedPackage finish(String summary) {
      RPMLIB.forEach(this::requireFeature);
      if (id.version().toString().contains("~")) {
        requireFeature("rpmlib(TildeInVersions) <= 4.10.0-1");
      }
      if (id.version().toString().contains("^")) {
        requireFeature("rpmlib(CaretInVersions) <= 4.15.0-1");
      }
      if (relations.values().stream().flatMap(List::stream).anyMatch(Relation::isRich)) {
        requireFeature("rpmlib(RichDependencies) <= 4.12.0-1");
      }
      files.add(FileEntry.parse("/usr/share/licenses/" + source + "/"));
      files.add(FileEntry.parse("/usr/share/licenses/" + source + "/LICENSE"));
      return new GeneratedPackage(id, summary, source, relations, files);
    }

    private void provide(Relation relation) {
      relations.get(RelationKind.PROVIDES).add(relation);
    }

    private void requireFeature(String feature) {
      relations.get(RelationKind.REQUIRES).add(Relation.parse(feature));
    }

    private void addAll(RelationKind kind, Line line, Relation.Timing timing) {
      for (String item : line.items()) {
        for (String single : item.equals("libc") ? LIBC : List.of(item)) {
          Relation relation = Relation.parse(colored(fill(single)));
          boolean always = timing == Relation.Timing.ALWAYS;
          relations.get(kind).add(always ? relation : relation.forScriptlet());
        }
      }
    }

    /** Marks sonames of 64-bit packages the way the dependency generator of rpm does. */
    private String colored(String item) {
      var matcher = SONAME.matcher(item);
      if (id.arch().equals("i686") || id.arch().equals("noarch") || !matcher.matches()) {
        return item;
      }
      return item + (matcher.group(1) == null ? "()(64bit)" : "(64bit)");
    }

    private String fill(String item) {
      return item.replace("{evr}", id.version().toString())
          .replace("{ver}", id.version().version())
          .replace("{rel}", id.version().release())
          .replace("{arch}", id.arch())
          .replace("{isa}", isa())
          .replace("{loader}", loader());
    }

    private String isa() {
      return switch (id.arch()) {
        case "x86_64" -> "x86-64";
        case "aarch64" -> "aarch-64";
        case "i686" -> "x86-32";
        default -> "";
      };
    }

    private String loader() {
      return switch (id.arch()) {
        case "x86_64" -> "ld-linux-x86-64.so.2";
        case "aarch64" -> "ld-linux-aarch64.so.1";
        default -> "ld-linux.so.2";
      };
    }
  }
}
