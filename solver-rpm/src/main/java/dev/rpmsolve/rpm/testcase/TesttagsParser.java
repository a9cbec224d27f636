package dev.rpmsolve.rpm.testcase;

import dev.rpmsolve.core.universe.DependencyKind;
import dev.rpmsolve.core.version.Evr;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Gap;
import dev.rpmsolve.rpm.testcase.TesttagsReader.Summary;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks the lines of a testtags file and tells a draft what they say about the open package. */
final class TesttagsParser {
  private static final int TAG_LENGTH = 3;
  private static final int PACKAGE_WORDS = 4;
  private static final int MAX_GAPS = 100;
  private static final String NO_PART = "-";
  private static final Map<String, DependencyKind> DEPENDENCIES =
      Map.of(
          "Con", DependencyKind.CONFLICTS,
          "Obs", DependencyKind.OBSOLETES,
          "Rec", DependencyKind.RECOMMENDS,
          "Sug", DependencyKind.SUGGESTS,
          "Sup", DependencyKind.SUPPLEMENTS,
          "Enh", DependencyKind.ENHANCES,
          "Owr", DependencyKind.ORDER_WITH_REQUIRES,
          "Ipr", DependencyKind.TRANSIENT_REQUIRES,
          "Req", DependencyKind.REQUIRES,
          "Prq", DependencyKind.PRE_REQUIRES);

  private final LineSource lines;
  private final TesttagsDraft draft;
  private final ReadLimits.Content limits;
  private final List<Gap> gaps = new ArrayList<>();
  private final List<Gap> defects = new ArrayList<>();
  private final DependencyTexts texts;
  private int packageCount;
  private int version;
  private boolean doesProvideItself = true;
  private boolean isOpen;
  private int capabilities;
  private int files;

  TesttagsParser(LineSource lines, TesttagsDraft draft, ReadLimits limits) {
    this.lines = lines;
    this.draft = draft;
    this.limits = limits.content();
    texts = new DependencyTexts(draft.builder(), this::gap);
  }

  Summary parse() throws IOException {
    Optional<String> block = Optional.empty();
    while (lines.peek().isPresent()) {
      String line = lines.next().orElseThrow();
      if (block.isPresent()) {
        if (line.startsWith(NO_PART + block.get() + ":")) {
          block = Optional.empty();
        } else {
          tag(block.get(), line);
        }
      } else if (line.startsWith("+") && line.indexOf(':') > 1) {
        block = Optional.of(line.substring(1, line.indexOf(':')));
      } else if (line.startsWith("=") && line.indexOf(':') == TAG_LENGTH + 1) {
        int value = Math.min(line.length(), TAG_LENGTH + 3);
        tag(line.substring(1, TAG_LENGTH + 1), line.substring(value));
      }
    }
    close();
    return new Summary(packageCount, gaps, defects);
  }

  private void tag(String tag, String value) {
    if (tag.equals("Ver")) {
      version = version(value);
      doesProvideItself = version < 3 || value.contains("addselfprovides");
    } else if (tag.equals("Pkg")) {
      open(value);
    } else if (isOpen) {
      packageTag(tag, value);
    }
  }

  private void packageTag(String tag, String value) {
    DependencyKind kind = DEPENDENCIES.get(tag);
    if (kind != null) {
      dependency(kind, value);
      return;
    }
    switch (tag) {
      case "Prv" -> provide(value);
      case "Fls" -> file(value);
      case "Vnd" -> draft.vendor(value);
      case "Tim" -> draft.buildTime(Math.max(0, number(value)));
      case "Cns" -> gap("the tag Cns (conda's constraints)");
      case "Flv", "Trf" -> gap("the tag " + tag + " (conda's builds)");
      default -> {
        // Summaries and whatever else programs write do not matter to the solver.
      }
    }
  }

  /** The leading digits, as in {@code 3.0 addselfprovides}. */
  private int version(String value) {
    return (int) Math.min(Integer.MAX_VALUE, number(value));
  }

  private long number(String value) {
    int end = 0;
    while (end < value.length() && value.charAt(end) >= '0' && value.charAt(end) <= '9') {
      end++;
    }
    if (end > 18) {
      throw lines.malformed("a number of at most 18 digits", value);
    }
    return end == 0 ? 0 : Long.parseLong(value.substring(0, end));
  }

  /**
   * libsolv reads over a line of fewer or more words, so that what follows adds to the last
   * package.
   */
  private void open(String value) {
    List<String> words = Words.split(value);
    if (words.size() != PACKAGE_WORDS) {
      defect("the package '" + value + "'");
      return;
    }
    close();
    if (packageCount == limits.packages()) {
      throw exceeded("packages", limits.packages());
    }
    String release = words.get(2).equals(NO_PART) ? "" : NO_PART + words.get(2);
    String arch = words.get(3).equals(NO_PART) ? "" : words.get(3);
    draft.open(words.get(0), evr(words.get(1) + release), arch);
    isOpen = true;
    packageCount++;
    capabilities = 0;
    files = 0;
  }

  /** An epoch of 0 is left out, as elsewhere. */
  private String evr(String text) {
    String evr = text.startsWith("0:") && text.length() > 2 ? text.substring(2) : text;
    if (evr.length() > limits.evrPart()) {
      throw exceeded("characters of an EVR", limits.evrPart());
    }
    try {
      Evr.parse(evr);
      return evr;
    } catch (IllegalArgumentException e) {
      throw lines.malformed("an epoch below 2^32", text);
    }
  }

  private void close() {
    if (isOpen) {
      isOpen = false;
      if (version == 2) {
        draft.closeOldForm(texts);
      }
      draft.close(doesProvideItself);
    }
  }

  private void dependency(DependencyKind kind, String value) {
    count();
    boolean isOldForm = version == 2 && SuseDependencies.mayConcern(kind, value);
    try {
      int id = isOldForm ? texts.rewritten(kind, value) : texts.id(value);
      if (id != DependencyTexts.NONE) {
        draft.add(kind, id);
      }
    } catch (TestcaseSyntaxException e) {
      defect(kind, value);
    }
  }

  private void provide(String value) {
    count();
    if (version == 2 && value.startsWith("/")) {
      draft.addPath(value);
      return;
    }
    draft.pathsAreProvided();
    try {
      int id = texts.provideId(value);
      if (id != DependencyTexts.NONE) {
        draft.add(DependencyKind.PROVIDES, id);
        if (version == 2 && SuseDependencies.mayConcern(DependencyKind.PROVIDES, value)) {
          draft.addOldProvide(value);
        }
      }
    } catch (TestcaseSyntaxException e) {
      defect(DependencyKind.PROVIDES, value);
    }
  }

  private void file(String path) {
    if (++files > limits.files()) {
      throw exceeded("files of one package", limits.files());
    }
    if (path.indexOf('/') >= 0) {
      draft.addFile(path);
    }
  }

  private void count() {
    if (++capabilities > limits.capabilities()) {
      throw exceeded("dependencies of one package", limits.capabilities());
    }
  }

  private void defect(DependencyKind kind, String value) {
    draft.endList(kind);
    defect("the text '" + value + "' as a dependency");
  }

  private void defect(String feature) {
    if (defects.size() < MAX_GAPS) {
      defects.add(new Gap(lines.file(), lines.line(), feature));
    }
  }

  private void gap(String feature) {
    if (gaps.size() < MAX_GAPS) {
      gaps.add(new Gap(lines.file(), lines.line(), feature));
    }
  }

  private MetadataException exceeded(String what, int limit) {
    return lines.complaint(Kind.LIMIT_EXCEEDED, "at most " + limit + " " + what, "more");
  }
}
