package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.LimitedResult;
import dev.rpmsolve.core.Resolution;
import dev.rpmsolve.core.Resolution.Purpose;
import dev.rpmsolve.core.SolveResult;
import dev.rpmsolve.core.enablement.EnablementResult;
import dev.rpmsolve.core.explanation.Problem;
import dev.rpmsolve.core.group.GroupChange;
import dev.rpmsolve.core.request.Goal;
import dev.rpmsolve.core.request.SpecNotice;
import java.io.IOException;
import java.util.List;

/** Writes what a package manager would do as JSON. */
final class SolveJson {
  private final JsonOutput output;
  private final JsonGenerator json;
  private final JsonFacts facts;

  SolveJson(JsonOutput output, JsonFacts facts) {
    this.output = output;
    this.facts = facts;
    json = output.generator();
  }

  /** Writes the fields that come before the statistics. */
  void fields(SolveReport report) throws IOException {
    json.writeStringField("profile", JsonOutput.word(report.profile()));
    json.writeArrayFieldStart("goals");
    for (Goal goal : report.plan().request().goals()) {
      if (!goal.has(Goal.Modifier.NOT_BY_USER)) {
        facts.goal(goal);
      }
    }
    json.writeEndArray();
    json.writeArrayFieldStart("notices");
    for (SpecNotice notice : report.plan().notices()) {
      notice(notice);
    }
    json.writeEndArray();
    if (!report.groups().isEmpty()) {
      json.writeArrayFieldStart("groups");
      for (GroupChange change : report.groups()) {
        json.writeStartObject();
        json.writeStringField("action", JsonOutput.word(change.action()));
        json.writeStringField("kind", JsonOutput.word(change.kind()));
        json.writeStringField("id", change.id());
        json.writeStringField("name", change.title());
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    json.writeStringField("result", JsonOutput.word(report.outcome()));
    if (report.enablement().isPresent()) {
      new EnablementJson(report.enablement().get(), output).field("enablement");
      if (report.enablement().get().result() instanceof EnablementResult.Ended ended) {
        json.writeStringField("stop", JsonOutput.word(ended.stop()));
      }
    }
    if (report.answer().isPresent()) {
      answer(report.answer().get());
    }
  }

  private void notice(SpecNotice notice) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", JsonOutput.word(notice.kind()));
    json.writeBooleanField("error", notice.kind().severity() == SpecNotice.Severity.ERROR);
    json.writeStringField("spec", notice.spec());
    output.referencesField("packages", notice.packages());
    if (!notice.names().isEmpty()) {
      json.writeArrayFieldStart("names");
      for (String name : notice.names()) {
        json.writeString(name);
      }
      json.writeEndArray();
    }
    json.writeStringField("text", notice.toString());
    String remedy = NoticeText.remedy(notice);
    if (!remedy.isEmpty()) {
      json.writeStringField("remedy", remedy);
    }
    json.writeEndObject();
  }

  private void answer(LimitedResult answer) throws IOException {
    SolveResult result = answer.result();
    if (result instanceof SolveResult.BudgetExhausted exhausted) {
      json.writeStringField("stop", JsonOutput.word(exhausted.stop()));
      return;
    }
    Resolution resolution = result.resolution().orElseThrow();
    if (resolution.problems().isEmpty()) {
      json.writeNumberField("installedCount", resolution.solution().packageIds().length);
      new JsonTransaction(output, facts).field("transaction", resolution.solution());
    }
    if (result instanceof SolveResult.Unsolvable unsolvable) {
      facts.explanationField(unsolvable.explanation());
    }
    problems("problems", resolution.problems());
    output.referencesField("protected", answer.refused());
    output.referencesField("overLimit", answer.overLimit());
    problems("skipped", answer.skipped());
    new OptimalityJson(output, facts).fields(resolution);
    json.writeArrayFieldStart("choices");
    for (Resolution.Alternative one : resolution.alternatives()) {
      choice(one);
    }
    json.writeEndArray();
  }

  private void problems(String field, List<Problem> problems) throws IOException {
    json.writeArrayFieldStart(field);
    for (Problem problem : problems) {
      facts.problem(problem);
    }
    json.writeEndArray();
  }

  private void choice(Resolution.Alternative choice) throws IOException {
    json.writeStartObject();
    output.referencesField("candidates", choice.candidates());
    if (choice.chosen().isPresent()) {
      output.referenceField("chosen", choice.chosen().get());
    }
    output.referencesField("givenUp", choice.tried());
    if (choice.purpose().isPresent()) {
      purpose(choice.purpose().get());
    }
    json.writeEndObject();
  }

  private void purpose(Purpose purpose) throws IOException {
    json.writeObjectFieldStart("purpose");
    if (purpose instanceof Purpose.ForGoal goal) {
      json.writeStringField("kind", "goal");
      json.writeFieldName("goal");
      facts.goal(goal.goal());
    } else if (purpose instanceof Purpose.ForRequirement required) {
      json.writeStringField("kind", "requires");
      json.writeStringField("dependency", required.dependency().toString());
      output.referenceField("package", required.requirer());
    } else if (purpose instanceof Purpose.ForRecommendation recommended) {
      json.writeStringField("kind", "recommends");
      json.writeStringField("dependency", recommended.dependency().toString());
      output.referenceField("package", recommended.recommender());
    } else if (purpose instanceof Purpose.ForUpdate update) {
      json.writeStringField("kind", "update");
      output.referenceField("package", update.installed());
    }
    json.writeEndObject();
  }
}
