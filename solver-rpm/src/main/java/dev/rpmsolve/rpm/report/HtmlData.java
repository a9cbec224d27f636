package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.rpm.findings.Finding;
import dev.rpmsolve.rpm.findings.RootCause;
import dev.rpmsolve.rpm.findings.Rule;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes findings as the JSON that the HTML report embeds: packages, texts and facts are listed
 * once and referred to by number.
 *
 * <p>No character of it can end the element it stands in: everything but printable ASCII is
 * escaped, and {@code <}, {@code >} and {@code &} are too. Not thread-safe.
 */
final class HtmlData {
  private final CheckedClosure closure;
  private final JsonGenerator json;
  private final Words words;
  private final Map<Integer, Integer> packages = new LinkedHashMap<>();
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final Map<Cause, Integer> facts = new LinkedHashMap<>();

  private HtmlData(CheckedClosure closure, JsonGenerator json) {
    this.closure = closure;
    this.json = json;
    words = Words.of(closure.universe());
  }

  static void write(CheckedClosure closure, OutputStream out) throws IOException {
    try (JsonGenerator json =
        new JsonFactoryBuilder()
            .characterEscapes(new JsonEscapes("<>&"))
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .createGenerator(out, JsonEncoding.UTF8)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      new HtmlData(closure, json).write();
    }
  }

  private void write() throws IOException {
    List<Repository> repositories = closure.universe().repositories();
    List<String> ids = repositories.stream().map(Repository::id).toList();
    json.writeStartObject();
    strings("repositories", ids);
    json.writeFieldName("checked");
    numbers(closure.checkedIds().stream().map(ids::indexOf).toList());
    rules();
    json.writeArrayFieldStart("findings");
    int number = 0;
    List<List<Integer>> numbers = new ArrayList<>();
    for (RootCause cause : closure.judgement().findings().rootCauses()) {
      List<Integer> own = new ArrayList<>();
      for (Finding finding : cause.victims()) {
        finding(finding);
        own.add(number++);
      }
      numbers.add(own);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("causes");
    int index = 0;
    for (RootCause cause : closure.judgement().findings().rootCauses()) {
      cause(cause, numbers.get(index++));
    }
    json.writeEndArray();
    tables(ids);
    json.writeEndObject();
  }

  private void rules() throws IOException {
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
    for (Cause fact : finding.explanation().causes()) {
      if (!(fact instanceof Cause.Requested)) {
        own.add(facts.computeIfAbsent(fact, f -> facts.size()));
      }
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
    for (Cause fact : facts.keySet()) {
      fact(fact);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("packages");
    for (int packageId : packages.keySet()) {
      RpmPackage subject = closure.universe().get(packageId);
      json.writeStartArray();
      json.writeString(FindingText.name(subject));
      json.writeNumber(repositoryIds.indexOf(subject.repository().id()));
      json.writeEndArray();
    }
    json.writeEndArray();
    strings("texts", List.copyOf(texts.keySet()));
  }

  /** Kind, package or -1, text, other packages. */
  private void fact(Cause fact) throws IOException {
    if (fact instanceof Cause.Requires requires) {
      String dependency = requires.dependency().toString();
      fact("requires", requires.requirer(), dependency, requires.providers());
    } else if (fact instanceof Cause.Conflicts conflicts) {
      fact("conflicts", conflicts.owner(), line(fact), conflicts.others());
    } else if (fact instanceof Cause.Obsoletes obsoletes) {
      fact("obsoletes", obsoletes.owner(), line(fact), List.of(obsoletes.other()));
    } else if (fact instanceof Cause.SameName sameName) {
      List<RpmPackage> all = sameName.packages();
      fact("only one", all.get(0), line(fact), all.subList(1, all.size()));
    } else if (fact instanceof Cause.Excluded excluded) {
      fact("excluded", excluded.subject(), line(fact), List.of());
    } else if (fact instanceof Cause.NotInstallable foreign) {
      fact("foreign", foreign.subject(), line(fact), List.of());
    } else if (fact instanceof Cause.InferiorArch inferior) {
      fact("inferior", inferior.subject(), line(fact), List.of());
    } else {
      json.writeStartArray();
      json.writeString("other");
      json.writeNumber(-1);
      json.writeNumber(text(line(fact)));
      numbers(List.of());
      json.writeEndArray();
    }
  }

  private String line(Cause fact) {
    return words.fact(fact);
  }

  private void fact(String kind, RpmPackage owner, String text, List<RpmPackage> others)
      throws IOException {
    json.writeStartArray();
    json.writeString(kind);
    json.writeNumber(number(owner));
    json.writeNumber(text(text));
    numbers(others.stream().map(this::number).toList());
    json.writeEndArray();
  }

  private int number(RpmPackage subject) {
    return packages.computeIfAbsent(subject.id(), id -> packages.size());
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
