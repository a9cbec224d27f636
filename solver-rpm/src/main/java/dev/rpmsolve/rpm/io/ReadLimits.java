package dev.rpmsolve.rpm.io;

/**
 * The bounds a reader keeps while it reads untrusted metadata.
 *
 * <p>The defaults are several times what the largest public repositories need: the biggest ones
 * expand about 15 fold, nest 5 deep and hold some ten thousand capabilities in one package. A file
 * beyond a bound ends in a {@link MetadataException} of kind {@code LIMIT_EXCEEDED} that names the
 * bound.
 *
 * @param bytes bounds of compressed streams and of what they expand to
 * @param xml bounds of the XML syntax
 * @param content bounds of what the metadata describes
 */
public record ReadLimits(Bytes bytes, Xml xml, Content content) {

  private static final long KIB = 1024;
  private static final long MIB = 1024 * KIB;
  private static final long GIB = 1024 * MIB;

  /**
   * Bounds of one file.
   *
   * @param compressed bytes read from the file at most
   * @param expanded bytes it may expand to at most
   * @param ratio how many expanded bytes one compressed byte may give, once {@code ratioFree} bytes
   *     have been expanded
   * @param ratioFree expanded bytes before the ratio is looked at
   * @param decoderMemory bytes of working memory a decoder may ask for
   */
  public record Bytes(
      long compressed, long expanded, int ratio, long ratioFree, int decoderMemory) {

    /**
     * Refuses bounds that are not positive.
     *
     * @param compressed bytes read from the file at most
     * @param expanded bytes it may expand to at most
     * @param ratio how many expanded bytes one compressed byte may give, once {@code ratioFree}
     *     bytes have been expanded
     * @param ratioFree expanded bytes before the ratio is looked at
     * @param decoderMemory bytes of working memory a decoder may ask for
     */
    public Bytes {
      requirePositive("compressed", compressed);
      requirePositive("expanded", expanded);
      requirePositive("ratio", ratio);
      requirePositive("ratioFree", ratioFree);
      requirePositive("decoderMemory", decoderMemory);
    }

    /**
     * These bounds with another bound of compressed bytes.
     *
     * @param newCompressed bytes read from the file at most
     * @return the changed bounds
     */
    public Bytes withCompressed(long newCompressed) {
      return new Bytes(newCompressed, expanded, ratio, ratioFree, decoderMemory);
    }

    /**
     * These bounds with another bound of expanded bytes.
     *
     * @param newExpanded bytes the file may expand to at most
     * @return the changed bounds
     */
    public Bytes withExpanded(long newExpanded) {
      return new Bytes(compressed, newExpanded, ratio, ratioFree, decoderMemory);
    }

    /**
     * These bounds with another expansion ratio.
     *
     * @param newRatio expanded bytes per compressed byte at most
     * @return the changed bounds
     */
    public Bytes withRatio(int newRatio) {
      return new Bytes(compressed, expanded, newRatio, ratioFree, decoderMemory);
    }
  }

  /**
   * Bounds of the XML syntax.
   *
   * @param depth elements open at the same time at most
   * @param attributes attributes and namespace declarations of one element at most; also the number
   *     of namespace prefixes in scope
   * @param name bytes of a name at most
   * @param value bytes of an attribute value, as written, at most
   * @param text bytes of one text, comment or processing instruction, as written, at most
   */
  public record Xml(int depth, int attributes, int name, int value, int text) {

    /**
     * Refuses bounds that are not positive.
     *
     * @param depth elements open at the same time at most
     * @param attributes attributes and namespace declarations of one element at most; also the
     *     number of namespace prefixes in scope
     * @param name bytes of a name at most
     * @param value bytes of an attribute value, as written, at most
     * @param text bytes of one text, comment or processing instruction, as written, at most
     */
    public Xml {
      requirePositive("depth", depth);
      requirePositive("attributes", attributes);
      requirePositive("name", name);
      requirePositive("value", value);
      requirePositive("text", text);
    }
  }

  /**
   * Bounds of what the metadata describes.
   *
   * @param packages packages of one repository at most
   * @param capabilities dependencies of all kinds of one package at most
   * @param files files of one package at most
   * @param evrPart bytes of an epoch, version or release at most
   */
  public record Content(int packages, int capabilities, int files, int evrPart) {

    /**
     * Refuses bounds that are not positive.
     *
     * @param packages packages of one repository at most
     * @param capabilities dependencies of all kinds of one package at most
     * @param files files of one package at most
     * @param evrPart bytes of an epoch, version or release at most
     */
    public Content {
      requirePositive("packages", packages);
      requirePositive("capabilities", capabilities);
      requirePositive("files", files);
      requirePositive("evrPart", evrPart);
    }
  }

  /**
   * Refuses missing parts.
   *
   * @param bytes bounds of compressed streams and of what they expand to
   * @param xml bounds of the XML syntax
   * @param content bounds of what the metadata describes
   */
  public ReadLimits {
    if (bytes == null || xml == null || content == null) {
      throw new IllegalArgumentException("expected three groups of limits, found a null");
    }
  }

  /**
   * The limits used where the caller names none.
   *
   * @return 4 GiB compressed, 8 GiB expanded, ratio 200 after 1 MiB, 128 MiB for a decoder; depth
   *     32, 64 attributes, names of 256 bytes, values of 64 KiB, texts of 16 MiB; 5 million
   *     packages, 250,000 capabilities and 2 million files per package, version parts of 4 KiB
   */
  public static ReadLimits defaults() {
    return new ReadLimits(
        new Bytes(4 * GIB, 8 * GIB, 200, MIB, (int) (128 * MIB)),
        new Xml(32, 64, 256, (int) (64 * KIB), (int) (16 * MIB)),
        new Content(5_000_000, 250_000, 2_000_000, (int) (4 * KIB)));
  }

  /**
   * These limits with other bounds of files.
   *
   * @param newBytes bounds of compressed streams
   * @return the changed limits
   */
  public ReadLimits withBytes(Bytes newBytes) {
    return new ReadLimits(newBytes, xml, content);
  }

  /**
   * These limits with other bounds of the XML syntax.
   *
   * @param newXml bounds of the XML syntax
   * @return the changed limits
   */
  public ReadLimits withXml(Xml newXml) {
    return new ReadLimits(bytes, newXml, content);
  }

  /**
   * These limits with other bounds of the content.
   *
   * @param newContent bounds of what the metadata describes
   * @return the changed limits
   */
  public ReadLimits withContent(Content newContent) {
    return new ReadLimits(bytes, xml, newContent);
  }

  private static void requirePositive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(
          "expected a positive limit for " + name + ", found " + value);
    }
  }
}
