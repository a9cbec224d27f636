package dev.rpmsolve.rpm.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.config.ConfigException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every lock file. */
class LockFileProperties {
  private static final String FILE = "some.lock";

  @Provide
  Arbitrary<LockFile> locks() {
    return Combinators.combine(requests(), machine("aarch64"), machine("x86_64"))
        .as((request, one, other) -> new LockFile(request, List.of(one, other)));
  }

  private static Arbitrary<String> words() {
    return Arbitraries.strings()
        .withChars("abcXYZ019._+-~^/ =>\"\\*[]{}:,#&'\u00e9\u2028\t")
        .ofMinLength(1)
        .ofMaxLength(12)
        .filter(word -> !word.isBlank());
  }

  private static Arbitrary<String> names() {
    return Arbitraries.strings().withCharRange('a', 'd').ofMinLength(1).ofMaxLength(2);
  }

  private static Arbitrary<LockRequest> requests() {
    Arbitrary<Repository> repositories =
        Combinators.combine(names(), Arbitraries.integers().between(-9, 200))
            .as((id, priority) -> new Repository(id, priority, 1000));
    return Combinators.combine(
            words().list().ofMaxSize(4),
            names().list().ofMaxSize(3),
            repositories.list().ofMaxSize(3),
            words().list().ofMaxSize(3),
            words().list().ofMaxSize(3))
        .as(LockRequest::new);
  }

  private static Arbitrary<LockedMachine> machine(String arch) {
    Arbitrary<LockedRepository> repositories =
        Combinators.combine(names(), Arbitraries.integers().between(0, 99))
            .as((id, count) -> new LockedRepository(id, count, Digests.sha256(id + count)));
    return Combinators.combine(repositories.list().ofMaxSize(3), packages(arch).list().ofMaxSize(6))
        .as((r, p) -> new LockedMachine(arch, r, p));
  }

  private static Arbitrary<LockedPackage> packages(String arch) {
    Arbitrary<Nevra> nevras =
        Combinators.combine(
                names(),
                Arbitraries.of("1-1", "2~rc-1", "1:1-2.el9", "3^git-7"),
                Arbitraries.of(arch, "noarch"))
            .as((name, evr, one) -> new Nevra(name, Evr.parse(evr), one));
    return Combinators.combine(nevras, names(), Arbitraries.longs().between(0, 1L << 40), names())
        .as(
            (nevra, repository, size, location) ->
                new LockedPackage(
                    nevra, repository, Digests.sha256(location), size, "p/" + location + ".rpm"));
  }

  @Property
  void readingIsTheInverseOfWriting(@ForAll("locks") LockFile lock) {
    LockReader.Read read = LockReader.parse(LockWriter.text(lock), FILE);

    assertEquals(lock, read.lock());
    assertEquals(lock.request().hash(), read.hash());
    assertEquals(List.of(), kinds(new LockCheck(read), LockFinding.Kind.HASH));
  }

  private static List<LockFinding> kinds(LockCheck check, LockFinding.Kind kind) {
    return check.findings().stream().filter(finding -> finding.kind() == kind).toList();
  }

  @Property
  void theOrderOfListsDoesNotMatter(@ForAll("locks") LockFile lock, @ForAll Random random) {
    List<LockedMachine> machines = new ArrayList<>();
    for (LockedMachine machine : shuffled(lock.machines(), random)) {
      machines.add(
          new LockedMachine(
              machine.arch(),
              shuffled(machine.repositories(), random),
              shuffled(machine.packages(), random)));
    }
    LockRequest request = lock.request();
    LockRequest same =
        new LockRequest(
            shuffled(request.packages(), random),
            shuffled(request.arches(), random),
            shuffled(request.repositories(), random),
            shuffled(request.options(), random),
            shuffled(request.settings(), random));

    assertEquals(LockWriter.text(lock), LockWriter.text(new LockFile(same, machines)));
  }

  private static <T> List<T> shuffled(List<T> list, Random random) {
    List<T> copy = new ArrayList<>(list);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property
  void aFileDiffersFromItselfInNothing(@ForAll("locks") LockFile lock) {
    assertTrue(LockDiff.of(lock, lock).isEmpty());
  }

  @Property
  void aDifferenceTakesOneFileToTheOther(
      @ForAll("locks") LockFile before, @ForAll("locks") LockFile after) {
    List<LockedPackage> packages = new ArrayList<>();
    List<LockedPackage> wanted = new ArrayList<>();
    before.machines().forEach(machine -> packages.addAll(machine.packages()));
    after.machines().forEach(machine -> wanted.addAll(machine.packages()));
    for (LockDiff.Change change : LockDiff.of(before, after).changes()) {
      change.before().ifPresent(packages::remove);
      change.after().ifPresent(packages::add);
    }

    // A package that is there twice is mentioned once: what matters is which there are.
    assertEquals(Set.copyOf(wanted), Set.copyOf(packages));
  }

  @Property
  void differentRequestsHaveDifferentHashes(
      @ForAll("locks") LockFile one, @ForAll("locks") LockFile other) {
    assertEquals(
        one.request().equals(other.request()), one.request().hash().equals(other.request().hash()));
  }

  @Property
  void damageIsToldWithTheLineOrChangesNothingElse(
      @ForAll("locks") LockFile lock, @ForAll Random random) {
    StringBuilder text = new StringBuilder(LockWriter.text(lock));
    int at = random.nextInt(text.length());
    switch (random.nextInt(4)) {
      case 0 -> text.setLength(at);
      case 1 -> text.deleteCharAt(at);
      case 2 -> text.insert(at, "\"{}[]:,\\\n-#a0\u0000".charAt(random.nextInt(13)));
      default -> text.setCharAt(at, "\"{}[]:,\\\n-#a0".charAt(random.nextInt(12)));
    }
    try {
      LockReader.Read read = LockReader.parse(text.toString(), FILE);
      assertEquals(read.lock(), LockReader.parse(LockWriter.text(read.lock()), FILE).lock());
    } catch (ConfigException e) {
      assertTrue(e.getMessage().startsWith(FILE + ":"), e.getMessage());
      assertFalse(e.getMessage().contains("Exception"), e.getMessage());
    }
  }
}
