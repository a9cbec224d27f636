package dev.rpmsolve.rpm.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that serves a folder, and fails in the ways that it is told to. */
public final class FaultyServer implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Path folder;
  private final Map<String, Deque<Fault>> faults = new HashMap<>();
  private final Map<String, String> redirects = new ConcurrentHashMap<>();
  private final List<String> log = Collections.synchronizedList(new ArrayList<>());

  /** Something that goes wrong with one answer. */
  public enum Fault {
    /** Half of the bytes, then the connection is closed. */
    TRUNCATED,
    /** One bit is wrong. */
    CORRUPT,
    /** Half of the bytes, then nothing, and the connection stays open. */
    STALLED,
    /** No answer at all. */
    SILENT,
    /** More bytes than there should be, announced. */
    LONGER,
    /** Bytes without end, not announced. */
    ENDLESS,
    /** The service is not available. */
    BUSY,
    /** There is no such file. */
    GONE,
    /** All bytes although some were asked for. */
    WHOLE,
    /** Another part than was asked for. */
    OTHER_PART,
    /** The part that is asked for is said not to exist. */
    NO_PART,
    /** It leads to itself. */
    CIRCLE,
    /** It leads to a file of the local system. */
    TO_FILE
  }

  /** Starts a server. */
  public FaultyServer(Path folder) throws IOException {
    this.folder = folder;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  /** The address of the folder. */
  public String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  /** Has the next answers about a file fail, one fault after the other. */
  public FaultyServer with(String file, Fault... next) {
    synchronized (faults) {
      faults.computeIfAbsent("/" + file, key -> new ArrayDeque<>()).addAll(Arrays.asList(next));
    }
    return this;
  }

  /** Has a file be found elsewhere. */
  public void redirect(String file, String address) {
    redirects.put("/" + file, address);
  }

  /** What was asked for: path, range and credentials. */
  public List<String> log() {
    synchronized (log) {
      return List.copyOf(log);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String range = exchange.getRequestHeaders().getFirst("Range");
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    log.add(
        path
            + (range == null ? "" : " " + range)
            + (authorization == null ? "" : " " + authorization));
    Fault fault;
    synchronized (faults) {
      fault = faults.getOrDefault(path, new ArrayDeque<>()).poll();
    }
    try (exchange) {
      answer(exchange, path, range, fault);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange exchange, String path, String range, Fault fault)
      throws IOException, InterruptedException {
    Path file = folder.resolve(path.substring(1));
    if (fault == Fault.SILENT) {
      closing.await();
    } else if (fault == Fault.BUSY) {
      exchange.sendResponseHeaders(503, -1);
    } else if (fault == Fault.CIRCLE || fault == Fault.TO_FILE) {
      exchange
          .getResponseHeaders()
          .set("Location", fault == Fault.CIRCLE ? path : "file:///etc/passwd");
      exchange.sendResponseHeaders(302, -1);
      if (fault == Fault.CIRCLE) {
        with(path.substring(1), Fault.CIRCLE);
      }
    } else if (redirects.containsKey(path)) {
      exchange.getResponseHeaders().set("Location", redirects.get(path));
      exchange.sendResponseHeaders(307, -1);
    } else if (fault == Fault.NO_PART) {
      exchange.sendResponseHeaders(416, -1);
    } else if (fault == Fault.GONE || !Files.isRegularFile(file)) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      send(exchange, Files.readAllBytes(file), range, fault);
    }
  }

  private void send(HttpExchange exchange, byte[] bytes, String range, Fault fault)
      throws IOException, InterruptedException {
    exchange.getResponseHeaders().set("ETag", "\"" + Arrays.hashCode(bytes) + "\"");
    int from = 0;
    if (range != null && fault != Fault.WHOLE) {
      from = Integer.parseInt(range.substring("bytes=".length(), range.length() - 1));
      from = fault == Fault.OTHER_PART ? from - 1 : from;
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
    }
    byte[] sent = Arrays.copyOfRange(bytes, from, bytes.length);
    if (fault == Fault.CORRUPT) {
      sent[sent.length / 2] ^= 1;
    } else if (fault == Fault.LONGER) {
      sent = Arrays.copyOf(sent, sent.length + 1);
    }
    boolean isEndless = fault == Fault.ENDLESS;
    exchange.sendResponseHeaders(from > 0 ? 206 : 200, isEndless ? 0 : sent.length);
    OutputStream out = exchange.getResponseBody();
    if (fault == Fault.TRUNCATED || fault == Fault.STALLED) {
      out.write(sent, 0, sent.length / 2);
      out.flush();
      if (fault == Fault.STALLED) {
        closing.await();
      }
    } else {
      out.write(sent);
      while (isEndless) {
        out.write(new byte[8192]);
      }
      out.close();
    }
  }

  @Override
  public void close() {
    closing.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
