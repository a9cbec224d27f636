package dev.rpmsolve.benchmarks.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.quality.ModuleFolders;
import dev.rpmsolve.quality.PackageInfoGuard;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackageInfoTest {

  @Test
  void everyPackageIsIntroduced() throws IOException {
    assertEquals(List.of(), PackageInfoGuard.violations(ModuleFolders.ofRunningTest().sources()));
  }
}
