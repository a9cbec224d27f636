package dev.rpmsolve.rpm.modulemd;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Damaged files end in documents or in a complaint, never otherwise. */
class ModulemdReaderProperties {
  private static final Path FILE =
      Path.of(
          System.getProperty("rpmsolve.root"),
          "testdata/modules-like/appstream/repodata/modules.yaml");

  private static final String ODD = " \n-:[]{}&*!|>'\"%@`0a\u00ff";

  @Property(tries = 300)
  boolean damagedFilesAreReadOrRefused(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    byte[] bytes = Files.readAllBytes(FILE);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      bytes[random.nextInt(bytes.length)] = (byte) ODD.charAt(random.nextInt(ODD.length()));
    }
    int length = random.nextInt(3) == 0 ? random.nextInt(bytes.length) : bytes.length;
    try {
      new ModulemdReader(ReadLimits.defaults(), warning -> {})
          .read(new ByteArrayInputStream(bytes, 0, length), "m.yaml");
    } catch (MetadataException e) {
      return e.file().equals("m.yaml") && (e.line() > 0 || e.getMessage().contains("UTF-8"));
    }
    return true;
  }
}
