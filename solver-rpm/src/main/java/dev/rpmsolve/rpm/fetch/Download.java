package dev.rpmsolve.rpm.fetch;

import dev.rpmsolve.rpm.fetch.FetchException.Kind;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.StoredFiles;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Fetches one file from the first of several addresses that has it as it should be.
 *
 * <p>The bytes go to a file beside the target, which gets the target's name when length and digest
 * are right. Where a connection breaks and the server had named a version (a strong ETag), the next
 * request asks it for the rest of that version; an address without one, or another one, starts
 * anew. Bytes that turn out wrong are thrown away.
 */
final class Download {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int RANGE_REFUSED = 416;
  private static final List<Integer> REFUSALS = List.of(401, 403, 404, 410, 451);

  private final HttpTransport transport;
  private final FetchLimits limits;
  private final FetchListener listener;

  Download(HttpTransport transport, FetchLimits limits, FetchListener listener) {
    this.transport = transport;
    this.limits = limits;
    this.listener = listener;
  }

  /**
   * What is wanted.
   *
   * @param name the file, for the listener
   * @param promise length and digest that it must have
   * @param limit bytes at most, if the length is not known
   */
  record Wanted(String name, FilePromise promise, long limit) {
    long most() {
      return promise.size().orElse(limit);
    }
  }

  /** Fetches a file; the last failure is thrown if no address gives it. */
  void fetch(List<URI> addresses, Path target, Wanted wanted)
      throws IOException, InterruptedException {
    List<URI> left = new ArrayList<>(addresses);
    FetchException last =
        new FetchException(Kind.ADDRESS, wanted.name(), "there is no address to fetch it from");
    try (PartFile part = PartFile.of(target)) {
      for (int round = 0; round < limits.rounds() && !left.isEmpty(); round++) {
        if (round > 0) {
          Thread.sleep(limits.pause(round).toMillis());
        }
        for (URI address : List.copyOf(left)) {
          Optional<FetchException> failure = attemptTwice(address, part, wanted);
          if (failure.isEmpty()) {
            part.publish();
            return;
          }
          last = failure.get();
          if (!last.isTemporary()) {
            left.remove(address);
          }
        }
      }
    }
    throw last;
  }

  /** Where part of the file came, the same address is asked for the rest at once. */
  private Optional<FetchException> attemptTwice(URI address, PartFile part, Wanted wanted)
      throws IOException, InterruptedException {
    Optional<FetchException> failure = attempt(address, part, wanted);
    if (failure.isPresent() && part.tag(Address.shown(address)).isPresent()) {
      failure = attempt(address, part, wanted);
    }
    return failure;
  }

  private Optional<FetchException> attempt(URI address, PartFile part, Wanted wanted)
      throws IOException, InterruptedException {
    try {
      transfer(address, part, wanted);
      verify(address, part, wanted);
      return Optional.empty();
    } catch (FetchException e) {
      listener.retry(e.address(), e.reason());
      return Optional.of(e);
    }
  }

  private void transfer(URI address, PartFile part, Wanted wanted)
      throws IOException, InterruptedException {
    String shown = Address.shown(address);
    Optional<String> tag = part.tag(shown).filter(text -> isIncomplete(part, wanted));
    Map<String, String> headers =
        tag.isPresent()
            ? Map.of("Range", "bytes=" + part.length() + "-", "If-Range", tag.get())
            : Map.of();
    HttpTransport.Response response = transport.get(address, headers);
    boolean isRest =
        response.status() == PARTIAL
            && tag.isPresent()
            && response.rangeStart().equals(OptionalLong.of(part.length()));
    if (isRest) {
      part.resume();
    } else if (response.status() == OK) {
      part.restart(shown, response.tag());
    } else {
      response.body().cancel();
      if (response.status() == RANGE_REFUSED || response.status() == PARTIAL) {
        part.discard();
      }
      Kind kind = REFUSALS.contains(response.status()) ? Kind.REFUSED : Kind.STATUS;
      throw new FetchException(kind, shown, "the server answers " + response.status());
    }
    long before = part.length();
    if (response.length().orElse(0) > wanted.most() - before) {
      response.body().cancel();
      part.discard();
      throw tooLarge(shown, wanted);
    }
    drain(address, response, part, wanted);
  }

  private static boolean isIncomplete(PartFile part, Wanted wanted) {
    try {
      return part.length() < wanted.most();
    } catch (IOException e) {
      return false;
    }
  }

  private void drain(URI address, HttpTransport.Response response, PartFile part, Wanted wanted)
      throws IOException, InterruptedException {
    long[] count = {part.length()};
    transport.drain(
        response,
        address,
        bytes -> {
          count[0] += bytes.remaining();
          if (count[0] > wanted.most()) {
            part.discard();
            throw tooLarge(Address.shown(address), wanted);
          }
          part.write(bytes);
          listener.progress(wanted.name(), count[0], wanted.promise().size().orElse(-1));
        });
    long size = wanted.promise().size().orElse(count[0]);
    if (count[0] < size) {
      throw new FetchException(
          Kind.WRONG_BYTES,
          Address.shown(address),
          "it ends after " + count[0] + " of " + size + " bytes");
    }
  }

  private static FetchException tooLarge(String shown, Wanted wanted) {
    return new FetchException(
        Kind.TOO_LARGE,
        shown,
        "it has more than the " + wanted.most() + " bytes that are expected");
  }

  private static void verify(URI address, PartFile part, Wanted wanted) throws IOException {
    ReadLimits.Bytes bytes = ReadLimits.defaults().bytes().withCompressed(wanted.most() + 1);
    try {
      StoredFiles.verify(part.path(), wanted.name(), wanted.promise(), bytes);
    } catch (MetadataException e) {
      part.discard();
      throw new FetchException(
          Kind.WRONG_BYTES,
          Address.shown(address),
          "expected " + e.expected() + ", found " + e.found());
    }
  }
}
