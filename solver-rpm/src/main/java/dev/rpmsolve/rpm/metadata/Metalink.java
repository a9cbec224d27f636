package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.Checksum;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a metalink says of a file: where it is to be had, and which one is meant.
 *
 * @param urls the addresses in the order of the document
 * @param versions the file as it is now, then older ones that mirrors may still have; none if the
 *     document has no checksums
 */
public record Metalink(List<String> urls, List<Version> versions) {

  /**
   * One version of the file.
   *
   * @param timestamp when it was made, in seconds since 1970
   * @param size its length in bytes
   * @param checksums digests of it, of functions that are known
   */
  public record Version(OptionalLong timestamp, OptionalLong size, List<Checksum> checksums) {
    /**
     * Copies the list.
     *
     * @param timestamp when it was made
     * @param size its length in bytes
     * @param checksums digests of it
     */
    public Version {
      checksums = List.copyOf(checksums);
    }
  }

  /**
   * Copies the lists.
   *
   * @param urls the addresses
   * @param versions the versions
   */
  public Metalink {
    urls = List.copyOf(urls);
    versions = List.copyOf(versions);
  }
}
