package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names chosen by others must not drive the terminal or forge output, in any format. */
class HostileTextTest {
  private static final String REVERSED = "evil\u202egnp";
  private static final String CSI = "wide\u009b31m";
  private static final String ISOLATED = "iso\u2066\u200b\ufeff";

  @TempDir Path folder;

  private Path write() throws IOException {
    return new TinyRepository()
        .add(REVERSED + "-1-1.noarch")
        .requires(CSI + " >= 1")
        .recommends("(" + ISOLATED + " or other)")
        .add(CSI + "-1-1.noarch")
        .add(ISOLATED + "-1-1.noarch")
        .add("broken-1-1.noarch")
        .requires("gone\u2028rpmsolve:\u00a0all\u3000good")
        .writeTo(folder.resolve("os"));
  }

  private static void assertPlain(String text) {
    text.codePoints()
        .filter(c -> c != '\n')
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean isBad =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR;
              assertTrue(!isBad, () -> "U+" + Integer.toHexString(c) + " in " + text);
            });
  }

  @Test
  void reportsEscapeNames() throws IOException {
    String repo = write().toString();
    for (String format : new String[] {"text", "json"}) {
      Run install = Run.of("install", REVERSED, "--repo", repo, "--format", format);
      assertEquals(0, install.code(), install.err());
      assertTrue(install.out().contains("evil\\u202egnp".replace("202e", hex(format, "202e"))));
      assertPlain(install.out());
      Run closure = Run.of("closure", "--repo", repo, "--format", format);
      assertEquals(1, closure.code(), closure.err());
      assertPlain(closure.out());
      String[] diff = {"closure-diff", "--repo", repo, "--without", CSI, "--format", format};
      Run torn = Run.of(diff);
      assertEquals(1, torn.code(), torn.err());
      assertPlain(torn.out());
      Run provides = Run.of("provides", CSI, "--repo", repo, "--format", format);
      assertEquals(0, provides.code(), provides.err());
      assertPlain(provides.out());
    }
  }

  /** JSON spells its escapes in capitals. */
  private static String hex(String format, String digits) {
    return format.equals("json") ? digits.toUpperCase(Locale.ROOT) : digits;
  }

  @Test
  void argumentsAreEscaped() throws IOException {
    String repo = write().toString();
    String spec = "\u001b]0;owned\u0007\u007f";
    for (String format : new String[] {"text", "json"}) {
      Run run = Run.of("install", spec, "--repo", repo, "--format", format);
      assertEquals(1, run.code());
      assertPlain(run.out());
    }
    for (String[] args :
        new String[][] {
          {spec},
          {"install", "--" + spec},
          {"install", "a", "--repo", spec + "/x\ny"},
          {"install", "a", "--repo", "a=" + spec},
          {"install", "a", "--repo", repo, "--arch", spec},
          {"provides", "(a " + spec, "--repo", repo}
        }) {
      Run run = Run.of(args);
      assertPlain(run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertTrue(run.code() == 2 || run.code() == 3, run.err());
    }
  }

  @Test
  void theLocaleDoesNotMatter() throws IOException {
    String repo = write().toString();
    String[] args = {"install", CSI, "--repo", repo};
    String[] json = {"install", CSI, "--repo", repo, "--format", "json"};
    Run text = Run.of(args);
    Run object = Run.of(json);
    Locale before = Locale.getDefault();
    try {
      for (String tag : new String[] {"tr-TR", "ar-EG-u-nu-arab", "de-DE"}) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        assertEquals(text.timeless(), Run.of(args).timeless());
        assertEquals(object, Run.of(json));
      }
    } finally {
      Locale.setDefault(before);
    }
  }
}
