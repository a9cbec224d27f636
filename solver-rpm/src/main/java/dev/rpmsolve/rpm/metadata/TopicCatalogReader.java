package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The reader of catalogs of Amazon Linux extras: JSON with {@code version}, {@code motd}, {@code
 * topics} and, in version 1, {@code whitelists}.
 *
 * <p>A topic has its name as {@code n}; {@code inst}, {@code versions} and {@code conflicts} are
 * lists of texts or one text; {@code visible} hides it if it is false; {@code deprecated} is a
 * truth value or a day. Whitelists are lists of places of topics. Unknown fields are passed over,
 * and the case of names does not count. Names of topics become parts of commands that users are
 * shown, so they may have letters, digits and {@code . _ + -} only.
 */
public final class TopicCatalogReader {
  private static final String REMEDY = "get the catalog of Amazon Linux extras again";
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,99}");
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(T.*)?");
  private static final int DAY_LENGTH = 10;
  private static final int NEWEST_VERSION = 2;
  private static final int MOST_TOPICS = 4096;
  private static final int MOST_VALUES = 65_536;

  private final ReadLimits limits;

  /**
   * A reader for any number of files.
   *
   * @param limits bounds of syntax; depth, names and texts as for XML
   */
  public TopicCatalogReader(ReadLimits limits) {
    this.limits = limits;
  }

  /**
   * Reads a whole document.
   *
   * @param in the JSON bytes; not closed
   * @param file the name for messages
   * @return the catalog
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not acceptable
   */
  public TopicCatalog read(InputStream in, String file) throws IOException {
    try (JsonScanner scanner = new JsonScanner(in, file, limits.xml(), REMEDY)) {
      return new Pass(scanner).run();
    }
  }

  /** The reading of one document. */
  private static final class Pass {
    private final JsonScanner scanner;
    private final List<Topic> topics = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final List<List<Integer>> whitelists = new ArrayList<>();
    private String version = "";
    private String message = "";
    private boolean hasTopics;
    private int values;

    Pass(JsonScanner scanner) {
      this.scanner = scanner;
    }

    TopicCatalog run() throws IOException {
      if (!scanner.hasNext()) {
        throw scanner.malformed("a catalog", "an empty file");
      }
      scanner.fields("a catalog", this::readField);
      if (scanner.hasNext()) {
        throw scanner.malformed("the end of the file", "more");
      }
      if (!hasTopics) {
        throw scanner.malformed("the field 'topics' in the catalog", "none");
      }
      for (List<Integer> whitelist : whitelists) {
        for (int place : whitelist) {
          if (place >= topics.size()) {
            throw scanner.malformed(
                "places below " + topics.size() + " in 'whitelists'", Integer.toString(place));
          }
        }
      }
      return new TopicCatalog(version(), message, topics, whitelists);
    }

    private int version() {
      int most = whitelists.isEmpty() ? NEWEST_VERSION : 1;
      if (version.isEmpty()) {
        return most;
      } else if (!version.matches("[12](\\.0)?")) {
        throw scanner.malformed("version 1 or 2 of the catalog", "'" + version + "'");
      }
      return version.charAt(0) - '0';
    }

    private void readField(String name) throws IOException {
      switch (name) {
        case "version" -> version = scanner.text().strip();
        case "motd" -> message = scanner.text();
        case "topics" -> {
          hasTopics = true;
          scanner.each(this::readTopic);
        }
        case "whitelists" -> scanner.each(this::readWhitelist);
        default -> scanner.skip();
      }
    }

    private void readWhitelist() throws IOException {
      List<Integer> places = new ArrayList<>();
      scanner.each(() -> places.add(place()));
      whitelists.add(places);
    }

    private int place() throws IOException {
      count();
      String text = scanner.text();
      if (!text.matches("[0-9]{1,6}")) {
        throw scanner.malformed("the place of a topic, from 0", "'" + text + "'");
      }
      return Integer.parseInt(text);
    }

    private void count() {
      if (++values > MOST_VALUES) {
        throw scanner.limitExceeded(MOST_VALUES + " values in lists of a catalog");
      }
    }

    private void readTopic() throws IOException {
      if (topics.size() == MOST_TOPICS) {
        throw scanner.limitExceeded(MOST_TOPICS + " topics");
      }
      Draft draft = new Draft();
      scanner.fields("a topic", name -> readField(name, draft));
      if (draft.name.isEmpty()) {
        throw scanner.malformed("the field 'n' in every topic", "none");
      } else if (!names.add(draft.name)) {
        throw scanner.malformed("one topic of each name", "'" + draft.name + "' twice");
      }
      topics.add(
          new Topic(
              draft.name,
              draft.packages,
              draft.versions,
              draft.conflicts,
              draft.isVisible,
              draft.support));
    }

    private void readField(String name, Draft draft) throws IOException {
      switch (name) {
        case "n" -> draft.name = name();
        case "inst" -> addTexts(draft.packages);
        case "versions" -> addTexts(draft.versions);
        case "conflicts" -> scanner.each(() -> draft.conflicts.add(name()));
        case "visible" -> draft.isVisible = !isFalse();
        case "deprecated" -> draft.support = support();
        default -> scanner.skip();
      }
    }

    private String name() throws IOException {
      count();
      String text = scanner.text();
      if (!NAME.matcher(text).matches()) {
        throw scanner.malformed("the name of a topic (letters, digits and ._+-)", "'" + text + "'");
      }
      return text;
    }

    private void addTexts(List<String> texts) throws IOException {
      scanner.each(
          () -> {
            count();
            if (scanner.isObject()) {
              scanner.skip();
            } else {
              texts.add(scanner.text());
            }
          });
    }

    /** A list of versions that are visible says that the topic is. */
    private boolean isFalse() throws IOException {
      return scanner.isScalar() ? scanner.text().equals("false") : skipped();
    }

    private boolean skipped() throws IOException {
      scanner.skip();
      return false;
    }

    private Topic.Support support() throws IOException {
      String text = scanner.text().strip();
      if (DAY.matcher(text).matches()) {
        return new Topic.Support(true, Optional.of(day(text)));
      }
      return switch (text) {
        case "", "false" -> Topic.Support.open();
        case "true" -> new Topic.Support(true, Optional.empty());
        default ->
            throw scanner.malformed("true, false or a day in 'deprecated'", "'" + text + "'");
      };
    }

    private LocalDate day(String text) {
      try {
        return LocalDate.parse(text.substring(0, DAY_LENGTH));
      } catch (DateTimeException e) {
        throw scanner.malformed("a day of the calendar in 'deprecated'", "'" + text + "'");
      }
    }
  }

  /** A topic while it is read. */
  private static final class Draft {
    private String name = "";
    private final List<String> packages = new ArrayList<>();
    private final List<String> versions = new ArrayList<>();
    private final List<String> conflicts = new ArrayList<>();
    private boolean isVisible = true;
    private Topic.Support support = Topic.Support.open();
  }
}
