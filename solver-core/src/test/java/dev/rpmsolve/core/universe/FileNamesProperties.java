package dev.rpmsolve.core.universe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Locations and source packages come back as they were stated, however usual they are. */
class FileNamesProperties {
  private record Case(String name, String evr, String arch, String location, String source) {}

  @Provide
  Arbitrary<List<Case>> cases() {
    Arbitrary<String> names = Arbitraries.of("a", "b-c", "libstdc++", "1:x", "grün");
    Arbitrary<String> evrs = Arbitraries.of("1-1", "2:1-1", "1.0~rc1-3.el9", "7", "1:1:2-3", "3-");
    Arbitrary<String> arches = Arbitraries.of("noarch", "x86_64");
    Arbitrary<String> folders = Arbitraries.of("", "/", "Packages/a/", "x", "https://h.example/ü/");
    return Combinators.combine(names, evrs, arches, folders, Arbitraries.integers().between(0, 20))
        .as(FileNamesProperties::oneCase)
        .list()
        .ofMaxSize(12);
  }

  /** The usual names, or for small numbers almost. */
  private static Case oneCase(String name, String evr, String arch, String folder, int number) {
    String version = evr.replaceFirst("^[0-9]+:", "");
    String file = name + "-" + version + "." + arch + ".rpm";
    String source = name + "-" + version + ".src.rpm";
    return switch (number) {
      case 0 -> new Case(name, evr, arch, "", "");
      case 1 -> new Case(name, evr, arch, folder + file + "/", source + " ");
      case 2 -> new Case(name, evr, arch, folder + file.substring(1), source.substring(1));
      case 3 ->
          new Case(
              name, evr, arch, folder + file.toUpperCase(Locale.ROOT), "-" + version + ".src.rpm");
      case 4 -> new Case(name, evr, arch, folder + file + ".rpm", name + "-9-9.src.rpm");
      case 5 -> new Case(name, evr, arch, ".rpm", ".src.rpm");
      default -> new Case(name, evr, arch, folder + file, source);
    };
  }

  private static Universe universe(List<Case> cases) {
    UniverseBuilder builder = Universe.builder(ArchPolicy.any());
    builder.addRepository(Repository.of("r"));
    for (Case one : cases) {
      int arch = builder.text(one.arch);
      builder.beginPackage(0, builder.name(one.name), builder.evr(one.evr), arch);
      byte[] location = ("<" + one.location + ">").getBytes(StandardCharsets.UTF_8);
      builder.location(location, 1, location.length - 1);
      byte[] source = one.source.getBytes(StandardCharsets.UTF_8);
      builder.sourcePackage(source, 0, source.length);
      builder.endPackage();
    }
    return builder.build();
  }

  private static void assertStates(Case one, RpmPackage found) {
    assertEquals(one.location, found.location());
    assertEquals(one.source, found.sourcePackage());
  }

  @Property
  void comeBackAsTheyWereStated(@ForAll("cases") List<Case> cases) throws IOException {
    Universe universe = universe(cases);
    Universe copy =
        UniverseImage.readUniverse(
            ImageArrays.of(universe).source(), universe.repositories(), universe.archPolicy());
    int[] all = IntStream.range(0, cases.size()).toArray();
    Universe larger = universe.withCopies(all, Repository.of("copies"));
    for (int id = 0; id < cases.size(); id++) {
      assertStates(cases.get(id), universe.get(id));
      assertStates(cases.get(id), copy.get(id));
      assertStates(cases.get(id), larger.get(id));
      assertStates(cases.get(id), larger.get(cases.size() + id));
      assertStates(cases.get(id), larger.onlyRepository(1).get(id));
    }
  }

  @Example
  void usualOnesTakeNoRoomOfTheirOwn() {
    Case one = new Case("a", "3:1-1", "noarch", "Packages/a-1-1.noarch.rpm", "b-1-1.src.rpm");
    Universe universe = universe(List.of(one));
    assertEquals("noarchPackages/b", text(universe));
    int end = universe.columns().texts.size() + 2;
    assertThrows(IndexOutOfBoundsException.class, () -> universe.text(end));
  }

  @Example
  void noTextHasTheIdOfOneThatDoesNotFollow() {
    Universe universe = universe(List.of(new Case("a", "1-1", "noarch", "here.rpm", "there.rpm")));
    int first = universe.columns().texts.size();
    assertThrows(IndexOutOfBoundsException.class, () -> universe.text(first));
    assertThrows(IndexOutOfBoundsException.class, () -> universe.text(first + 1));
    assertThrows(IndexOutOfBoundsException.class, () -> universe.text(-1));
  }

  private static String text(Universe universe) {
    return new String(universe.columns().texts.bytes(), StandardCharsets.UTF_8);
  }
}
