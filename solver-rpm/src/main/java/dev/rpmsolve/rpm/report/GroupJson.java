package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.group.Environment;
import dev.rpmsolve.core.group.Group;
import dev.rpmsolve.core.group.GroupPackage;
import dev.rpmsolve.core.group.Label;
import java.io.IOException;

/** Writes groups as JSON; all fields, whatever the depth of the list. */
final class GroupJson {
  private final JsonGenerator json;

  GroupJson(JsonOutput output) {
    json = output.generator();
  }

  void fields(GroupList list) throws IOException {
    json.writeArrayFieldStart("environments");
    for (Environment one : list.environments()) {
      json.writeStartObject();
      label(one.id(), one.label());
      json.writeBooleanField("installed", list.isInstalled(one));
      json.writeArrayFieldStart("groups");
      for (String id : one.groupIds()) {
        json.writeString(id);
      }
      json.writeEndArray();
      json.writeArrayFieldStart("options");
      for (Environment.Option option : one.options()) {
        json.writeStartObject();
        json.writeStringField("group", option.groupId());
        json.writeBooleanField("default", option.isDefault());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("groups");
    for (Group one : list.groups()) {
      json.writeStartObject();
      label(one.id(), one.label());
      json.writeBooleanField("visible", one.isVisible());
      json.writeBooleanField("default", one.isDefault());
      json.writeBooleanField("installed", list.isInstalled(one));
      json.writeArrayFieldStart("packages");
      for (GroupPackage listed : one.packages()) {
        entry(listed);
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void label(String id, Label label) throws IOException {
    json.writeStringField("id", id);
    json.writeStringField("name", label.name());
    json.writeStringField("description", label.description());
    if (label.displayOrder().isPresent()) {
      json.writeNumberField("displayOrder", label.displayOrder().getAsInt());
    }
  }

  private void entry(GroupPackage listed) throws IOException {
    json.writeStartObject();
    json.writeStringField("name", listed.name());
    json.writeStringField("type", listed.type().word());
    if (listed.condition().isPresent()) {
      json.writeStringField("requires", listed.condition().get());
    }
    if (listed.isBaseArchOnly()) {
      json.writeBooleanField("basearchonly", true);
    }
    json.writeEndObject();
  }
}
