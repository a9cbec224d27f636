package dev.rpmsolve.rpm.lock;

import dev.rpmsolve.core.universe.Repository;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Writes lock files: JSON, ASCII only, with one line for each package, so that a change of one
 * package is a change of one line.
 *
 * <p>The bytes are a function of the {@link LockFile}.
 */
public final class LockWriter {
  private final StringBuilder out = new StringBuilder();

  private LockWriter() {}

  /**
   * Writes.
   *
   * @param lock what to write
   * @param stream where to; not closed
   * @throws IOException if the stream fails
   */
  public static void write(LockFile lock, OutputStream stream) throws IOException {
    stream.write(text(lock).getBytes(StandardCharsets.US_ASCII));
  }

  /**
   * Writes to memory.
   *
   * @param lock what to write
   * @return the content of the file
   */
  public static String text(LockFile lock) {
    LockWriter writer = new LockWriter();
    writer.write(lock);
    return writer.out.toString();
  }

  private void write(LockFile lock) {
    LockRequest request = lock.request();
    out.append("{\n  \"format\": ").append(quoted(LockFile.FORMAT)).append(",\n  \"request\": {\n");
    out.append("    \"hash\": ").append(quoted(Digests.text(request.hash()))).append(",\n");
    list("    \"packages\"", request.packages(), LockWriter::quoted).append(",\n");
    list("    \"arches\"", request.arches(), LockWriter::quoted).append(",\n");
    list("    \"repositories\"", request.repositories(), LockWriter::repository).append(",\n");
    list("    \"options\"", request.options(), LockWriter::quoted).append(",\n");
    list("    \"settings\"", request.settings(), LockWriter::quoted).append("\n  },\n");
    out.append("  \"machines\": [");
    String separator = "\n";
    for (LockedMachine machine : lock.machines()) {
      out.append(separator).append("    {\n      \"arch\": ").append(quoted(machine.arch()));
      out.append(",\n");
      list("      \"repositories\"", machine.repositories(), LockWriter::repository).append(",\n");
      list("      \"packages\"", machine.packages(), LockWriter::locked).append("\n    }");
      separator = ",\n";
    }
    out.append(lock.machines().isEmpty() ? "]\n}\n" : "\n  ]\n}\n");
  }

  private <T> StringBuilder list(String head, List<T> items, Function<T, String> form) {
    String indent = head.substring(0, head.indexOf('"'));
    out.append(head).append(": [");
    for (Iterator<T> at = items.iterator(); at.hasNext(); ) {
      out.append('\n').append(indent).append("  ").append(form.apply(at.next()));
      out.append(at.hasNext() ? "," : "\n" + indent);
    }
    return out.append(']');
  }

  private static String repository(Repository one) {
    return "{\"id\": "
        + quoted(one.id())
        + ", \"priority\": "
        + one.priority()
        + ", \"cost\": "
        + one.cost()
        + "}";
  }

  private static String repository(LockedRepository one) {
    return "{\"id\": "
        + quoted(one.id())
        + ", \"packages\": "
        + one.packages()
        + ", \"content\": "
        + quoted(Digests.text(one.content()))
        + "}";
  }

  private static String locked(LockedPackage one) {
    return "{\"name\": "
        + quoted(one.nevra().name())
        + ", \"evr\": "
        + quoted(one.nevra().evr().toString())
        + ", \"arch\": "
        + quoted(one.nevra().arch())
        + ", \"repository\": "
        + quoted(one.repository())
        + ", \"checksum\": "
        + quoted(Digests.text(one.checksum()))
        + ", \"size\": "
        + one.size()
        + ", \"location\": "
        + quoted(one.location())
        + "}";
  }

  /** Escapes what JSON wants escaped, and all that is not printable ASCII. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        quoted.append('\\').append(c);
      } else if (c >= ' ' && c < 0x7f) {
        quoted.append(c);
      } else {
        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return quoted.append('"').toString();
  }
}
