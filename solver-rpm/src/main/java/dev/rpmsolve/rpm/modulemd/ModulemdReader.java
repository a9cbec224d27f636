package dev.rpmsolve.rpm.modulemd;

import dev.rpmsolve.core.module.ModuleBuild;
import dev.rpmsolve.core.module.ModuleDefaults;
import dev.rpmsolve.core.module.ModuleDocuments;
import dev.rpmsolve.core.module.ModuleObsoletes;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.config.ConfigNode;
import dev.rpmsolve.rpm.config.YamlDocuments;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The reader of {@code modules.yaml}: documents about modules as values.
 *
 * <p>Read are {@code modulemd} of the versions 1 and 2, {@code modulemd-defaults} and {@code
 * modulemd-obsoletes}. Translations, and documents for packagers, are passed over; so are others
 * that are not known, with a warning. Fields that are not needed may hold anything. A document
 * whose needed fields are malformed ends the reading: left out, its packages would count as
 * packages of no module. Time is linear in the text, which is kept as a whole: 256 MiB at most.
 *
 * <p>Source of the format: the specifications in libmodulemd, {@code yaml_specs}.
 */
public final class ModulemdReader {
  private static final int MAX_BYTES = 256 << 20;
  private static final Set<String> PASSED_OVER =
      Set.of("modulemd-translations", "modulemd-packager");

  private final ReadLimits limits;
  private final Consumer<String> warnings;

  /**
   * A reader for any number of files.
   *
   * @param limits {@code Content.packages} bounds the builds of a file, the packages of all of
   *     them, and the values of a document
   * @param warnings hears of oddities, a line each
   */
  public ModulemdReader(ReadLimits limits, Consumer<String> warnings) {
    this.limits = limits;
    this.warnings = warnings;
  }

  /**
   * Reads a whole file.
   *
   * @param in the text in UTF-8; not closed
   * @param file the name for messages
   * @return the documents in the order of the file
   * @throws IOException if the stream fails
   * @throws MetadataException if the file is no YAML, too large or malformed; it names the line
   */
  public ModuleDocuments read(InputStream in, String file) throws IOException {
    long most = Math.min(MAX_BYTES, limits.bytes().expanded());
    byte[] bytes = in.readNBytes((int) most + 1);
    if (bytes.length > most) {
      throw exceeded(file, most + " bytes of text", "more");
    }
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      Pass pass = new Pass(file);
      YamlDocuments.read(text, file, limits.content().packages(), pass::document);
      return new ModuleDocuments(pass.builds, pass.defaults, pass.obsoletes);
    } catch (CharacterCodingException e) {
      throw caused(
          new MetadataException(
              Kind.MALFORMED, file, -1, new Finding("UTF-8 text", "other bytes"), remedy()),
          e);
    } catch (ConfigException e) {
      Finding finding = new Finding("documents about modules", "this: " + e.problem());
      throw caused(
          MetadataException.atLine(Kind.MALFORMED, file, Math.max(1, e.line()), finding, remedy()),
          e);
    }
  }

  private static MetadataException caused(MetadataException complaint, Exception cause) {
    complaint.initCause(cause);
    return complaint;
  }

  private static MetadataException exceeded(String file, String expected, String found) {
    return new MetadataException(
        Kind.LIMIT_EXCEEDED,
        file,
        -1,
        new Finding("at most " + expected, found),
        "raise the limit if the repository is trusted");
  }

  private static String remedy() {
    return "have the repository made again; modulemd-validator shows what is wrong";
  }

  /** The reading of one file. */
  private final class Pass {
    private final String file;
    private final List<ModuleBuild> builds = new ArrayList<>();
    private final List<ModuleDefaults> defaults = new ArrayList<>();
    private final List<ModuleObsoletes> obsoletes = new ArrayList<>();
    private long artifacts;

    Pass(String file) {
      this.file = file;
    }

    void document(ConfigNode node) {
      if (node instanceof ConfigNode.Text text && text.value().isEmpty()) {
        return;
      }
      ConfigNode.Fields fields = node.fields("a document with the field 'document'");
      ConfigNode.Text kind = fields.require("document").text("a kind of documents");
      if (PASSED_OVER.contains(kind.value())) {
        return;
      }
      ConfigNode.Text version = fields.require("version").text("the version of the format");
      switch (kind.value()) {
        case "modulemd" -> build(fields, version.number(1, Integer.MAX_VALUE));
        case "modulemd-defaults" -> defaults.add(DefaultsDocument.defaults(data(fields)));
        case "modulemd-obsoletes" -> obsoletes.add(DefaultsDocument.obsoletes(data(fields)));
        default -> passOver(kind, "of kind " + kind.value());
      }
    }

    private void build(ConfigNode.Fields fields, int version) {
      if (version > 2) {
        passOver(fields, "in version " + version + " of the format");
        return;
      }
      ModuleBuild build = new BuildDocument(data(fields)).build();
      builds.add(build);
      artifacts += 1 + build.content().artifacts().size();
      if (artifacts > limits.content().packages()) {
        throw exceeded(
            file,
            limits.content().packages()
                + " builds and packages of them (ReadLimits.Content.packages)",
            "more");
      }
    }

    private ConfigNode.Fields data(ConfigNode.Fields fields) {
      return fields.require("data").fields("a mapping");
    }

    private void passOver(ConfigNode where, String what) {
      warnings.accept(
          file + ": line " + where.place().line() + ": a document " + what + " is passed over");
    }
  }
}
