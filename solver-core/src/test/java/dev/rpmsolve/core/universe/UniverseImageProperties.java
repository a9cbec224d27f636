package dev.rpmsolve.core.universe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.dependency.Dependency;
import dev.rpmsolve.core.dependency.DependencyArbitraries;
import dev.rpmsolve.core.oracle.RandomUniverse;
import dev.rpmsolve.core.version.Evr;
import java.io.IOException;
import java.util.List;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class UniverseImageProperties {
  @Provide
  Arbitrary<List<Dependency>> dependencies() {
    return DependencyArbitraries.trees().list().ofMaxSize(12);
  }

  private static Universe copy(Universe universe) throws IOException {
    return UniverseImage.readUniverse(
        ImageArrays.of(universe).source(), universe.repositories(), universe.archPolicy());
  }

  private static Universe withDependencies(List<Dependency> dependencies, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    UniverseBuilder builder = Universe.builder(ArchPolicy.of("x86_64"));
    builder.addRepository(Repository.of("r"));
    builder.providedBySystem(builder.name("foo"));
    DependencyKind[] kinds = DependencyKind.values();
    for (Dependency dependency : dependencies) {
      int id = builder.dependency(dependency);
      builder.beginPackage(
          0, builder.name("p" + id), builder.evr("1-" + id), builder.text("noarch"));
      DependencyKind kind = kinds[random.nextInt(kinds.length)];
      boolean isAtom = dependency instanceof Dependency.Atom;
      builder.add(isAtom || kind != DependencyKind.PROVIDES ? kind : DependencyKind.REQUIRES, id);
      builder.addFile(builder.name("/usr/bin/sh"));
      builder.sizes(random.nextLong(), random.nextLong());
      builder.vendor(builder.text("v" + random.nextInt(3)));
      builder.endPackage();
    }
    return builder.build();
  }

  @Property(tries = 500)
  void whatIsReadIsWhatWasWritten(@ForAll long seed) throws IOException {
    Universe universe = RandomUniverse.of(seed).scenario().universe();
    Universe copy = copy(universe);
    assertEquals(ImageArrays.of(universe), ImageArrays.of(copy));
    assertEquals(Inquiry.answers(universe), Inquiry.answers(copy));
  }

  @Property(tries = 500)
  void everyDependencySurvives(
      @ForAll("dependencies") List<Dependency> dependencies, @ForAll long seed) throws IOException {
    Universe universe = withDependencies(dependencies, seed);
    Universe copy = copy(universe);
    assertEquals(ImageArrays.of(universe), ImageArrays.of(copy));
    assertEquals(Inquiry.answers(universe), Inquiry.answers(copy));
  }

  @Property(tries = 100)
  void aLibrarySurvives(@ForAll("dependencies") List<Dependency> dependencies, @ForAll long seed)
      throws IOException {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    builder.addRepository(Repository.of("r"));
    for (Dependency dependency : dependencies) {
      builder.beginPackage(0, "p" + builder.dependency(dependency), evr("1-1"), "noarch");
      builder.addFile(builder.name("/f"));
      builder.endPackage();
    }
    int primary = new SplittableRandom(seed).nextInt(builder.fileCount() + 1);
    UniverseLibrary library = builder.buildLibrary(primary);
    ImageArrays arrays = new ImageArrays();
    UniverseImage.write(library, arrays);
    UniverseLibrary copy = UniverseImage.readLibrary(arrays.source(), 1);
    ImageArrays again = new ImageArrays();
    UniverseImage.write(copy, again);
    assertEquals(arrays, again);
    List<UniverseLibrary.Part> parts = List.of(new UniverseLibrary.Part(0, Repository.of("x")));
    ArchPolicy arch = ArchPolicy.of("x86_64");
    assertEquals(
        ImageArrays.of(library.universe(parts, arch, new int[0])),
        ImageArrays.of(copy.universe(parts, arch, new int[0])));
  }

  private static Evr evr(String text) {
    return Evr.parse(text);
  }

  @Property(tries = 3_000)
  void aChangedImageIsRefusedOrMakesAUniverseThatAnswers(
      @ForAll("dependencies") List<Dependency> dependencies, @ForAll long seed) throws IOException {
    SplittableRandom random = new SplittableRandom(seed);
    Universe universe =
        random.nextBoolean()
            ? withDependencies(dependencies, seed)
            : RandomUniverse.of(seed).scenario().universe();
    ImageArrays arrays = ImageArrays.of(universe);
    for (int i = 0; i <= random.nextInt(3); i++) {
      ImageArrays.mutate(arrays.arrays(), random);
    }
    try {
      Universe read =
          UniverseImage.readUniverse(
              arrays.source(), universe.repositories(), universe.archPolicy());
      assertTrue(Inquiry.answers(read).size() >= 1);
    } catch (MalformedImageException e) {
      assertTrue(e.getMessage().length() > 0);
    }
  }
}
