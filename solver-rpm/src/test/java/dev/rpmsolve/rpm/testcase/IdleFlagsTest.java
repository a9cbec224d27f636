package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdleFlagsTest {
  private static List<PoolFlag> idle(String... lines) throws IOException {
    String data = Stream.of(lines).map(line -> "#>" + line + "\n").reduce("", String::concat);
    Testcase testcase =
        TestcaseReaderTest.read("repo os 0 testtags <inline>\n#>=Ver: 3.0\n" + data);
    Universe universe =
        TestcaseUniverse.of(testcase, 0, Path.of("."), ReadLimits.defaults()).universe();
    return Stream.of(
            PoolFlag.PROMOTE_EPOCH,
            PoolFlag.HAVE_DIST_EPOCH,
            PoolFlag.OBSOLETE_USES_PROVIDES,
            PoolFlag.IMPLICIT_OBSOLETE_USES_PROVIDES)
        .filter(new IdleFlags(universe)::isIdle)
        .toList();
  }

  @Test
  void flagsAreIdleWithoutWhatTheyAreAbout() throws IOException {
    assertEquals(
        4,
        idle(
                "=Pkg: a 1 1 noarch",
                "=Prv: a = 1-1",
                "=Obs: b",
                "=Pkg: b 0:1 1 noarch",
                "=Prv: b = 0:1-1")
            .size());
  }

  @Test
  void epochsMatter() throws IOException {
    List<PoolFlag> others =
        List.of(
            PoolFlag.HAVE_DIST_EPOCH,
            PoolFlag.OBSOLETE_USES_PROVIDES,
            PoolFlag.IMPLICIT_OBSOLETE_USES_PROVIDES);
    assertEquals(others, idle("=Pkg: a 1:1 1 noarch"));
    assertEquals(others, idle("=Pkg: a 1 1 noarch", "=Req: b > 2:1"));
  }

  @Test
  void whatIsProvidedUnderAnotherNameMatters() throws IOException {
    assertEquals(
        List.of(PoolFlag.PROMOTE_EPOCH, PoolFlag.HAVE_DIST_EPOCH),
        idle(
            "=Pkg: a 1 1 noarch",
            "=Prv: a = 1-1",
            "=Obs: b",
            "=Pkg: b 1 1 noarch",
            "=Prv: b = 1-1",
            "=Pkg: c 1 1 noarch",
            "=Prv: b = 1"));
  }
}
