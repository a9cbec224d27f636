package dev.rpmsolve.rpm.config;

import java.util.function.Consumer;

/**
 * Reads a text of several YAML documents, as tools write it, into {@link ConfigNode}s.
 *
 * <p>Anchors and aliases are read, tags have no meaning. Complexity: O(size); only the document
 * that is looked at is kept.
 */
public final class YamlDocuments {
  private YamlDocuments() {}

  /**
   * Reads text.
   *
   * @param text the content of a file
   * @param file the name that complaints give the file
   * @param maxParts how many texts, lists and mappings a document may have, with every alias
   *     written out
   * @param consumer gets the documents in their order
   * @throws ConfigException if it is no YAML, nested too deep or too large
   */
  public static void read(String text, String file, long maxParts, Consumer<ConfigNode> consumer) {
    YamlParser.withEvents(
        text,
        file,
        events -> {
          YamlTree tree = new YamlTree(file, events, YamlTree.Features.ALL, maxParts);
          while (tree.nextDocument().isPresent()) {
            consumer.accept(tree.document());
          }
          return maxParts;
        });
  }
}
