package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryCollection;
import dev.rpmsolve.core.advisory.AdvisoryModule;
import dev.rpmsolve.core.advisory.AdvisoryPackage;
import dev.rpmsolve.core.advisory.AdvisoryPackage.Suggestion;
import dev.rpmsolve.core.advisory.AdvisoryReference;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.io.XmlScanner;
import dev.rpmsolve.rpm.io.XmlScanner.Event;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The reader of {@code updateinfo.xml}: advisories as values.
 *
 * <p>An advisory must have an id, and each of its packages a name and a version; everything else
 * may be missing, and elements may stand in any order. A package that cannot be understood ends the
 * reading: left out, it would hide that something is to be fixed. Severities and dates that are not
 * understood are warnings. Unknown elements are passed over. Time is linear in the bytes; what is
 * kept is bounded by {@link ReadLimits}.
 *
 * <p>Source of the format: what createrepo_c, Bodhi, and the tools of Red Hat, SUSE and Amazon
 * write.
 */
public final class UpdateinfoReader {
  private final ReadLimits limits;
  private final AdvisoryDetail detail;
  private final ReadObserver observer;

  /**
   * A reader for any number of files.
   *
   * @param limits bounds of syntax and content; {@code Content.packages} bounds the advisories of a
   *     file, and their packages and references
   * @param detail how much is kept
   * @param observer hears of oddities
   */
  public UpdateinfoReader(ReadLimits limits, AdvisoryDetail detail, ReadObserver observer) {
    this.limits = limits;
    this.detail = detail;
    this.observer = observer;
  }

  /**
   * Reads a whole document.
   *
   * @param in the XML bytes; not closed
   * @param file the name for messages
   * @return the advisories in the order of the file
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not acceptable
   */
  public List<Advisory> read(InputStream in, String file) throws IOException {
    return new Pass(in, file).run();
  }

  /** The reading of one document. */
  private final class Pass {
    private final String file;
    private final MetadataScanner scanner;
    private final XmlScanner xml;
    private final AdvisoryIntake intake;

    Pass(InputStream in, String file) {
      this.file = file;
      scanner = new MetadataScanner(in, file, UpdateinfoNames.VOCABULARY, limits);
      xml = scanner.xml();
      intake = new AdvisoryIntake(limits.content());
    }

    List<Advisory> run() throws IOException {
      xml.next();
      if (scanner.element() == UpdateinfoNames.UPDATE) {
        readUpdate();
      } else if (scanner.element() == UpdateinfoNames.UPDATES) {
        while (scanner.hasChild()) {
          if (scanner.element() == UpdateinfoNames.UPDATE) {
            readUpdate();
          } else {
            scanner.skip();
          }
        }
      } else {
        throw xml.malformed("the root element <updates>", "<" + xml.openName() + ">");
      }
      if (xml.next() != Event.FINISHED) {
        throw xml.malformed("the end of the document", "<" + xml.openName() + ">");
      }
      return intake.finish(file, observer);
    }

    private void readUpdate() throws IOException {
      if (intake.size() == limits.content().packages()) {
        throw xml.limitExceeded(
            intake.size() + " advisories (ReadLimits.Content.packages)", "more");
      }
      AdvisoryDraft draft = new AdvisoryDraft();
      draft.from = intake.shared(attribute(UpdateinfoNames.FROM));
      draft.status = intake.shared(attribute(UpdateinfoNames.STATUS));
      draft.type = intake.shared(attribute(UpdateinfoNames.TYPE));
      draft.version = intake.shared(attribute(UpdateinfoNames.VERSION));
      while (scanner.hasChild()) {
        readChild(draft);
      }
      if (draft.id.isEmpty()) {
        throw xml.malformed("an <id> in every <update>", "none before </update>");
      }
      intake.add(draft);
    }

    private void readChild(AdvisoryDraft draft) throws IOException {
      switch (scanner.element()) {
        case UpdateinfoNames.ID -> draft.id = text();
        case UpdateinfoNames.TITLE -> draft.title = text();
        case UpdateinfoNames.SEVERITY -> draft.severity = intake.shared(text());
        case UpdateinfoNames.ISSUED -> draft.issued = intake.date(date());
        case UpdateinfoNames.UPDATED -> draft.updated = intake.date(date());
        case UpdateinfoNames.RELEASE -> draft.release = intake.shared(longText());
        case UpdateinfoNames.RIGHTS -> draft.rights = intake.shared(longText());
        case UpdateinfoNames.SUMMARY -> draft.summary = longText();
        case UpdateinfoNames.DESCRIPTION -> draft.description = longText();
        case UpdateinfoNames.SOLUTION -> draft.solution = longText();
        case UpdateinfoNames.REFERENCES -> readReferences(draft);
        case UpdateinfoNames.PKGLIST -> readPackageList(draft);
        default -> scanner.skip();
      }
    }

    /** Some tools write the date as text. */
    private String date() throws IOException {
      if (scanner.find(UpdateinfoNames.DATE) < 0) {
        return scanner.text();
      }
      String date = attribute(UpdateinfoNames.DATE);
      scanner.skip();
      return date;
    }

    private void readReferences(AdvisoryDraft draft) throws IOException {
      while (scanner.hasChild()) {
        if (scanner.element() == UpdateinfoNames.REFERENCE) {
          countPart();
          draft.references.add(
              new AdvisoryReference(
                  intake.shared(attribute(UpdateinfoNames.TYPE)),
                  kept(attribute(UpdateinfoNames.ID)),
                  kept(attribute(UpdateinfoNames.TITLE)),
                  kept(attribute(UpdateinfoNames.HREF))));
        }
        scanner.skip();
      }
    }

    private void readPackageList(AdvisoryDraft draft) throws IOException {
      while (scanner.hasChild()) {
        if (scanner.element() == UpdateinfoNames.COLLECTION) {
          countPart();
          draft.collections.add(readCollection());
        } else {
          scanner.skip();
        }
      }
    }

    private AdvisoryCollection readCollection() throws IOException {
      String shortName = intake.shared(attribute(UpdateinfoNames.SHORT));
      String name = "";
      List<AdvisoryModule> modules = new ArrayList<>();
      List<AdvisoryPackage> packages = new ArrayList<>();
      while (scanner.hasChild()) {
        switch (scanner.element()) {
          case UpdateinfoNames.NAME -> name = intake.shared(text());
          case UpdateinfoNames.MODULE -> {
            countPart();
            modules.add(module());
            scanner.skip();
          }
          case UpdateinfoNames.PACKAGE -> {
            countPart();
            packages.add(readPackage());
          }
          default -> scanner.skip();
        }
      }
      return new AdvisoryCollection(shortName, name, modules, packages);
    }

    private AdvisoryModule module() {
      return new AdvisoryModule(
          attribute(UpdateinfoNames.NAME),
          attribute(UpdateinfoNames.STREAM),
          attribute(UpdateinfoNames.VERSION),
          attribute(UpdateinfoNames.CONTEXT),
          attribute(UpdateinfoNames.ARCH));
    }

    private AdvisoryPackage readPackage() throws IOException {
      Nevra nevra = nevra();
      String source = detail == AdvisoryDetail.FULL ? kept(attribute(UpdateinfoNames.SRC)) : "";
      String filename = "";
      List<AdvisoryPackage.Sum> sums = new ArrayList<>();
      Set<Suggestion> suggestions = EnumSet.noneOf(Suggestion.class);
      while (scanner.hasChild()) {
        switch (scanner.element()) {
          case UpdateinfoNames.FILENAME -> filename = longText();
          case UpdateinfoNames.SUM -> readSum(sums);
          case UpdateinfoNames.REBOOT -> readSuggestion(Suggestion.REBOOT, suggestions);
          case UpdateinfoNames.RESTART -> readSuggestion(Suggestion.RESTART, suggestions);
          case UpdateinfoNames.RELOGIN -> readSuggestion(Suggestion.RELOGIN, suggestions);
          default -> scanner.skip();
        }
      }
      AdvisoryPackage.File packageFile =
          detail == AdvisoryDetail.FULL
              ? new AdvisoryPackage.File(filename, source, sums)
              : AdvisoryPackage.File.UNKNOWN;
      return new AdvisoryPackage(nevra, packageFile, suggestions);
    }

    private Nevra nevra() {
      int release = scanner.find(UpdateinfoNames.RELEASE);
      try {
        return intake.nevra(
            attribute(UpdateinfoNames.NAME),
            attribute(UpdateinfoNames.EPOCH),
            attribute(UpdateinfoNames.VERSION),
            release < 0 ? Optional.empty() : Optional.of(scanner.value(release)),
            attribute(UpdateinfoNames.ARCH));
      } catch (IllegalArgumentException e) {
        MetadataException malformed =
            xml.malformed("name, epoch, version and release of a package", e.getMessage());
        malformed.initCause(e);
        throw malformed;
      }
    }

    private void readSum(List<AdvisoryPackage.Sum> sums) throws IOException {
      if (detail == AdvisoryDetail.BRIEF) {
        scanner.skip();
        return;
      }
      countPart();
      String type = intake.shared(attribute(UpdateinfoNames.TYPE));
      sums.add(new AdvisoryPackage.Sum(type, text()));
    }

    /** The element alone says yes, as do True and 1; only an explicit no does not. */
    private void readSuggestion(Suggestion suggestion, Set<Suggestion> suggestions)
        throws IOException {
      String text = scanner.text().toLowerCase(Locale.ROOT);
      if (!text.equals("false") && !text.equals("0") && !text.equals("no")) {
        suggestions.add(suggestion);
      }
    }

    private String attribute(int attribute) {
      int index = scanner.find(attribute);
      return index < 0 ? "" : scanner.value(index);
    }

    private String text() throws IOException {
      return kept(scanner.text());
    }

    /** A text that only those want who want everything. */
    private String longText() throws IOException {
      if (detail == AdvisoryDetail.FULL) {
        return text();
      }
      scanner.skip();
      return "";
    }

    private String kept(String text) {
      intake
          .countText(text)
          .ifPresent(
              limit -> {
                throw xml.limitExceeded(limit, "more");
              });
      return text;
    }

    private void countPart() {
      intake
          .countPart()
          .ifPresent(
              limit -> {
                throw xml.limitExceeded(limit, "more");
              });
    }
  }
}
