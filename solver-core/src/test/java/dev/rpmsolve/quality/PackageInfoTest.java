package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageInfoTest {

  @Test
  void everyPackageIsIntroduced() throws IOException {
    assertEquals(List.of(), PackageInfoGuard.violations(ModuleFolders.ofRunningTest().sources()));
  }
}
