package dev.rpmsolve.rpm.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rpmsolve.quality.ArchitectureGuard;
import dev.rpmsolve.quality.ModuleFolders;
import dev.rpmsolve.quality.PackageTable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  // Data flows from the top row to the bottom row: a package uses rows above it, never below.
  // `core.*` stands for the public packages of solver-core.
  private static final PackageTable TABLE =
      PackageTable.parse(
          """
          *             -> core.*

          rpm.io        ->
          rpm.metadata  -> rpm.io, core.internal.ints:StringPool
          rpm.header    -> rpm.io
          rpm.trust     -> rpm.io, rpm.metadata, rpm.header
          rpm.trust.openpgp -> rpm.io, rpm.trust
          rpm.fetch     -> rpm.io, rpm.metadata, rpm.trust
          rpm.cache     -> rpm.io, rpm.metadata, rpm.trust
          rpm.installed.database -> rpm.io
          rpm.installed -> rpm.io, rpm.header, rpm.installed.database
          rpm.testcase  -> rpm.io, rpm.metadata, rpm.installed, core.internal.ints:IntTable|StringPool
          rpm.config    -> core.internal.ints:EditDistance
          rpm.modulemd  -> rpm.io, rpm.config
          rpm           -> rpm.io, rpm.metadata, rpm.trust, rpm.cache, rpm.installed, rpm.testcase, \
                           rpm.modulemd, core.internal.ints:StringPool
          rpm.repos     -> rpm.io, rpm.metadata, rpm.config
          rpm.modules   -> rpm.io, rpm.installed, rpm.config, rpm.repos
          rpm.release   -> core.internal.ints:IntTable|StringPool
          rpm.lock      -> rpm.io, rpm.config
          rpm.findings  -> rpm.config, core.internal.ints:IntTable|StringPool
          rpm.report    -> rpm.io, rpm.metadata, rpm.header, rpm.trust, rpm.testcase, rpm, rpm.release, rpm.lock, rpm.findings
          rpm.matrix    -> rpm.config, rpm.findings, rpm.report
          rpm.cli       -> rpm.io, rpm.metadata, rpm.trust, rpm.trust.openpgp, rpm.fetch, rpm.cache, rpm.header, rpm.installed, rpm.testcase, \
                           rpm, rpm.config, rpm.repos, rpm.modules, rpm.release, rpm.lock, rpm.findings, rpm.report, rpm.matrix
          """);

  private static final String CLI = "dev.rpmsolve.rpm.cli";

  private static final ArchitectureGuard GUARD =
      ArchitectureGuard.of(TABLE)
          .reserveUnneeded()
          .console(CLI)
          .reserve("org.sat4j.")
          .reserve("org.apache.commons.cli.", CLI)
          .reserve("com.fasterxml.jackson.", "dev.rpmsolve.rpm.metadata", "dev.rpmsolve.rpm.report")
          .reserve("org.snakeyaml.", "dev.rpmsolve.rpm.config")
          .reserve("org.bouncycastle.", "dev.rpmsolve.rpm.trust.openpgp")
          .reserve("org.sqlite.", "dev.rpmsolve.rpm.installed.database")
          .reserve("java.sql.", "dev.rpmsolve.rpm.installed.database", "dev.rpmsolve.rpm.installed")
          .reserve("org.tukaani.xz.", "dev.rpmsolve.rpm.io")
          .reserve("io.airlift.compress.", "dev.rpmsolve.rpm.io")
          .reserve("org.apache.commons.compress.", "dev.rpmsolve.rpm.io")
          .reserve("java.net.", "dev.rpmsolve.rpm.fetch")
          .reserve(
              "java.net.URI",
              "dev.rpmsolve.rpm.io",
              "dev.rpmsolve.rpm.metadata",
              "dev.rpmsolve.rpm.fetch");

  @Test
  void arrowsOfTheTableAllPointUp() {
    assertEquals(Optional.empty(), TABLE.firstForwardUse());
  }

  @Test
  void mainClassesKeepTheArchitecture() throws IOException {
    assertEquals(List.of(), GUARD.violations(ModuleFolders.ofRunningTest().classes()));
  }
}
