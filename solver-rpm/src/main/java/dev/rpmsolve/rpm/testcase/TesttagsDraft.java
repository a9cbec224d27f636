package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.dependency.Relation;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.testcase.TesttagsReader.PackageListener;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Target;
import it.unimi.dsi.fastutil.ints.IntLinkedOpenHashSet;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The package that is being read, until it is complete.
 *
 * <p>No list holds a dependency twice; what a package requires early it does not require plainly as
 * well.
 */
final class TesttagsDraft {
  private static final Set<String> SOURCES = Set.of("src", "nosrc");
  private static final DependencyKind[] KINDS = DependencyKind.values();

  /** Clearing a list takes time in proportion to the largest it ever was. */
  private static final int LARGE = 1_000;

  private final UniverseBuilder builder;
  private final int repositoryIndex;
  private final PackageListener listener;
  private final IntLinkedOpenHashSet[] lists = new IntLinkedOpenHashSet[KINDS.length];
  private final List<String> paths = new ArrayList<>();
  private final List<String> files = new ArrayList<>();
  private final List<String> oldProvides = new ArrayList<>();
  private final Set<DependencyKind> ended = EnumSet.noneOf(DependencyKind.class);
  private String name = "";
  private String evr = "";
  private String arch = "";
  private String vendor = "";
  private long buildTime;

  TesttagsDraft(Target target, PackageListener listener) {
    builder = target.builder();
    repositoryIndex = target.repositoryIndex();
    this.listener = listener;
    for (DependencyKind kind : KINDS) {
      lists[kind.ordinal()] = new IntLinkedOpenHashSet();
    }
  }

  UniverseBuilder builder() {
    return builder;
  }

  void open(String newName, String newEvr, String newArch) {
    name = newName;
    evr = newEvr;
    arch = newArch;
    vendor = "";
    buildTime = 0;
    paths.clear();
    files.clear();
    oldProvides.clear();
    ended.clear();
    for (int kind = 0; kind < lists.length; kind++) {
      if (lists[kind].size() > LARGE) {
        lists[kind] = new IntLinkedOpenHashSet();
      }
      lists[kind].clear();
    }
  }

  /** Names the open package again, where its name comes late. */
  void identify(String newName, String newEvr, String newArch) {
    name = newName;
    evr = newEvr;
    arch = newArch;
  }

  void vendor(String text) {
    vendor = text;
  }

  void buildTime(long epochSeconds) {
    buildTime = epochSeconds;
  }

  /** Makes a list and what follows in it end here. */
  void endList(DependencyKind kind) {
    ended.add(kind);
  }

  void add(DependencyKind kind, int dependency) {
    if (ended.contains(kind)) {
      return;
    }
    if (kind == DependencyKind.PRE_REQUIRES) {
      list(DependencyKind.REQUIRES).remove(dependency);
    } else if (kind == DependencyKind.REQUIRES
        && list(DependencyKind.PRE_REQUIRES).contains(dependency)) {
      return;
    }
    list(kind).add(dependency);
  }

  void addFile(String path) {
    files.add(path);
  }

  /** Adds a path that is a file if nothing but paths follows, and else is provided. */
  void addPath(String path) {
    paths.add(path);
  }

  void pathsAreProvided() {
    for (String path : paths) {
      add(DependencyKind.PROVIDES, builder.atom(builder.name(path)));
    }
    paths.clear();
  }

  /** Adds a provide that stands for a supplement in SUSE's old notation. */
  void addOldProvide(String text) {
    oldProvides.add(text);
  }

  /** Completes the package as version 2 of the form asks. */
  void closeOldForm(DependencyTexts texts) {
    files.addAll(paths);
    paths.clear();
    for (String provide : oldProvides) {
      SuseDependencies.supplementOf(TestcaseDependency.parse(provide))
          .map(texts::id)
          .filter(id -> id != DependencyTexts.NONE)
          .ifPresent(id -> add(DependencyKind.SUPPLEMENTS, id));
    }
  }

  void close(boolean doesProvideItself) {
    int nameId = builder.name(name);
    int evrId = builder.evr(evr);
    boolean isSource = SOURCES.contains(arch);
    ended.clear();
    if (doesProvideItself) {
      add(DependencyKind.PROVIDES, builder.atom(nameId, Relation.EQUAL, evrId));
    }
    int packageId = builder.beginPackage(repositoryIndex, nameId, evrId, builder.text(arch));
    builder.vendor(builder.text(vendor));
    builder.buildTime(buildTime);
    for (DependencyKind kind : KINDS) {
      if (kind == DependencyKind.PROVIDES && isSource) {
        continue;
      }
      list(kind).forEach(dependency -> builder.add(kind, dependency));
      if (kind == DependencyKind.REQUIRES) {
        list(DependencyKind.PRE_REQUIRES).forEach(pre -> builder.add(kind, pre));
      }
    }
    for (String file : files) {
      builder.addFile(builder.name(file));
    }
    builder.endPackage();
    listener.onPackage(packageId, name, evr, arch);
  }

  private IntLinkedOpenHashSet list(DependencyKind kind) {
    return lists[kind.ordinal()];
  }
}
