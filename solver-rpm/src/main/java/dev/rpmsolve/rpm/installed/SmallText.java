package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.rpm.io.Decompression;
import dev.rpmsolve.rpm.io.FilePromise;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text file in UTF-8 that is read as a whole. */
final class SmallText {

  private static final long LIMIT = 64L << 20;

  private SmallText() {}

  static String read(Path file, ReadLimits limits) throws IOException {
    String name = file.toString();
    if (!Files.isRegularFile(file)) {
      throw new MetadataException(
          Kind.MISSING,
          name,
          -1,
          new Finding("a text file", Files.isDirectory(file) ? "a folder" : "no such file"),
          "check the path");
    }
    ReadLimits.Bytes bytes =
        limits.bytes().withExpanded(Math.min(LIMIT, limits.bytes().expanded()));
    try (InputStream in = Decompression.open(file.toRealPath(), name, FilePromise.none(), bytes)) {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(in.readAllBytes()))
          .toString();
    } catch (CharacterCodingException e) {
      MetadataException malformed =
          new MetadataException(
              Kind.MALFORMED, name, -1, new Finding("UTF-8 text", "other bytes"), "check the file");
      malformed.initCause(e);
      throw malformed;
    }
  }
}
