package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.header.HeaderPackage;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Installed packages as lines of text: what a script got from rpm's own library about the same
 * files.
 */
public final class InstalledLines {
  private static final DependencyKind[] KINDS = {
    DependencyKind.PROVIDES,
    DependencyKind.REQUIRES,
    DependencyKind.CONFLICTS,
    DependencyKind.OBSOLETES,
    DependencyKind.RECOMMENDS,
    DependencyKind.SUGGESTS,
    DependencyKind.SUPPLEMENTS,
    DependencyKind.ENHANCES
  };

  /** By bytes, as scripts sort. */
  private static final Comparator<String> BYTES =
      Comparator.comparing(text -> text.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

  private InstalledLines() {}

  /** Reads a database and sorts its packages by their lines. */
  public static List<String> of(InstalledDatabase database) throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    int repository = builder.addRepository(Repository.of("@installed"));
    List<HeaderPackage> packages = database.read(builder, repository, ReadLimits.defaults());
    Universe universe = builder.build();
    List<List<String>> files = files(universe);
    return packages.stream()
        .map(one -> line(universe.get(one.packageId()), one, files.get(one.packageId())))
        .sorted(BYTES)
        .toList();
  }

  private static List<List<String>> files(Universe universe) {
    List<List<String>> files =
        Stream.generate(() -> (List<String>) new ArrayList<String>())
            .limit(universe.packageCount())
            .toList();
    for (int nameId = 0; nameId < universe.packagesByPath().rows(); nameId++) {
      for (int packageId : universe.packagesByPath().row(nameId)) {
        files.get(packageId).add(universe.names().get(nameId));
      }
    }
    return files;
  }

  private static String line(RpmPackage one, HeaderPackage header, List<String> files) {
    List<String> fields = new ArrayList<>();
    fields.add(one.name());
    fields.add(one.evr().toString());
    fields.add(one.arch());
    fields.add(one.vendor());
    fields.add(one.sourcePackage());
    fields.add(Long.toString(one.installedBytes()));
    fields.add(Long.toString(one.universe().buildTime(one.id())));
    fields.add(Long.toString(header.installTime()));
    for (DependencyKind kind : KINDS) {
      fields.add(sorted(one.dependencies(kind).stream().map(Dependency::toString)));
    }
    fields.add(sorted(files.stream()));
    return String.join("|", fields);
  }

  private static String sorted(Stream<String> texts) {
    return texts.sorted(BYTES).collect(Collectors.joining(","));
  }
}
