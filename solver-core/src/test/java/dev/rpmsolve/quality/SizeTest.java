package dev.rpmsolve.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeTest {

  @Test
  void mainSourcesAreSmall() throws IOException {
    SizeGuard sizes = SizeGuard.measure(ModuleFolders.ofRunningTest().sources());
    System.out.println("solver-core " + sizes.summary());
    assertEquals(List.of(), sizes.violations());
  }
}
