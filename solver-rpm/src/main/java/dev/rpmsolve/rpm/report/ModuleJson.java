package dev.rpmsolve.rpm.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rpmsolve.core.module.ModuleBuild;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.module.ModuleRequirement;
import dev.rpmsolve.core.module.ModuleStateChange;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.module.OfferedBuild;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes about modules as JSON. */
final class ModuleJson {
  private final JsonGenerator json;

  ModuleJson(JsonGenerator json) {
    this.json = json;
  }

  /** Writes what a command does about modules as a field. */
  void field(ModuleOutcome outcome) throws IOException {
    json.writeObjectFieldStart("modules");
    json.writeArrayFieldStart("notices");
    for (ModuleNotice notice : outcome.notices()) {
      json.writeStartObject();
      json.writeStringField("kind", JsonOutput.word(notice.kind()));
      json.writeBooleanField("error", notice.kind().isError());
      json.writeStringField("spec", notice.spec());
      strings("details", notice.details());
      json.writeStringField("text", notice.toString());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("changes");
    for (ModuleStateChange change : outcome.changes()) {
      json.writeStartObject();
      json.writeStringField("kind", JsonOutput.word(change.kind()));
      json.writeStringField("subject", change.subject());
      json.writeEndObject();
    }
    json.writeEndArray();
    strings("active", outcome.active().stream().map(NameStream::toString).toList());
    json.writeNumberField("ruledOut", outcome.ruledOut());
    json.writeEndObject();
  }

  /** Writes the fields of a listing. */
  void fields(ModuleListing listing) throws IOException {
    optional("platform", listing.system().platform());
    json.writeArrayFieldStart("streams");
    for (NameStream stream : listing.streams()) {
      stream(listing, stream);
    }
    json.writeEndArray();
  }

  private void stream(ModuleListing listing, NameStream stream) throws IOException {
    json.writeStartObject();
    json.writeStringField("module", stream.name());
    json.writeStringField("stream", stream.stream());
    json.writeStringField("summary", listing.newest(stream).build().about().summary());
    json.writeBooleanField("default", listing.isDefault(stream));
    json.writeBooleanField("enabled", listing.isEnabled(stream));
    json.writeBooleanField("disabled", listing.isDisabled(stream));
    json.writeBooleanField("active", listing.isActive(stream));
    json.writeArrayFieldStart("profiles");
    for (Map.Entry<String, ModuleBuild.Profile> profile :
        listing.newest(stream).build().content().profiles().entrySet()) {
      json.writeStartObject();
      json.writeStringField("profile", profile.getKey());
      json.writeBooleanField("default", listing.isDefaultProfile(stream, profile.getKey()));
      json.writeBooleanField("installed", listing.isInstalledProfile(stream, profile.getKey()));
      strings("packages", profile.getValue().packages());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("builds");
    for (OfferedBuild one : listing.builds()) {
      if (one.nameStream().equals(stream)) {
        build(listing, one);
      }
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void build(ModuleListing listing, OfferedBuild one) throws IOException {
    ModuleBuild build = one.build();
    json.writeStartObject();
    json.writeStringField("version", Long.toString(build.id().version()));
    json.writeStringField("context", build.id().context());
    json.writeBooleanField("staticContext", build.isContextStatic());
    json.writeStringField("arch", build.id().arch());
    json.writeStringField("repository", one.repository().id());
    json.writeBooleanField("active", listing.isActive(one));
    optional("endOfLife", build.about().endOfLife());
    if (listing.depth() == ModuleListing.Depth.FULL) {
      strings("requires", build.requirements().stream().map(ModuleRequirement::toString).toList());
      strings("demodularized", build.content().demodularized());
      strings("packages", build.content().artifacts().stream().map(Object::toString).toList());
    }
    json.writeEndObject();
  }

  private void optional(String field, Optional<String> value) throws IOException {
    if (value.isPresent()) {
      json.writeStringField(field, value.get());
    }
  }

  private void strings(String field, List<String> values) throws IOException {
    json.writeArrayFieldStart(field);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
