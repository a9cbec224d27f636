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
    assertEquals(OptionalInt.of(0), names().find("a-1-1", id -> false));
    assertEquals(OptionalInt.of(1), names().find("a-1-1.x86_64", id -> false));
    assertEquals(OptionalInt.of(1), names().find("a-1-1.x86_64@base_os", id -> false));
    assertEquals(OptionalInt.of(3), names().find("a-1-1.x86_64@os", id -> false));
  }

  @Test
  void aPreferredPackageCountsBeforeTheFirst() {
    assertEquals(OptionalInt.of(3), names().find("a-1-1", id -> id == 3));
    assertEquals(OptionalInt.of(1), names().find("a-1-1.x86_64", id -> id == 0));
  }

  @Test
  void dotsMayBelongToNames() {
    assertEquals(OptionalInt.of(4), names().find("a.i686-1", id -> false));
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
    assertEquals(OptionalInt.empty(), names().find("", id -> false));
    assertEquals(OptionalInt.empty(), names().find("a", id -> false));
    assertEquals(OptionalInt.empty(), names().find("a-1-1.noarch", id -> false));
    assertEquals(OptionalInt.empty(), names().find("a-1-1@nowhere", id -> false));
  }
}
