package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.rpmsolve.core.closure.LintFinding;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Evidence;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import dev.rpmsolve.rpm.findings.Subject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Writes the findings of each target as the JSON that the HTML report embeds: packages, texts and
 * facts are listed once and referred to by number.
 *
 * <p>No character of it can end the element it stands in: everything but printable ASCII is
 * escaped, and {@code <}, {@code >} and {@code &} are too. Not thread-safe.
 */
final class HtmlData {
  private static final int NO_REPOSITORY = -1;

  private final CheckedTarget target;
  private final JsonGenerator json;
  private final Words words;
  private final Map<Subject, Integer> subjects = new LinkedHashMap<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Fact, Integer> facts = new LinkedHashMap<>();

  /**
   * Something that is drawn as edges of a graph.
   *
   * @param kind what relates those it is about
   * @param owner who has it; empty if it is about nobody in particular
   * @param text what it says
   * @param others who else it is about
   */
  private record Fact(
      String kind, Optional<RpmPackage> owner, String text, List<RpmPackage> others) {}

  private HtmlData(CheckedTarget target, JsonGenerator json) {
    this.target = target;
    this.json = json;
    words = Words.of(target.universe());
  }

  static void write(CheckReport report, OutputStream out) throws IOException {
    try (JsonGenerator json =
        new JsonFactoryBuilder()
            .characterEscapes(new JsonEscapes("<>&"))
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      rules(json);
      json.writeArrayFieldStart("targets");
      for (CheckedTarget target : report.worstFirst()) {
        new HtmlData(target, json).write();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
  }

  private void write() throws IOException {
    List<Repository> repositories = target.universe().repositories();
    List<String> ids = repositories.stream().map(Repository::id).toList();
    List<RootCause> causes = target.judgement().findings().rootCauses();
    json.writeStartObject();
    json.writeStringField("name", PlainText.escape(target.name()));
    strings("repositories", ids);
    json.writeFieldName("checked");
    numbers(target.checkedIds().stream().map(ids::indexOf).toList());
    json.writeArrayFieldStart("findings");
    for (RootCause cause : causes) {
      for (Finding finding : cause.victims()) {
        finding(finding);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("causes");
    int first = 0;
    for (RootCause cause : causes) {
      int end = first + cause.victims().size();
      cause(cause, IntStream.range(first, end).boxed().toList());
      first = end;
    }
    json.writeEndArray();
    tables(ids);
    json.writeEndObject();
  }

  private static void rules(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : Rule.values()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("title", rule.title());
      json.writeStringField("help", rule.help());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Package, status, facts, note, key. */
  private void finding(Finding finding) throws IOException {
    json.writeStartArray();
    json.writeNumber(number(finding.subject()));
    json.writeNumber(finding.status().ordinal());
    List<Integer> own = new ArrayList<>();
    for (Fact fact : factsOf(finding)) {
      own.add(facts.computeIfAbsent(fact, f -> facts.size()));
    }
    numbers(own);
    json.writeString(PlainText.escape(finding.note()));
    json.writeString(PlainText.escape(finding.key()));
    json.writeEndArray();
  }

  private void cause(RootCause cause, List<Integer> findings) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rule", cause.rule().ordinal());
    json.writeStringField("title", PlainText.escape(cause.title()));
    json.writeStringField("hint", PlainText.escape(cause.hint()));
    json.writeStringField("key", PlainText.escape(cause.key()));
    json.writeFieldName("sources");
    numbers(cause.sources().stream().map(this::number).toList());
    json.writeFieldName("findings");
    numbers(findings);
    json.writeEndObject();
  }

  private void tables(List<String> repositoryIds) throws IOException {
    json.writeArrayFieldStart("facts");
    for (Fact fact : facts.keySet()) {
      fact(fact);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("packages");
    for (Subject subject : subjects.keySet()) {
      json.writeStartArray();
      json.writeString(FindingText.name(subject));
      json.writeNumber(
          subject.rpm().isPresent() ? repositoryIds.indexOf(subject.place()) : NO_REPOSITORY);
      json.writeEndArray();
    }
    json.writeEndArray();
    strings("texts", List.copyOf(texts.keySet()));
  }

  private List<Fact> factsOf(Finding finding) {
    if (finding.evidence() instanceof Evidence.Observation observation) {
      return observed(observation.lint());
    }
    return finding.evidence().causes().stream()
        .filter(cause -> !FindingText.isTrivial(cause))
        .map(this::fact)
        .toList();
  }

  private static List<Fact> observed(LintFinding lint) {
    List<RpmPackage> others = List.of();
    if (lint instanceof LintFinding.HiddenPath hidden) {
      others = hidden.owners();
    } else if (lint instanceof LintFinding.OtherChecksum checksum) {
      others = checksum.others();
    } else if (lint instanceof LintFinding.FileConflict conflict) {
      others = List.of(conflict.other());
    }
    List<String> lines = FindingText.observed(lint);
    String text = lint.subject() + " " + lines.get(0);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(lint.rule().id(), Optional.of(lint.subject()), text, others));
    lines.stream()
        .skip(1)
        .forEach(line -> facts.add(new Fact("other", Optional.empty(), line, List.of())));
    return facts;
  }

  private Fact fact(Cause fact) {
    if (fact instanceof Cause.Requires requires) {
      String dependency = requires.dependency().toString();
      return fact("requires", requires.requirer(), dependency, requires.providers());
    } else if (fact instanceof Cause.Conflicts conflicts) {
      return fact("conflicts", conflicts.owner(), line(fact), conflicts.others());
    } else if (fact instanceof Cause.Obsoletes obsoletes) {
      return fact("obsoletes", obsoletes.owner(), line(fact), List.of(obsoletes.other()));
    } else if (fact instanceof Cause.SameName sameName) {
      List<RpmPackage> all = sameName.packages();
      return fact("only one", all.get(0), line(fact), all.subList(1, all.size()));
    } else if (fact instanceof Cause.Excluded excluded) {
      return fact("excluded", excluded.subject(), line(fact), List.of());
    } else if (fact instanceof Cause.NotInstallable foreign) {
      return fact("foreign", foreign.subject(), line(fact), List.of());
    } else if (fact instanceof Cause.InferiorArch inferior) {
      return fact("inferior", inferior.subject(), line(fact), List.of());
    }
    return new Fact("other", Optional.empty(), line(fact), List.of());
  }

  private static Fact fact(String kind, RpmPackage owner, String text, List<RpmPackage> others) {
    return new Fact(kind, Optional.of(owner), text, others);
  }

  private String line(Cause fact) {
    return words.fact(fact);
  }

  /** Kind, package or -1, text, other packages. */
  private void fact(Fact fact) throws IOException {
    json.writeStartArray();
    json.writeString(fact.kind());
    json.writeNumber(fact.owner().map(this::number).orElse(-1));
    json.writeNumber(text(fact.text()));
    numbers(fact.others().stream().map(this::number).toList());
    json.writeEndArray();
  }

  private int number(RpmPackage subject) {
    return number(new Subject.OnePackage(subject));
  }

  private int number(Subject subject) {
    return subjects.computeIfAbsent(subject, s -> subjects.size());
  }

  private int text(String text) {
    return texts.computeIfAbsent(PlainText.escape(text), t -> texts.size());
  }

  private void numbers(List<Integer> numbers) throws IOException {
    json.writeStartArray();
    for (int number : numbers) {
      json.writeNumber(number);
    }
    json.writeEndArray();
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
