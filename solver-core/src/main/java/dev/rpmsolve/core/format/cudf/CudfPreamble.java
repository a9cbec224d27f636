package dev.rpmsolve.core.format.cudf;

import java.util.Objects;

/**
 * What a document says of itself; the properties that it declares are its {@link CudfColumn}s.
 *
 * @param id the text after {@code preamble:}
 * @param univChecksum text that stands for the packages, empty if there is none
 * @param statusChecksum text that stands for what is installed, empty if there is none
 * @param reqChecksum text that stands for the request, empty if there is none
 */
public record CudfPreamble(
    String id, String univChecksum, String statusChecksum, String reqChecksum) {

  /** A preamble that says nothing. */
  public static final CudfPreamble EMPTY = new CudfPreamble("", "", "", "");

  /**
   * Creates a preamble.
   *
   * @param id the text after {@code preamble:}
   * @param univChecksum text that stands for the packages, empty if there is none
   * @param statusChecksum text that stands for what is installed, empty if there is none
   * @param reqChecksum text that stands for the request, empty if there is none
   */
  public CudfPreamble {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(univChecksum, "univChecksum");
    Objects.requireNonNull(statusChecksum, "statusChecksum");
    Objects.requireNonNull(reqChecksum, "reqChecksum");
  }
}
