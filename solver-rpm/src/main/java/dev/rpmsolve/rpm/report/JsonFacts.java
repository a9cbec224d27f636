package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.explanation.Cause;
import dev.rpmsolve.core.explanation.Explanation;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.explanation.Remedy;
import dev.rpmsolve.core.request.Exclusion;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.Selection;
import dev.rpmsolve.core.solution.Reason;
import dev.rpmsolve.core.universe.RpmPackage;
import dev.rpmsolve.core.universe.Universe;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Writes goals, reasons and explanations as JSON objects with a {@code kind} each. */
final class JsonFacts {
  private final JsonOutput output;
  private final JsonGenerator json;
  private final Universe universe;
  private final Words words;

  JsonFacts(JsonOutput output, Universe universe, Words words) {
    this.output = output;
    this.json = output.generator();
    this.universe = universe;
    this.words = words;
  }

  void goal(Goal goal) throws IOException {
    json.writeStartObject();
    if (goal.selection() instanceof Selection.Spec spec) {
      strings(kindOf(goal), "spec", spec.text());
    } else if (goal.selection() instanceof Selection.All) {
      kind(kindOf(goal) + "All");
    } else if (goal.selection() instanceof Selection.OneOf choice) {
      kind(kindOf(goal) + "OneOf");
      List<RpmPackage> packages = choice.packageIds().stream().map(universe::get).toList();
      output.referencesField("packages", packages);
    } else if (goal.selection() instanceof Selection.OnePackage one) {
      kind(kindOf(goal) + "OneOf");
      output.referencesField("packages", List.of(universe.get(one.packageId())));
    } else if (goal.selection() instanceof Selection.Providing providing) {
      strings(kindOf(goal) + "Provider", "dependency", providing.dependency().toString());
    }
    Optional<String> typed = words.typed(goal);
    if (typed.isPresent() && !(goal.selection() instanceof Selection.Spec)) {
      json.writeStringField("spec", typed.get());
    }
    Optional<String> group = words.group(goal);
    if (group.isPresent()) {
      json.writeStringField("group", group.get());
    }
    json.writeEndObject();
  }

  private static String kindOf(Goal goal) {
    String name = goal.getClass().getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  void reason(Reason reason) throws IOException {
    json.writeStartObject();
    if (reason instanceof Reason.Requested requested) {
      kind(words.group(requested.goal()).isPresent() ? "group" : "requested");
      json.writeFieldName("goal");
      goal(requested.goal());
    } else if (reason instanceof Reason.Kept) {
      kind("kept");
    } else if (reason instanceof Reason.RequiredBy required) {
      strings("requiredBy", "dependency", required.dependency().toString());
      output.referenceField("package", required.requirer());
    } else if (reason instanceof Reason.RecommendedBy recommended) {
      strings("recommendedBy", "dependency", recommended.dependency().toString());
      output.referenceField("package", recommended.recommender());
    } else if (reason instanceof Reason.Supplements supplements) {
      strings("supplements", "dependency", supplements.dependency().toString());
    } else if (reason instanceof Reason.Replaces replaces) {
      kind("replaces");
      output.referenceField("package", replaces.replaced());
    } else if (reason instanceof Reason.NewerThan newer) {
      kind("newerThan");
      output.referenceField("package", newer.installed());
    } else if (reason instanceof Reason.Preferred) {
      kind("preferred");
    } else if (reason instanceof Reason.TwinOf twin) {
      kind("twinOf");
      output.referenceField("package", twin.other());
    } else if (reason instanceof Reason.ReplacedBy replaced) {
      kind("replacedBy");
      output.referenceField("package", replaced.replacement());
    } else if (reason instanceof Reason.Unfulfilled unfulfilled) {
      strings("unfulfilled", "dependency", unfulfilled.dependency().toString());
    } else if (reason instanceof Reason.Excluded) {
      kind("excluded");
    } else if (reason instanceof Reason.Unneeded unneeded) {
      kind("unneeded");
      if (unneeded.formerly().isPresent()) {
        output.referenceField("package", unneeded.formerly().get());
      }
    } else if (reason instanceof Reason.OverLimit over) {
      kind("overLimit");
      json.writeNumberField("limit", over.limit());
    }
    json.writeEndObject();
  }

  /** Writes a problem: what it is about, its facts and the ways out. */
  void problem(Problem problem) throws IOException {
    json.writeStartObject();
    json.writeStringField("headline", words.fact(problem.headline()));
    explanationField(problem.explanation());
    json.writeArrayFieldStart("remedies");
    for (Remedy remedy : problem.remedies()) {
      json.writeStartObject();
      json.writeArrayFieldStart("changes");
      for (Remedy.Change change : remedy.changes()) {
        change(change);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void change(Remedy.Change change) throws IOException {
    json.writeStartObject();
    if (change instanceof Remedy.Change.DropGoal drop) {
      kind("dropGoal");
      json.writeFieldName("goal");
      goal(drop.goal());
    } else if (change instanceof Remedy.Change.AllowRemoval removal) {
      kind("allowRemoval");
      output.referenceField("package", removal.subject());
    } else if (change instanceof Remedy.Change.AllowReplacement replacement) {
      kind("allowReplacement");
      output.referenceField("package", replacement.subject());
      output.referenceField("replacement", replacement.replacement());
    } else if (change instanceof Remedy.Change.AllowPackage allowed) {
      kind("allowPackage");
      output.referenceField("package", allowed.subject());
    }
    json.writeStringField("text", words.change(change));
    json.writeEndObject();
  }

  void explanationField(Explanation explanation) throws IOException {
    json.writeObjectFieldStart("explanation");
    json.writeBooleanField("minimal", explanation.isMinimal());
    json.writeArrayFieldStart("causes");
    for (Cause cause : explanation.causes()) {
      cause(cause);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void cause(Cause cause) throws IOException {
    json.writeStartObject();
    if (cause instanceof Cause.Requested requested) {
      kind(words.group(requested.goal()).isPresent() ? "group" : "requested");
      json.writeFieldName("goal");
      goal(requested.goal());
      output.referencesField("candidates", requested.candidates());
    } else if (cause instanceof Cause.Requires requires) {
      strings("requires", "dependency", requires.dependency().toString());
      output.referenceField("package", requires.requirer());
      output.referencesField("providers", requires.providers());
    } else if (cause instanceof Cause.Conflicts conflicts) {
      strings("conflicts", "dependency", conflicts.dependency().toString());
      output.referenceField("package", conflicts.owner());
      output.referencesField("others", conflicts.others());
    } else if (cause instanceof Cause.Obsoletes obsoletes) {
      strings("obsoletes", "dependency", obsoletes.dependency().toString());
      output.referenceField("package", obsoletes.owner());
      output.referenceField("other", obsoletes.other());
    } else if (cause instanceof Cause.SameName sameName) {
      strings("sameName", "name", sameName.name());
      output.referencesField("packages", sameName.packages());
    } else {
      aboutOnePackage(cause);
    }
    json.writeStringField("text", words.fact(cause));
    json.writeEndObject();
  }

  private void exclusion(Exclusion why) throws IOException {
    json.writeObjectFieldStart("why");
    if (why instanceof Exclusion.ByGlob glob) {
      strings("glob", "glob", glob.glob());
      repository(glob.repositoryId());
    } else if (why instanceof Exclusion.NotIncluded included) {
      kind("notIncluded");
      repository(included.repositoryId());
    } else if (why instanceof Exclusion.Locked locked) {
      strings("locked", "lock", locked.lock().toString());
    } else if (why instanceof Exclusion.ObsoletesLocked obsoletes) {
      strings("obsoletesLocked", "lock", obsoletes.lock().toString());
    } else if (why instanceof Exclusion.InactiveStream inactive) {
      strings("inactiveStream", "stream", inactive.stream());
    } else if (why instanceof Exclusion.Shadowed shadowed) {
      strings("shadowed", "stream", shadowed.stream());
      json.writeStringField("name", shadowed.name());
    } else {
      kind("disabled");
    }
    json.writeEndObject();
  }

  private void repository(Optional<String> repositoryId) throws IOException {
    if (repositoryId.isPresent()) {
      json.writeStringField("repository", repositoryId.get());
    }
  }

  private void aboutOnePackage(Cause cause) throws IOException {
    if (cause instanceof Cause.NotInstallable foreign) {
      kind("notInstallable");
      output.referenceField("package", foreign.subject());
    } else if (cause instanceof Cause.Excluded excluded) {
      kind("excluded");
      output.referenceField("package", excluded.subject());
      if (excluded.why().isPresent()) {
        exclusion(excluded.why().get());
      }
    } else if (cause instanceof Cause.InferiorArch inferior) {
      kind("inferiorArch");
      output.referenceField("package", inferior.subject());
      output.referencesField("twins", inferior.twins());
    } else if (cause instanceof Cause.StaysInstalled stays) {
      kind("staysInstalled");
      output.referenceField("package", stays.subject());
      output.referencesField("replacements", stays.replacements());
    } else {
      aboutPolicy(cause);
    }
  }

  private void aboutPolicy(Cause cause) throws IOException {
    if (cause instanceof Cause.SelfConflict self) {
      strings("selfConflict", "dependency", self.dependency().toString());
      output.referenceField("package", self.subject());
    } else if (cause instanceof Cause.OnlyBest best) {
      kind("onlyBest");
      if (best.updated().isPresent()) {
        output.referenceField("package", best.updated().get());
      }
      if (best.goal().isPresent()) {
        json.writeFieldName("goal");
        goal(best.goal().get());
      }
    } else if (cause instanceof Cause.OutsideSync outside) {
      kind("outsideSync");
      output.referenceField("package", outside.subject());
    } else if (cause instanceof Cause.Blacklisted black) {
      kind("blacklisted");
      output.referenceField("package", black.subject());
    } else if (cause instanceof Cause.LowerPriority lower) {
      kind("lowerPriority");
      output.referenceField("package", lower.subject());
    } else if (cause instanceof Cause.SplitTogether split) {
      strings("splitTogether", "dependency", split.dependency().toString());
      output.referenceField("package", split.subject());
      output.referenceField("other", split.other());
    }
  }

  private void kind(String kind) throws IOException {
    json.writeStringField("kind", kind);
  }

  private void strings(String kind, String field, String value) throws IOException {
    kind(kind);
    json.writeStringField(field, value);
  }
}
