package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.rpm.lock.LockFile;
import dev.rpmsolve.rpm.lock.LockReader;
import dev.rpmsolve.rpm.lock.LockedPackage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;

/** What holds of locks of random repositories for two architectures. */
class LockLawsProperties {
  private static final List<String> NAMES = List.of("a", "b", "c", "d", "e", "f");
  private static final List<String> ARCHES = List.of("x86_64", "aarch64");
  private static final int TRIES = 60;

  private Path folder;

  @BeforeProperty
  void makeFolder() throws IOException {
    folder = Files.createTempDirectory("locks");
  }

  @AfterProperty
  void dropFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.sorted(Comparator.reverseOrder()).forEach(LockLawsProperties::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Packages of one machine: some versions of each name, requirements that mostly can be met. */
  private static List<LockFixture.Package> draw(String arch, Random random, Random common) {
    List<LockFixture.Package> packages = new ArrayList<>();
    for (int name = 0; name < NAMES.size(); name++) {
      for (int version = 1; version <= 3; version++) {
        List<String> requires = new ArrayList<>();
        for (int other = name + 1; other < NAMES.size(); other++) {
          int draw = common.nextInt(8);
          if (draw == 0) {
            requires.add(NAMES.get(other));
          } else if (draw == 1) {
            requires.add(NAMES.get(other) + " = " + (1 + common.nextInt(3)));
          }
        }
        if (random.nextInt(5) > 0) {
          packages.add(new LockFixture.Package(NAMES.get(name), version, arch, requires));
        }
      }
    }
    return packages;
  }

  /** Writes two repositories for each machine, into which its packages are divided. */
  private void write(long seed, String folderName, LockFixture.Form form, Random order)
      throws IOException {
    Random random = new Random(seed);
    for (String arch : ARCHES) {
      Random common = new Random(seed * 31);
      List<List<LockFixture.Package>> parts = List.of(new ArrayList<>(), new ArrayList<>());
      for (LockFixture.Package one : draw(arch, random, common)) {
        parts.get(random.nextInt(4) == 0 ? 1 : 0).add(one);
      }
      for (int part = 0; part < 2; part++) {
        Path at = folder.resolve(folderName).resolve(arch).resolve("r" + part);
        if (Files.exists(at)) {
          try (Stream<Path> files = Files.list(at.resolve("repodata"))) {
            files.forEach(LockLawsProperties::delete);
          }
        }
        LockFixture.write(at, parts.get(part), form, order);
      }
    }
  }

  private String repository(String folderName, int part) {
    return "--repo=r" + part + "=" + folder.resolve(folderName) + "/$basearch/r" + part;
  }

  private Run lock(String... args) {
    List<String> all = new ArrayList<>(List.of("lock"));
    all.addAll(List.of(args));
    all.add("--no-cache");
    return Run.of(all.toArray(String[]::new));
  }

  private Run create(String name) {
    return lock(
        "create",
        "a",
        "b",
        repository("one", 0),
        repository("one", 1),
        "--arch=x86_64",
        "--arch=aarch64",
        "--out=" + folder.resolve(name));
  }

  private Run verify(String name) {
    return lock(
        "verify", folder.resolve(name).toString(), repository("one", 0), repository("one", 1));
  }

  private String text(String name) throws IOException {
    return Files.readString(folder.resolve(name));
  }

  private LockFile file(String name) throws IOException {
    return LockReader.read(folder.resolve(name)).lock();
  }

  @Property(tries = TRIES)
  void whatIsCreatedIsRight(@ForAll long seed) throws IOException {
    write(seed, "one", LockFixture.Form.PLAIN, new Random(seed));
    Assume.that(create("a.lock").code() == 0);

    Run verified = verify("a.lock");

    assertEquals("", verified.err());
    assertEquals(0, verified.code(), verified.out());
  }

  @Property(tries = TRIES)
  void theOrderAndTheFormOfMetadataDoNotMatter(@ForAll long seed) throws IOException {
    write(seed, "one", LockFixture.Form.PLAIN, new Random(seed));
    Assume.that(create("a.lock").code() == 0);
    write(seed, "two", LockFixture.Form.GZIP, new Random(~seed));
    Run again =
        lock(
            "b",
            "a",
            repository("two", 1),
            repository("two", 0),
            "--arch=aarch64,x86_64",
            "--out=" + folder.resolve("b.lock"));

    assertEquals(0, again.code(), again.err());
    assertEquals(text("a.lock"), text("b.lock"));
  }

  @Property(tries = TRIES)
  void updatingWhatIsNewestChangesNothing(@ForAll long seed) throws IOException {
    write(seed, "one", LockFixture.Form.PLAIN, new Random(seed));
    Assume.that(create("a.lock").code() == 0);
    String before = text("a.lock");
    Run updated =
        lock(
            "update",
            folder.resolve("a.lock").toString(),
            repository("one", 0),
            repository("one", 1));

    assertEquals("Nothing differs.\n", updated.out());
    assertEquals(before, text("a.lock"));
  }

  @Property(tries = TRIES)
  void anUpdateIsRightAndLeavesAsMuchAsItCan(@ForAll long seed) throws IOException {
    write(seed, "one", LockFixture.Form.PLAIN, new Random(seed));
    Assume.that(
        lock(
                    "a = 1",
                    "b",
                    repository("one", 0),
                    repository("one", 1),
                    "--arch=x86_64,aarch64",
                    "--out=" + folder.resolve("a.lock"))
                .code()
            == 0);
    LockFile before = file("a.lock");
    for (String name : new TreeSet<>(NAMES)) {
      boolean isLocked =
          before.machines().stream()
              .flatMap(machine -> machine.packages().stream())
              .anyMatch(one -> one.nevra().name().equals(name));
      if (isLocked) {
        Run updated =
            lock(
                "update",
                folder.resolve("a.lock").toString(),
                name,
                repository("one", 0),
                repository("one", 1),
                "--out=" + folder.resolve("b.lock"));
        assertEquals(0, updated.code(), updated.out() + updated.err());
        Run verified = verify("b.lock");
        assertEquals(0, verified.code(), verified.out());
      }
    }
  }

  @Property(tries = TRIES)
  void whatIsLockedIsInstalled(@ForAll long seed) throws IOException {
    write(seed, "one", LockFixture.Form.PLAIN, new Random(seed));
    Assume.that(create("a.lock").code() == 0);
    for (String arch : ARCHES) {
      Run run =
          Run.of(
              "install",
              "--locked=" + folder.resolve("a.lock"),
              "--repo=r0=" + folder.resolve("one").resolve(arch).resolve("r0"),
              "--repo=r1=" + folder.resolve("one").resolve(arch).resolve("r1"),
              "--arch=" + arch,
              "--no-cache",
              "--json");
      assertEquals(0, run.code(), run.out() + run.err());
      List<LockedPackage> locked = file("a.lock").machine(arch).orElseThrow().packages();
      int steps = run.out().split("\"action\": \"install\"", -1).length - 1;
      assertEquals(locked.size(), steps, run.out());
      for (LockedPackage one : locked) {
        assertEquals(true, run.out().contains("\"" + one.nevra() + "\""), run.out());
      }
    }
  }
}
