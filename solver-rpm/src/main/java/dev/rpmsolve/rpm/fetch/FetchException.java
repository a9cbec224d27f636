package dev.rpmsolve.rpm.fetch;

import java.io.IOException;
import java.util.Objects;

/** The statement that something could not be fetched, with its address and reason. */
public final class FetchException extends IOException {
  private static final long serialVersionUID = 1L;

  /** What sort of thing went wrong. */
  public enum Kind {
    /** No connection, or it broke. */
    CONNECTION,
    /** Nothing came for too long. */
    STALLED,
    /** The server has no such file, or does not give it to us. */
    REFUSED,
    /** The server answers something else than the file; it may be better later. */
    STATUS,
    /** The server leads somewhere it must not, or in a circle. */
    REDIRECT,
    /** There are more bytes than announced or allowed. */
    TOO_LARGE,
    /** The bytes are not those that were announced. */
    WRONG_BYTES,
    /** The address is of a kind that is not fetched. */
    ADDRESS
  }

  /** What sort of thing went wrong. */
  private final Kind kind;

  /** What was asked for, without credentials. */
  private final String address;

  /** Why it failed. */
  private final String reason;

  /**
   * A failure.
   *
   * @param kind what sort of thing went wrong
   * @param address what was asked for, without credentials
   * @param reason why it failed, in one line
   */
  public FetchException(Kind kind, String address, String reason) {
    super(address + ": " + reason);
    this.kind = Objects.requireNonNull(kind, "kind");
    this.address = address;
    this.reason = reason;
  }

  /** Whether asking the same again may help. */
  boolean isTemporary() {
    return switch (kind) {
      case CONNECTION, STALLED, STATUS, WRONG_BYTES -> true;
      case REFUSED, REDIRECT, TOO_LARGE, ADDRESS -> false;
    };
  }

  /**
   * What sort of thing went wrong.
   *
   * @return the kind
   */
  public Kind kind() {
    return kind;
  }

  /**
   * What was asked for.
   *
   * @return an address without credentials
   */
  public String address() {
    return address;
  }

  /**
   * Why it failed.
   *
   * @return one line
   */
  public String reason() {
    return reason;
  }
}
