package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.advisory.Advisory;
import dev.rpmsolve.core.advisory.AdvisoryCollection;
import dev.rpmsolve.core.advisory.AdvisoryItem;
import dev.rpmsolve.core.advisory.AdvisoryMatch;
import dev.rpmsolve.core.advisory.AdvisoryModule;
import dev.rpmsolve.core.advisory.AdvisoryPackage;
import dev.rpmsolve.core.advisory.AdvisoryReference;
import dev.rpmsolve.core.advisory.AdvisoryVerdict;
import dev.rpmsolve.core.advisory.FixOffer;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import dev.rpmsolve.core.version.Evr;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Writes advisories, and what they mean for a system, as JSON. */
final class AdvisoryJson {
  private final JsonOutput output;
  private final JsonGenerator json;

  AdvisoryJson(JsonOutput output) {
    this.output = output;
    json = output.generator();
  }

  void fields(AdvisoryList list) throws IOException {
    json.writeNumberField("total", list.total());
    json.writeArrayFieldStart("advisories");
    for (Advisory advisory : list.advisories()) {
      json.writeStartObject();
      head(advisory);
      if (list.depth() == AdvisoryList.Depth.FULL) {
        details(advisory);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void head(Advisory advisory) throws IOException {
    json.writeStringField("id", advisory.id());
    json.writeStringField("title", advisory.notes().texts().title());
    json.writeStringField("type", advisory.rating().type().word());
    json.writeStringField("typeWord", advisory.rating().typeWord());
    json.writeStringField("severity", advisory.rating().severity().word());
    json.writeStringField("severityWord", advisory.rating().severityWord());
    time("issued", advisory.notes().dates().issued());
    time("updated", advisory.notes().dates().updated());
    json.writeArrayFieldStart("cves");
    for (String cve : advisory.cves()) {
      json.writeString(cve);
    }
    json.writeEndArray();
  }

  private void time(String field, Optional<Instant> time) throws IOException {
    if (time.isPresent()) {
      json.writeStringField(field, time.get().toString());
    }
  }

  private void details(Advisory advisory) throws IOException {
    json.writeStringField("from", advisory.notes().origin().from());
    json.writeStringField("status", advisory.notes().origin().status());
    json.writeStringField("version", advisory.notes().origin().version());
    json.writeStringField("release", advisory.notes().origin().release());
    json.writeStringField("summary", advisory.notes().texts().summary());
    json.writeStringField("description", advisory.notes().texts().description());
    json.writeStringField("solution", advisory.notes().texts().solution());
    json.writeStringField("rights", advisory.notes().texts().rights());
    json.writeArrayFieldStart("references");
    for (AdvisoryReference reference : advisory.references()) {
      json.writeStartObject();
      json.writeStringField("type", reference.type());
      json.writeStringField("id", reference.id());
      json.writeStringField("title", reference.title());
      json.writeStringField("href", reference.href());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("collections");
    for (AdvisoryCollection collection : advisory.collections()) {
      collection(collection);
    }
    json.writeEndArray();
  }

  private void collection(AdvisoryCollection collection) throws IOException {
    json.writeStartObject();
    json.writeStringField("short", collection.shortName());
    json.writeStringField("name", collection.name());
    json.writeArrayFieldStart("modules");
    for (AdvisoryModule module : collection.modules()) {
      json.writeStartObject();
      json.writeStringField("name", module.name());
      json.writeStringField("stream", module.stream());
      json.writeStringField("version", module.version());
      json.writeStringField("context", module.context());
      json.writeStringField("arch", module.arch());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("packages");
    for (AdvisoryPackage one : collection.packages()) {
      advisoryPackage(one);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void advisoryPackage(AdvisoryPackage one) throws IOException {
    Evr evr = one.nevra().evr();
    json.writeStartObject();
    json.writeStringField("nevra", one.nevra().toString());
    json.writeStringField("name", one.nevra().name());
    json.writeNumberField("epoch", evr.epoch());
    json.writeStringField("version", evr.version());
    if (evr.release().isPresent()) {
      json.writeStringField("release", evr.release().get());
    }
    json.writeStringField("arch", one.nevra().arch());
    json.writeStringField("file", one.file().name());
    json.writeStringField("source", one.file().source());
    json.writeArrayFieldStart("sums");
    for (AdvisoryPackage.Sum sum : one.file().sums()) {
      json.writeStartObject();
      json.writeStringField("type", sum.type());
      json.writeStringField("value", sum.value());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("suggestions");
    for (AdvisoryPackage.Suggestion suggestion : one.suggestions()) {
      json.writeString(JsonOutput.word(suggestion));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  void fields(AffectedSystem affected) throws IOException {
    scope(affected.scope());
    json.writeBooleanField("tried", !affected.verdicts().isEmpty());
    json.writeArrayFieldStart("advisories");
    for (AdvisoryMatch match : affected.matches()) {
      json.writeStartObject();
      match(match);
      Optional<AdvisoryVerdict> verdict = affected.verdict(match.advisory());
      if (verdict.isPresent()) {
        verdict(affected.universe(), verdict.get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Writes what a command that upgrades does about advisories. */
  void field(AdvisedOutcome outcome, Universe universe) throws IOException {
    json.writeObjectFieldStart("advisories");
    scope(outcome.scope());
    json.writeArrayFieldStart("fixed");
    for (AdvisoryMatch match : outcome.fixed()) {
      json.writeStartObject();
      match(match);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("left");
    for (AdvisoryVerdict verdict : outcome.left()) {
      json.writeStartObject();
      match(verdict.match());
      verdict(universe, verdict);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void scope(AffectedSystem.Scope scope) throws IOException {
    json.writeNumberField("total", scope.total());
    json.writeNumberField("selected", scope.selected());
    json.writeNumberField("meetingAll", scope.meetingAll());
    json.writeNumberField("inactiveModules", scope.inactive());
  }

  private void match(AdvisoryMatch match) throws IOException {
    head(match.advisory());
    json.writeStringField("state", JsonOutput.word(match.state()));
    json.writeArrayFieldStart("items");
    for (AdvisoryItem item : match.items()) {
      json.writeStartObject();
      output.referenceField("installed", item.installed());
      json.writeStringField("fixedIn", item.required().toString());
      json.writeStringField("state", JsonOutput.word(item.state()));
      if (item.state() == AdvisoryItem.State.OPEN) {
        offer(item);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void offer(AdvisoryItem item) throws IOException {
    FixOffer offer = item.offer();
    json.writeObjectFieldStart("offer");
    if (offer instanceof FixOffer.Offered offered) {
      kind("offered", offered.packages());
    } else if (offer instanceof FixOffer.Excluded excluded) {
      kind("excluded", excluded.packages());
    } else if (offer instanceof FixOffer.Outranked outranked) {
      kind("outranked", outranked.packages());
      output.referenceField("preferred", outranked.preferred());
    } else if (offer instanceof FixOffer.NotOffered missing) {
      kind("notOffered", List.of());
      if (missing.newest().isPresent()) {
        output.referenceField("newest", missing.newest().get());
      }
    }
    if (!(offer instanceof FixOffer.Offered)) {
      json.writeStringField("text", VerdictText.reason(item));
    }
    json.writeEndObject();
  }

  private void kind(String kind, List<RpmPackage> packages) throws IOException {
    json.writeStringField("kind", kind);
    output.referencesField("packages", packages);
  }

  private void verdict(Universe universe, AdvisoryVerdict verdict) throws IOException {
    if (verdict instanceof AdvisoryVerdict.Reachable) {
      json.writeStringField("verdict", "reachable");
    } else if (verdict instanceof AdvisoryVerdict.NotOffered) {
      json.writeStringField("verdict", "notOffered");
    } else if (verdict instanceof AdvisoryVerdict.Undecided undecided) {
      json.writeStringField("verdict", "undecided");
      json.writeStringField("stop", JsonOutput.word(undecided.stop()));
    } else if (verdict instanceof AdvisoryVerdict.Blocked blocked) {
      json.writeStringField("verdict", "blocked");
      JsonFacts facts = new JsonFacts(output, universe, Words.of(universe, blocked.plan()));
      json.writeArrayFieldStart("problems");
      for (Problem problem : blocked.problems()) {
        facts.problem(problem);
      }
      json.writeEndArray();
    }
  }
}
