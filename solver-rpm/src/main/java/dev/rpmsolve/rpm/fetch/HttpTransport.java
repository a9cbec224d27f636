package dev.rpmsolve.rpm.fetch;

import dev.rpmsolve.rpm.fetch.FetchException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Requests over HTTP, with redirects followed by hand: never from https to http, a few only, and
 * credentials stay with the server that they are for.
 */
final class HttpTransport {
  private static final int REDIRECT_LIMIT = 5;
  private static final int FIRST_REDIRECT = 300;
  private static final int FIRST_ERROR = 400;
  private static final int CAUSES = 8;

  private final HttpClient client;
  private final long stallNanos;

  HttpTransport(FetchLimits limits) {
    client =
        HttpClient.newBuilder()
            .connectTimeout(limits.connect())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    stallNanos = limits.stall().toNanos();
  }

  /**
   * The start of a response.
   *
   * @param status its number
   * @param tag the tag of the version of the file
   * @param rangeStart where the bytes start, of a part of the file
   * @param length bytes that the server announces
   * @param body the bytes
   */
  record Response(
      int status,
      Optional<String> tag,
      OptionalLong rangeStart,
      OptionalLong length,
      BodyQueue body) {}

  /** Takes bytes. */
  @FunctionalInterface
  interface Sink {
    void write(ByteBuffer bytes) throws IOException;
  }

  /** Asks for a file, and follows where the server leads. */
  Response get(URI start, Map<String, String> headers) throws IOException, InterruptedException {
    URI uri = start;
    for (int hops = 0; hops <= REDIRECT_LIMIT; hops++) {
      HttpResponse<BodyQueue> response = send(start, uri, headers);
      int status = response.statusCode();
      boolean isRedirect = status >= FIRST_REDIRECT && status < FIRST_ERROR;
      Optional<String> location = response.headers().firstValue("Location");
      if (!isRedirect || location.isEmpty()) {
        return response(response);
      }
      response.body().cancel();
      uri = next(start, uri, location.get());
    }
    throw new FetchException(
        Kind.REDIRECT, Address.shown(start), "it leads on and on; give another address");
  }

  /** Where a server leads, if it may. */
  static URI next(URI start, URI from, String location) throws FetchException {
    URI to;
    try {
      to = Address.parse(from.resolve(location).toString());
    } catch (IllegalArgumentException e) {
      throw new FetchException(Kind.REDIRECT, Address.shown(start), "it leads to no address");
    }
    if (Address.isSecure(from) && !Address.isSecure(to)) {
      throw new FetchException(
          Kind.REDIRECT, Address.shown(start), "it leads from https to " + Address.shown(to));
    }
    return Address.withoutUser(to);
  }

  private HttpResponse<BodyQueue> send(URI start, URI uri, Map<String, String> headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(Address.withoutUser(uri))
            .header("Accept-Encoding", "identity")
            .header("User-Agent", "rpmsolve");
    headers.forEach(request::header);
    if (Address.isSameServer(start, uri)) {
      Address.authorization(start).ifPresent(text -> request.header("Authorization", text));
    }
    CompletableFuture<HttpResponse<BodyQueue>> response =
        client.sendAsync(request.GET().build(), head -> new BodyQueue());
    try {
      return response.get(stallNanos, TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      response.cancel(true);
      throw new FetchException(Kind.STALLED, Address.shown(uri), "no answer came in time");
    } catch (ExecutionException e) {
      throw broken(uri, e.getCause());
    } catch (InterruptedException e) {
      response.cancel(true);
      throw e;
    }
  }

  private static FetchException broken(URI uri, Throwable cause) {
    FetchException e =
        new FetchException(
            Kind.CONNECTION, Address.shown(uri), "the connection failed: " + words(cause));
    e.initCause(cause);
    return e;
  }

  /** Java's client has no words for the two most frequent failures. */
  private static String words(Throwable cause) {
    if (cause.getMessage() != null) {
      return cause.getMessage();
    } else if (cause instanceof ConnectException) {
      return isUnresolved(cause) ? "there is no host of this name" : "nobody answers there";
    }
    return cause.getClass().getSimpleName();
  }

  private static boolean isUnresolved(Throwable cause) {
    return Stream.iterate(cause, Objects::nonNull, Throwable::getCause)
        .limit(CAUSES)
        .anyMatch(UnresolvedAddressException.class::isInstance);
  }

  private static Response response(HttpResponse<BodyQueue> response) {
    HttpHeaders headers = response.headers();
    return new Response(
        response.statusCode(),
        headers.firstValue("ETag"),
        headers
            .firstValue("Content-Range")
            .map(HttpTransport::rangeStart)
            .orElse(OptionalLong.empty()),
        number(headers.firstValue("Content-Length").orElse("")),
        response.body());
  }

  /** Reads {@code bytes 7-9/10}. */
  private static OptionalLong rangeStart(String text) {
    int dash = text.indexOf('-');
    return text.startsWith("bytes ") && dash > 0
        ? number(text.substring("bytes ".length(), dash).strip())
        : OptionalLong.empty();
  }

  private static OptionalLong number(String text) {
    return text.matches("[0-9]{1,18}")
        ? OptionalLong.of(Long.parseLong(text))
        : OptionalLong.empty();
  }

  /** Hands out the bytes of a response to their end. */
  void drain(Response response, URI uri, Sink sink) throws IOException, InterruptedException {
    try {
      while (true) {
        Optional<BodyQueue.Part> part = response.body().next(stallNanos);
        if (part.isEmpty()) {
          throw new FetchException(Kind.STALLED, Address.shown(uri), "nothing comes any more");
        } else if (part.get().failure().isPresent()) {
          throw broken(uri, part.get().failure().get());
        } else if (part.get().isEnd()) {
          return;
        }
        for (ByteBuffer buffer : part.get().buffers()) {
          sink.write(buffer);
        }
        response.body().more();
      }
    } finally {
      response.body().cancel();
    }
  }
}
