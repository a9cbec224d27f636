package dev.rpmsolve.rpm.testcase;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PackageNamesTest {

  private static PackageNames names() {
    PackageNames names = new PackageNames();
    names.addRepository("base os");
    names.addPackage("a", "1-1", "i686");
    names.addPackage("a", "1-1", "x86_64");
    names.addPackage("a", "1-1", "x86_64");
    names.addRepository("os");
    names.addPackage("a", "1-1", "x86_64");
    names.addPackage("a.i686", "1", "");
    return names;
  }

  @Test
  void theFirstOfSeveralPackagesCounts() {
    assertEquals(OptionalInt.of(0), names().find("a-1-1"));
    assertEquals(OptionalInt.of(1), names().find("a-1-1.x86_64"));
    assertEquals(OptionalInt.of(1), names().find("a-1-1.x86_64@base_os"));
    assertEquals(OptionalInt.of(3), names().find("a-1-1.x86_64@os"));
  }

  @Test
  void dotsMayBelongToNames() {
    assertEquals(OptionalInt.of(4), names().find("a.i686-1"));
    assertEquals("a.i686-1@os", names().name(4));
    assertEquals("a-1-1.i686@base_os", names().name(0));
  }

  @Test
  void repositoriesHaveNumbers() {
    assertEquals(OptionalInt.of(1), names().repository("#2"));
    assertEquals(OptionalInt.empty(), names().repository("#3"));
    assertEquals(OptionalInt.empty(), names().repository("#02"));
    assertEquals(OptionalInt.empty(), names().repository("#"));
    assertEquals(OptionalInt.of(0), names().repository("base_os"));
  }

  @Test
  void unknownPackagesAreNotFound() {
    assertEquals(OptionalInt.empty(), names().find(""));
    assertEquals(OptionalInt.empty(), names().find("a"));
    assertEquals(OptionalInt.empty(), names().find("a-1-1.noarch"));
    assertEquals(OptionalInt.empty(), names().find("a-1-1@nowhere"));
  }
}
