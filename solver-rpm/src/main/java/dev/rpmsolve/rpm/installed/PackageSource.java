package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.universe.UniverseBuilder;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/** Packages that come from elsewhere than repository metadata. */
public interface PackageSource {

  /**
   * Returns what tells these packages from any others, for caches.
   *
   * @return a text that two sources share only if they have the same packages; empty if there is no
   *     such text at hand
   * @throws IOException if a file cannot be read
   * @throws MetadataException if a file is damaged
   */
  Optional<String> identity() throws IOException;

  /**
   * Adds the packages to a universe under construction.
   *
   * @param builder receives the packages; after an exception it holds part of them and must be
   *     given up
   * @param repositoryIndex the repository in the builder
   * @param limits bounds of reading
   * @param warnings hears of flaws that do not stop the reading
   * @throws IOException if a file cannot be read
   * @throws MetadataException if a file is damaged, too large or hostile
   */
  void readInto(
      UniverseBuilder builder, int repositoryIndex, ReadLimits limits, Consumer<String> warnings)
      throws IOException;
}
