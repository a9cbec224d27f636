package dev.rpmsolve.rpm.config;

import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Reads a YAML file of one document into {@link ConfigNode}s.
 *
 * <p>Complexity: O(size), which is limited to 16 MiB; nesting to 32 levels. The parser takes time
 * that grows with the square of a single word, or of a line that is a comment; these are limited to
 * 64 KiB.
 */
public final class ConfigFile {
  /** The longest file that is read, in bytes. */
  public static final int MAX_BYTES = 16 << 20;

  private ConfigFile() {}

  /**
   * Reads a file.
   *
   * @param file the file
   * @return what it holds; an empty file holds an empty mapping
   * @throws IOException if it cannot be read
   * @throws ConfigException if it is too long, no UTF-8, no YAML or uses what is refused
   */
  public static ConfigNode read(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new ConfigException(file.toString(), "expected a file, found a folder");
    }
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(MAX_BYTES + 1);
    }
    if (bytes.length > MAX_BYTES) {
      throw new ConfigException(
          file.toString(), "expected at most " + MAX_BYTES + " bytes, found more");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return parse(text, file.toString());
    } catch (CharacterCodingException e) {
      throw new ConfigException(file.toString(), "expected UTF-8 text");
    }
  }

  /**
   * Reads text.
   *
   * @param text the content of a file
   * @param file the name that complaints give the file
   * @return what it holds; an empty text holds an empty mapping
   * @throws ConfigException if it is no YAML or uses what is refused
   */
  public static ConfigNode parse(String text, String file) {
    return YamlParser.withEvents(
        text,
        file,
        events -> {
          YamlTree tree = new YamlTree(file, events, YamlTree.Features.PLAIN, MAX_BYTES);
          if (tree.nextDocument().isEmpty()) {
            return new ConfigNode.Fields(Map.of(), Map.of(), new Place(file, 1));
          }
          ConfigNode root = tree.document();
          tree.nextDocument()
              .ifPresent(
                  other -> {
                    throw other.complain("expected one document, found another");
                  });
          return root;
        });
  }
}
