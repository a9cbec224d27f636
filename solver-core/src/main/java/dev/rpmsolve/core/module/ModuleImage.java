package dev.rpmsolve.core.module;

import dev.rpmsolve.core.universe.MalformedImageException;
import dev.rpmsolve.core.universe.UniverseImage;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * What one repository says about modules as a sequence of arrays: what it takes to have it again
 * without reading YAML.
 *
 * <p>The arrays are, in this order: bytes and offsets of all texts, each once; long numbers, that
 * is versions of builds, epochs, and times of change; and everything else as ints, which are ids of
 * texts, 0 or 1 for a choice of two, and lengths of lists in front of their elements. The order of
 * the parts is that of {@link #write}.
 *
 * <p>Reading checks every id and length, so that no image, however it came about, makes values that
 * fail later. Stateless. Complexity: linear in the documents.
 */
public final class ModuleImage {
  private static final int REVISION = 1;

  private ModuleImage() {}

  /**
   * Names the sequence of arrays: images of another layout cannot be read.
   *
   * @return one line
   */
  public static String layout() {
    return "modules " + REVISION;
  }

  /**
   * Writes documents.
   *
   * @param documents what a repository says
   * @param sink receives the arrays
   * @throws MalformedImageException if a text is none in Unicode, as with half of a surrogate pair
   * @throws IOException if the sink fails
   */
  public static void write(ModuleDocuments documents, UniverseImage.Sink sink) throws IOException {
    ImageValues.Writer out = new ImageValues.Writer();
    out.list(documents.builds(), build -> write(build, out));
    out.list(documents.defaults(), defaults -> write(defaults, out));
    out.list(documents.obsoletes(), obsoletes -> write(obsoletes, out));
    out.finish(sink);
  }

  /**
   * Reads documents.
   *
   * @param source gives the arrays
   * @return documents equal to those that were written
   * @throws MalformedImageException if the arrays make no documents
   * @throws IOException if the source fails
   */
  public static ModuleDocuments read(UniverseImage.Source source) throws IOException {
    try {
      ImageValues.Reader in = new ImageValues.Reader(source);
      List<ModuleBuild> builds = in.list(() -> build(in));
      List<ModuleDefaults> defaults = in.list(() -> defaults(in));
      ModuleDocuments documents =
          new ModuleDocuments(builds, defaults, in.list(() -> obsoletes(in)));
      in.requireEnd();
      return documents;
    } catch (IllegalArgumentException e) {
      MalformedImageException malformed = new MalformedImageException(e.getMessage());
      malformed.initCause(e);
      throw malformed;
    }
  }

  private static void write(ModuleBuild build, ImageValues.Writer out) {
    ModuleId id = build.id();
    write(id.nameStream(), out);
    out.number(id.version());
    out.text(id.context());
    out.text(id.arch());
    out.flag(build.isContextStatic());
    out.list(
        build.requirements(),
        one -> {
          out.text(one.name());
          out.texts(one.streams());
        });
    out.list(build.content().artifacts(), out::nevra);
    out.map(
        build.content().profiles(),
        profile -> {
          out.texts(profile.packages());
          out.flag(profile.isDefault());
        });
    out.texts(build.content().demodularized());
    out.text(build.about().summary());
    out.text(build.about().endOfLife());
  }

  private static ModuleBuild build(ImageValues.Reader in) {
    NameStream stream = stream(in);
    ModuleId id = new ModuleId(stream.name(), stream.stream(), in.number(), in.text(), in.text());
    boolean isContextStatic = in.flag();
    List<ModuleRequirement> requirements =
        in.list(() -> new ModuleRequirement(in.text(), in.texts()));
    ModuleBuild.Content content =
        new ModuleBuild.Content(
            in.list(in::nevra),
            in.map(() -> new ModuleBuild.Profile(in.texts(), in.flag())),
            in.texts());
    ModuleBuild.About about = new ModuleBuild.About(in.text(), in.optionalText());
    return new ModuleBuild(id, isContextStatic, requirements, content, about);
  }

  private static void write(ModuleDefaults defaults, ImageValues.Writer out) {
    out.text(defaults.module());
    out.number(defaults.modified());
    out.text(defaults.stream());
    out.map(defaults.profiles(), out::texts);
  }

  private static ModuleDefaults defaults(ImageValues.Reader in) {
    return new ModuleDefaults(in.text(), in.number(), in.optionalText(), in.map(in::texts));
  }

  private static void write(ModuleObsoletes obsoletes, ImageValues.Writer out) {
    write(obsoletes.subject(), out);
    out.text(obsoletes.context());
    out.text(obsoletes.modified());
    ModuleObsoletes.Notice notice = obsoletes.notice();
    out.text(notice.message());
    out.text(notice.endOfLife());
    out.list(notice.successor().stream().toList(), one -> write(one, out));
    out.flag(notice.isReset());
  }

  private static ModuleObsoletes obsoletes(ImageValues.Reader in) {
    NameStream subject = stream(in);
    Optional<String> context = in.optionalText();
    String modified = in.text();
    String message = in.text();
    Optional<String> endOfLife = in.optionalText();
    List<NameStream> successors = in.list(() -> stream(in));
    ImageValues.require(successors.size() <= 1, "number of successors");
    return new ModuleObsoletes(
        subject,
        context,
        modified,
        new ModuleObsoletes.Notice(message, endOfLife, successors.stream().findFirst(), in.flag()));
  }

  private static void write(NameStream stream, ImageValues.Writer out) {
    out.text(stream.name());
    out.text(stream.stream());
  }

  private static NameStream stream(ImageValues.Reader in) {
    return new NameStream(in.text(), in.text());
  }
}
