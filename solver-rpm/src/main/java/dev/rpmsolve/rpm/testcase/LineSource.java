package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/**
 * The lines of a file one after the other, with a look ahead of one line.
 *
 * <p>A line ends at a line feed or at the end of the file, is UTF-8 without NUL, and is at most as
 * long as {@link ReadLimits.Xml#text} says. Every complaint names the file and the line.
 */
final class LineSource {
  private static final int CHUNK = 1 << 16;
  private static final String REMEDY = "write the test case again, or repair this line";

  /** Delivers raw lines. */
  private interface Supply {
    Optional<String> next() throws IOException;
  }

  private final String file;
  private final Supply supply;
  private int line;
  private Optional<String> ahead = Optional.empty();
  private boolean isAhead;

  private LineSource(String file, Supply supply, int line) {
    this.file = file;
    this.supply = supply;
    this.line = line;
  }

  static LineSource of(InputStream bytes, String file, ReadLimits limits) {
    ByteLines lines = new ByteLines(bytes, limits.xml().text());
    LineSource source = new LineSource(file, lines, 0);
    lines.owner = source;
    return source;
  }

  /** Lines that are already there; the first one has the number after the given one. */
  static LineSource of(List<String> lines, String file, int lineBefore) {
    Iterator<String> iterator = lines.iterator();
    return new LineSource(
        file,
        () -> iterator.hasNext() ? Optional.of(iterator.next()) : Optional.empty(),
        lineBefore);
  }

  /** Returns the next line; nothing at the end. */
  Optional<String> next() throws IOException {
    Optional<String> next = peek();
    isAhead = false;
    if (next.isPresent()) {
      line++;
    }
    return next;
  }

  /** Returns the next line without moving on; nothing at the end. */
  Optional<String> peek() throws IOException {
    if (!isAhead) {
      ahead = supply.next();
      isAhead = true;
    }
    return ahead;
  }

  /** Returns the number of the line that {@link #next} returned last, 1-based. */
  int line() {
    return line;
  }

  String file() {
    return file;
  }

  MetadataException malformed(String expected, String found) {
    return complaint(Kind.MALFORMED, line, expected, found);
  }

  MetadataException complaint(Kind kind, String expected, String found) {
    return complaint(kind, line, expected, found);
  }

  private MetadataException complaint(Kind kind, int where, String expected, String found) {
    return MetadataException.atLine(kind, file, where, new Finding(expected, found), REMEDY);
  }

  /** Cuts bytes into lines. */
  private static final class ByteLines implements Supply {
    private final InputStream bytes;
    private final int longest;
    private final CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] buffer = new byte[CHUNK];
    private int from;
    private int to;
    private boolean isOver;
    private LineSource owner;

    ByteLines(InputStream bytes, int longest) {
      this.bytes = bytes;
      this.longest = longest;
    }

    @Override
    public Optional<String> next() throws IOException {
      int searched = from;
      while (true) {
        for (int i = searched; i < to; i++) {
          if (buffer[i] == '\n') {
            String line = decode(from, i);
            from = i + 1;
            return Optional.of(line);
          }
        }
        if (isOver) {
          return rest();
        }
        int searchedBytes = to - from;
        fill();
        searched = from + searchedBytes;
      }
    }

    private Optional<String> rest() {
      if (from == to) {
        return Optional.empty();
      }
      String line = decode(from, to);
      from = to;
      return Optional.of(line);
    }

    private void fill() throws IOException {
      if (to - from > longest) {
        throw owner.complaint(
            Kind.LIMIT_EXCEEDED, owner.line + 1, "a line of at most " + longest + " bytes", "more");
      }
      if (from > 0) {
        System.arraycopy(buffer, from, buffer, 0, to - from);
        to -= from;
        from = 0;
      }
      if (to == buffer.length) {
        buffer = Arrays.copyOf(buffer, 2 * buffer.length);
      }
      int count = bytes.read(buffer, to, buffer.length - to);
      isOver = count < 0;
      to += Math.max(count, 0);
    }

    private String decode(int start, int end) {
      try {
        String line = decoder.decode(ByteBuffer.wrap(buffer, start, end - start)).toString();
        if (line.indexOf('\0') >= 0) {
          throw owner.complaint(
              Kind.MALFORMED, owner.line + 1, "text", "a NUL at " + line.indexOf('\0'));
        }
        return line;
      } catch (CharacterCodingException e) {
        throw owner.complaint(Kind.MALFORMED, owner.line + 1, "UTF-8", "other bytes");
      }
    }
  }
}
