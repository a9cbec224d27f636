package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.group.Category;
import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupCatalog;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlScanner;
import dev.rpmsolve.rpm.io.XmlScanner.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The reader of {@code comps.xml}: groups, environments and categories as values.
 *
 * <p>Each of them must have an id; everything else may be missing, and elements may stand in any
 * order. Translations, language packs and unknown elements are passed over. A package without a
 * type, or with one that nobody knows, counts as default, as libsolv reads it; of unknown types
 * there is a warning. Time is linear in the bytes; what is kept is bounded by {@link ReadLimits}.
 *
 * <p>Source of the format: {@code comps.rng} of Fedora's comps, and what the tools of Fedora,
 * CentOS and EPEL write.
 */
public final class CompsReader {
  private static final long KEPT_TEXT = 64L * 1024 * 1024;

  private final ReadLimits limits;
  private final ReadObserver observer;

  /**
   * A reader for any number of files.
   *
   * @param limits bounds of syntax and content; {@code Content.packages} bounds the groups,
   *     environments and categories of a file, and together the names that they list
   * @param observer hears of oddities
   */
  public CompsReader(ReadLimits limits, ReadObserver observer) {
    this.limits = limits;
    this.observer = observer;
  }

  /**
   * Reads a whole document.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @return what it defines, in the order of the file
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not acceptable
   */
  public GroupCatalog read(InputStream in, String file) throws IOException {
    return new Pass(in, file).run();
  }

  /** The reading of one document. */
  private final class Pass {
    private final String file;
    private final MetadataScanner scanner;
    private final XmlScanner xml;
    private final List<Group> groups = new ArrayList<>();
    private final List<Environment> environments = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final TreeSet<String> unknownTypes = new TreeSet<>();
    private int parts;
    private long keptText;

    Pass(InputStream in, String file) {
      this.file = file;
      scanner = new MetadataScanner(in, file, CompsNames.VOCABULARY, limits);
      xml = scanner.xml();
      xml.acceptDoctype();
    }

    GroupCatalog run() throws IOException {
      scanner.enterRoot(CompsNames.COMPS, "comps");
      while (scanner.hasChild()) {
        switch (scanner.element()) {
          case CompsNames.GROUP -> groups.add(read("group").group());
          case CompsNames.ENVIRONMENT -> environments.add(read("environment").environment());
          case CompsNames.CATEGORY -> categories.add(read("category").category());
          default -> scanner.skip();
        }
      }
      if (xml.next() != Event.FINISHED) {
        throw xml.malformed("the end of the document", "<" + xml.openName() + ">");
      }
      if (!unknownTypes.isEmpty()) {
        observer.warning(
            file
                + ": packages of unknown types count as default, such as \""
                + unknownTypes.first()
                + "\"");
      }
      return new GroupCatalog(groups, environments, categories);
    }

    private GroupDraft read(String element) throws IOException {
      countPart();
      GroupDraft draft = new GroupDraft();
      while (scanner.hasChild()) {
        readChild(draft);
      }
      if (draft.id.isEmpty()) {
        throw xml.malformed("an <id> in every <" + element + ">", "none before its end");
      }
      return draft;
    }

    private void readChild(GroupDraft draft) throws IOException {
      boolean isTranslation = scanner.find(CompsNames.LANGUAGE) >= 0;
      if (isTranslation) {
        scanner.skip();
        return;
      }
      switch (scanner.element()) {
        case CompsNames.ID -> draft.id = text();
        case CompsNames.NAME -> draft.name = text();
        case CompsNames.DESCRIPTION -> draft.description = text();
        case CompsNames.DEFAULT -> draft.isDefault = isTrue(text());
        case CompsNames.USERVISIBLE -> draft.isVisible = !isFalse(text());
        case CompsNames.DISPLAY_ORDER -> draft.displayOrder(text());
        case CompsNames.PACKAGELIST -> readPackages(draft);
        case CompsNames.GROUPLIST -> readGroups(draft);
        case CompsNames.OPTIONLIST -> readOptions(draft);
        default -> scanner.skip();
      }
    }

    private void readPackages(GroupDraft draft) throws IOException {
      while (scanner.hasChild()) {
        if (scanner.element() != CompsNames.PACKAGEREQ) {
          scanner.skip();
          continue;
        }
        countPart();
        PackageType type = type(scanner.valueOrEmpty(CompsNames.TYPE).strip());
        String condition = kept(scanner.valueOrEmpty(CompsNames.REQUIRES).strip());
        boolean isBaseArchOnly = isTrue(scanner.valueOrEmpty(CompsNames.BASEARCHONLY));
        String name = text();
        if (name.isEmpty()) {
          throw xml.malformed("the name of a package in every <packagereq>", "nothing");
        }
        draft.packages.add(
            new GroupPackage(
                name,
                type,
                condition.isEmpty() ? Optional.empty() : Optional.of(condition),
                isBaseArchOnly));
      }
    }

    private PackageType type(String word) {
      Optional<PackageType> type = PackageType.ofWord(word);
      if (type.isEmpty() && !word.isEmpty()) {
        unknownTypes.add(word);
      }
      return type.orElse(PackageType.DEFAULT);
    }

    private void readGroups(GroupDraft draft) throws IOException {
      while (scanner.hasChild()) {
        if (scanner.element() == CompsNames.GROUPID) {
          draft.groupIds.add(groupId());
        } else {
          scanner.skip();
        }
      }
    }

    private void readOptions(GroupDraft draft) throws IOException {
      while (scanner.hasChild()) {
        if (scanner.element() == CompsNames.GROUPID) {
          boolean isDefault = isTrue(scanner.valueOrEmpty(CompsNames.DEFAULT));
          draft.options.add(new Environment.Option(groupId(), isDefault));
        } else {
          scanner.skip();
        }
      }
    }

    private String groupId() throws IOException {
      countPart();
      String id = text();
      if (id.isEmpty()) {
        throw xml.malformed("the id of a group in every <groupid>", "nothing");
      }
      return id;
    }

    private boolean isTrue(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "true", "1", "yes" -> true;
        default -> false;
      };
    }

    private boolean isFalse(String text) {
      return switch (text.strip().toLowerCase(Locale.ROOT)) {
        case "false", "0", "no" -> true;
        default -> false;
      };
    }

    private String text() throws IOException {
      return kept(scanner.text());
    }

    private String kept(String text) {
      keptText += text.length();
      if (keptText > KEPT_TEXT) {
        throw xml.limitExceeded(KEPT_TEXT + " characters of text in groups", "more");
      }
      return text;
    }

    private void countPart() {
      parts++;
      if (parts > limits.content().packages()) {
        throw xml.limitExceeded(
            limits.content().packages() + " groups and names in them (ReadLimits.Content.packages)",
            "more");
      }
    }
  }
}
