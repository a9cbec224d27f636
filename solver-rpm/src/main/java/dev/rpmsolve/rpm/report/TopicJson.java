package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.rpm.metadata.Topic;
import java.io.IOException;
import java.util.List;

/** Writes what topics there are, and which of them give something, as JSON. */
final class TopicJson {
  private final JsonOutput output;
  private final JsonGenerator json;

  TopicJson(JsonOutput output) {
    this.output = output;
    json = output.generator();
  }

  void fields(TopicList list) throws IOException {
    json.writeNumberField("catalogVersion", list.catalog().version());
    json.writeArrayFieldStart("topics");
    for (Topic topic : list.topics()) {
      json.writeStartObject();
      json.writeStringField("name", topic.name());
      json.writeStringField("repository", topic.repositoryId());
      json.writeStringField("state", JsonOutput.word(list.state(topic)));
      strings("packages", topic.packages());
      strings("versions", topic.versions());
      strings("conflicts", topic.conflicts());
      json.writeBooleanField("visible", topic.isVisible());
      json.writeBooleanField("deprecated", topic.support().isDeprecated());
      if (topic.support().end().isPresent()) {
        json.writeStringField("deprecatedFrom", topic.support().end().get().toString());
      }
      json.writeBooleanField("retired", topic.isRetired(list.today()));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void fields(TopicAnswer answer) throws IOException {
    strings("specs", answer.specs());
    json.writeArrayFieldStart("repositoriesWithIt");
    for (TopicAnswer.Single single : answer.singles()) {
      json.writeStartObject();
      json.writeStringField("id", single.id());
      if (answer.outcome().topic(single.id()).isPresent()) {
        json.writeStringField("topic", answer.outcome().topic(single.id()).get().name());
      }
      strings("packages", single.packages());
      json.writeBooleanField("sufficient", single.obstacle().isEmpty());
      if (single.obstacle().isPresent()) {
        json.writeStringField("obstacle", single.obstacle().get());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    new EnablementJson(answer.outcome(), output).field("enablement");
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
