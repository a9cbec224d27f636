package dev.rpmsolve.rpm.report;

import dev.rpmsolve.core.module.ModuleBuild;
import dev.rpmsolve.core.module.ModuleNotice;
import dev.rpmsolve.core.module.ModuleObsoletes;
import dev.rpmsolve.core.module.ModuleRequirement;
import dev.rpmsolve.core.module.ModuleStateChange;
import dev.rpmsolve.core.module.NameStream;
import dev.rpmsolve.core.module.OfferedBuild;
import dev.rpmsolve.core.request.NearNames;
import dev.rpmsolve.core.version.Nevra;
import dev.rpmsolve.rpm.report.TextTable.Align;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes about modules for people. */
final class ModuleText {
  private static final String HINT = "[d]efault, [e]nabled, [x]disabled, [i]nstalled, [a]ctive";
  private static final int KEY_WIDTH = 18;

  private final Appendable out;

  ModuleText(Appendable out) {
    this.out = out;
  }

  /** Writes what the user should know before anything is solved. */
  void notices(ModuleOutcome outcome) throws IOException {
    for (ModuleNotice notice : outcome.notices()) {
      line((notice.kind().isError() ? "error: " : "note: ") + notice);
    }
    if (outcome.isRefused()) {
      line("nothing is solved: leave out what is wrong");
    }
  }

  /** Writes how the state changes. */
  void changes(ModuleOutcome outcome) throws IOException {
    if (outcome.changes().isEmpty()) {
      return;
    }
    line("Modules:");
    TextTable table = new TextTable(Align.LEFT, Align.LEFT);
    for (ModuleStateChange change : outcome.changes()) {
      String kind = change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      table.row("  " + kind, PlainText.escape(change.subject()));
    }
    table.writeTo(out);
  }

  void write(ModuleListing listing) throws IOException {
    if (listing.builds().isEmpty()) {
      line(nothing(listing));
      return;
    }
    if (listing.depth() == ModuleListing.Depth.LINE) {
      table(listing);
    } else {
      for (OfferedBuild one : listing.builds()) {
        build(listing, one);
      }
    }
    line(HINT);
    line("platform: " + listing.system().platform().orElse("unknown, see --module-platform"));
  }

  private static String nothing(ModuleListing listing) {
    if (listing.catalog().isEmpty()) {
      return "the repositories have no modules";
    }
    return "no module matches" + PlainText.escape(NearNames.meant(listing.near()));
  }

  private void table(ModuleListing listing) throws IOException {
    TextTable table = new TextTable(Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT, Align.LEFT);
    table.row("module", "stream", "profiles", "repository", "summary");
    for (NameStream stream : listing.streams()) {
      OfferedBuild newest = listing.newest(stream);
      table.row(
          PlainText.escape(stream.name()),
          PlainText.escape(stream.stream() + marks(listing, stream)),
          PlainText.escape(profiles(listing, stream, newest.build())),
          PlainText.escape(newest.repository().id()),
          PlainText.escape(newest.build().about().summary()));
    }
    table.writeTo(out);
  }

  private static String marks(ModuleListing listing, NameStream stream) {
    return (listing.isDefault(stream) ? " [d]" : "")
        + (listing.isEnabled(stream) ? " [e]" : "")
        + (listing.isDisabled(stream) ? " [x]" : "")
        + (listing.isActive(stream) ? " [a]" : "");
  }

  private static String profiles(ModuleListing listing, NameStream stream, ModuleBuild build) {
    return build.content().profiles().keySet().stream()
        .sorted()
        .map(
            profile ->
                profile
                    + (listing.isDefaultProfile(stream, profile) ? " [d]" : "")
                    + (listing.isInstalledProfile(stream, profile) ? " [i]" : ""))
        .collect(Collectors.joining(", "));
  }

  private void build(ModuleListing listing, OfferedBuild one) throws IOException {
    ModuleBuild build = one.build();
    NameStream stream = one.nameStream();
    field("module", stream.name());
    field("stream", stream.stream() + marks(listing, stream));
    field("version", build.id().version() + (listing.isActive(one) ? " [a]" : ""));
    field("context", build.id().context() + (build.isContextStatic() ? "" : " (of this build)"));
    field("architecture", build.id().arch());
    field("profiles", profiles(listing, stream, build));
    field("repository", one.repository().id());
    field("summary", build.about().summary());
    field("end of life", build.about().endOfLife().orElse(""));
    Optional<ModuleObsoletes> end = listing.catalog().end(stream);
    field("obsolete", end.map(ModuleText::words).orElse(""));
    field(
        "requires",
        build.requirements().stream()
            .map(ModuleRequirement::toString)
            .collect(Collectors.joining(", ")));
    field("demodularized", String.join(", ", build.content().demodularized()));
    List<Nevra> artifacts = build.content().artifacts();
    for (int i = 0; i < artifacts.size(); i++) {
      field(i == 0 ? "packages" : "", artifacts.get(i).toString());
    }
    line("");
  }

  private static String words(ModuleObsoletes end) {
    return end.notice().message()
        + end.notice().endOfLife().map(day -> ", from " + day).orElse("")
        + end.notice().successor().map(next -> "; use " + next).orElse("");
  }

  private void field(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      line(key + " ".repeat(KEY_WIDTH - key.length()) + value);
    }
  }

  private void line(String text) throws IOException {
    out.append(PlainText.escape(text)).append('\n');
  }
}
