package dev.rpmsolve.rpm.metadata;

import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryCollection;
import dev.rpmsolve.core.advisory.AdvisoryModule;
import dev.rpmsolve.core.advisory.AdvisoryPackage;
import dev.rpmsolve.core.advisory.AdvisoryReference;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The reader of advisories as JSON: the elements and attributes of {@code updateinfo.xml} as
 * fields, as collections of Amazon Linux Security Advisories have them.
 *
 * <p>A file holds one advisory, a list of them, or several one after the other. Case of names does
 * not count, unknown fields are passed over, and where there can be several of something, one
 * without its list will do. What must be there, and what happens otherwise, is as for {@link
 * UpdateinfoReader}.
 */
public final class AlasReader {
  private static final String REMEDY = "get the file again, or give one of the format of ALAS";

  private final ReadLimits limits;
  private final AdvisoryDetail detail;
  private final ReadObserver observer;

  /**
   * A reader for any number of files.
   *
   * @param limits bounds of syntax and content; depth, names and texts as for XML
   * @param detail how much is kept
   * @param observer hears of oddities
   */
  public AlasReader(ReadLimits limits, AdvisoryDetail detail, ReadObserver observer) {
    this.limits = limits;
    this.detail = detail;
    this.observer = observer;
  }

  /**
   * Reads a whole document.
   *
   * @param in the JSON bytes; not closed
   * @param file the name for messages
   * @return the advisories in the order of the file
   * @throws IOException if the stream fails
   * @throws MetadataException if the document is not acceptable
   */
  public List<Advisory> read(InputStream in, String file) throws IOException {
    try (JsonScanner scanner = new JsonScanner(in, file, limits.xml(), REMEDY)) {
      return new Pass(scanner).run(file);
    }
  }

  /** The reading of one document. */
  private final class Pass {
    private final JsonScanner scanner;
    private final AdvisoryIntake intake = new AdvisoryIntake(limits.content());

    Pass(JsonScanner scanner) {
      this.scanner = scanner;
    }

    List<Advisory> run(String file) throws IOException {
      boolean isAny = false;
      while (scanner.hasNext()) {
        isAny = true;
        scanner.each(this::readAdvisory);
      }
      if (!isAny) {
        throw scanner.malformed("an advisory or a list of them", "an empty file");
      }
      return intake.finish(file, observer);
    }

    private void readAdvisory() throws IOException {
      if (intake.size() == limits.content().packages()) {
        throw scanner.limitExceeded(intake.size() + " advisories (ReadLimits.Content.packages)");
      }
      AdvisoryDraft draft = new AdvisoryDraft();
      scanner.fields("an advisory", name -> readField(name, draft));
      if (draft.id.isEmpty()) {
        throw scanner.malformed("an ID in every advisory", "none");
      }
      intake.add(draft);
    }

    private void readField(String name, AdvisoryDraft draft) throws IOException {
      switch (name) {
        case "id" -> draft.id = text().strip();
        case "title" -> draft.title = text().strip();
        case "severity" -> draft.severity = word();
        case "type" -> draft.type = word();
        case "from" -> draft.from = word();
        case "status" -> draft.status = word();
        case "version" -> draft.version = word();
        case "issued" -> draft.issued = date();
        case "updated" -> draft.updated = date();
        case "release" -> draft.release = longText();
        case "rights" -> draft.rights = longText();
        case "summary" -> draft.summary = longText();
        case "description" -> draft.description = longText();
        case "solution" -> draft.solution = longText();
        case "references" ->
            nested("reference", "references", () -> draft.references.add(reference()));
        case "pkglist" ->
            nested("collection", "collections", () -> draft.collections.add(collection()));
        default -> scanner.skip();
      }
    }

    /** Reads {@code {"inner": [...]}}, {@code {"inner": {...}}} or the list itself. */
    private void nested(String inner, String what, JsonScanner.Action action) throws IOException {
      if (scanner.isObject()) {
        scanner.fields(
            what,
            name -> {
              if (name.equals(inner)) {
                scanner.each(action);
              } else {
                scanner.skip();
              }
            });
      } else {
        scanner.each(action);
      }
    }

    /** Reads {@code {"Date": "..."}} or the date itself. */
    private Optional<Instant> date() throws IOException {
      if (!scanner.isObject()) {
        return intake.date(text());
      }
      List<String> dates = new ArrayList<>();
      scanner.fields(
          "a date",
          name -> {
            if (name.equals("date")) {
              dates.add(text());
            } else {
              scanner.skip();
            }
          });
      return dates.isEmpty() ? Optional.empty() : intake.date(dates.get(0));
    }

    private AdvisoryReference reference() throws IOException {
      countPart();
      Texts texts = new Texts();
      scanner.fields("a reference", texts::read);
      return new AdvisoryReference(intake.shared(texts.type), texts.id, texts.title, texts.href);
    }

    private AdvisoryCollection collection() throws IOException {
      countPart();
      Texts texts = new Texts();
      List<AdvisoryModule> modules = new ArrayList<>();
      List<AdvisoryPackage> packages = new ArrayList<>();
      scanner.fields(
          "a collection",
          name -> {
            switch (name) {
              case "package", "packages" -> scanner.each(() -> packages.add(advisoryPackage()));
              case "module", "modules" -> scanner.each(() -> modules.add(module()));
              default -> texts.read(name);
            }
          });
      return new AdvisoryCollection(
          intake.shared(texts.shortName), intake.shared(texts.name), modules, packages);
    }

    private AdvisoryModule module() throws IOException {
      countPart();
      Texts texts = new Texts();
      scanner.fields("a module", texts::read);
      return new AdvisoryModule(texts.name, texts.stream, texts.version, texts.context, texts.arch);
    }

    private AdvisoryPackage advisoryPackage() throws IOException {
      countPart();
      Texts texts = new Texts();
      scanner.fields("a package", texts::read);
      AdvisoryPackage.File file =
          detail == AdvisoryDetail.FULL
              ? new AdvisoryPackage.File(texts.filename, texts.src, List.of())
              : AdvisoryPackage.File.UNKNOWN;
      return new AdvisoryPackage(nevra(texts), file, Set.of());
    }

    private Nevra nevra(Texts texts) {
      try {
        return intake.nevra(
            texts.name, texts.epoch, texts.version, Optional.ofNullable(texts.release), texts.arch);
      } catch (IllegalArgumentException e) {
        MetadataException malformed =
            scanner.malformed("name, epoch, version and release of a package", e.getMessage());
        malformed.initCause(e);
        throw malformed;
      }
    }

    private String word() throws IOException {
      return intake.shared(text().strip());
    }

    private String longText() throws IOException {
      if (detail == AdvisoryDetail.FULL) {
        return text().strip();
      }
      scanner.skip();
      return "";
    }

    private String text() throws IOException {
      String text = scanner.text();
      intake
          .countText(text)
          .ifPresent(
              limit -> {
                throw scanner.limitExceeded(limit);
              });
      return text;
    }

    private void countPart() {
      intake
          .countPart()
          .ifPresent(
              limit -> {
                throw scanner.limitExceeded(limit);
              });
    }

    /** The texts of a reference, collection, module or package. */
    private final class Texts {
      private String id = "";
      private String type = "";
      private String title = "";
      private String href = "";
      private String shortName = "";
      private String name = "";
      private String stream = "";
      private String version = "";
      private String context = "";
      private String arch = "";
      private String epoch = "";
      private String release;
      private String filename = "";
      private String src = "";

      void read(String field) throws IOException {
        switch (field) {
          case "id" -> id = text();
          case "type" -> type = text();
          case "title" -> title = text();
          case "href" -> href = text();
          case "short" -> shortName = text();
          case "name" -> name = text();
          case "stream" -> stream = text();
          case "version" -> version = text();
          case "context" -> context = text();
          case "arch" -> arch = text();
          case "epoch" -> epoch = text();
          case "release" -> release = text();
          case "filename" -> filename = longText();
          case "src" -> src = longText();
          default -> scanner.skip();
        }
      }
    }
  }
}
