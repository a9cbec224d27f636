package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The HTML report in a headless Chromium, where one is installed. */
@Tag("slow")
class HtmlReportInBrowserTest {
  private static final String EVIL = "</script><img/src=x>gone";

  @TempDir Path folder;

  private Path browser;

  @BeforeEach
  void findBrowser() {
    Optional<Path> found =
        Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isEmpty()) {
      System.out.println("skipped: no Chromium; on Debian: apt-get install chromium");
    }
    Assumptions.assumeTrue(found.isPresent());
    browser = found.get();
  }

  private Path report(TinyRepository repository) throws IOException {
    Path repo = repository.writeTo(folder.resolve("os"));
    Path page = folder.resolve("report.html");
    Run run = Run.of("closure", "--repo", repo.toString(), "--output", "html=" + page);
    assertEquals(1, run.code(), run.err());
    return page;
  }

  /** Returns the page as its script leaves it; no message of the console is allowed. */
  private String open(Path page, String hash) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Path log = folder.resolve("log.txt");
    Process process =
        new ProcessBuilder(
                List.of(
                    browser.toString(),
                    "--headless=new",
                    "--no-sandbox",
                    "--disable-gpu",
                    "--user-data-dir=" + folder.resolve("profile"),
                    "--enable-logging=stderr",
                    "--virtual-time-budget=10000",
                    "--dump-dom",
                    page.toUri() + hash))
            .redirectOutput(dom.toFile())
            .redirectError(log.toFile())
            .start();
    assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    String messages = Files.readString(log);
    assertFalse(messages.contains("CONSOLE"), messages);
    return Files.readString(dom);
  }

  @Test
  void theScriptRunsUnderThePolicyAndShowsForeignTextAsText() throws Exception {
    TinyRepository repository =
        new TinyRepository().add("app-1-1.noarch").requires(EVIL).add("top-1-1.noarch");
    String dom = open(report(repository.requires("app")), "#top-1");
    assertTrue(dom.contains("class=\"filters\""), dom);
    assertTrue(dom.contains("nothing provides &lt;/script&gt;&lt;img/src=x&gt;gone"), dom);
    assertTrue(dom.contains("<svg"), "the graph of the finding");
    assertTrue(dom.contains("nothing provides it"), "the end of the graph");
    assertFalse(dom.contains("<img"), dom);
  }

  @Test
  void manyFindingsAreDrawnAsTheyAreNeeded() throws Exception {
    TinyRepository repository = new TinyRepository();
    for (int i = 0; i < 800; i++) {
      repository.add("app" + i + "-1-1.noarch").requires("gone" + i % 200);
      for (int j = 0; j < 6; j++) {
        repository.requires("also-gone" + i + "-" + j);
      }
    }
    Path page = report(repository);
    String dom = open(page, "");
    assertTrue(dom.contains("root causes, 800 findings"), dom.substring(dom.indexOf("<h1")));
    assertEquals(40, dom.split("class=\"cause\"", -1).length - 1);
    assertTrue(dom.contains("Show more ("), "the button for the rest");
    String found = open(page, "#app799");
    assertTrue(found.contains("1 root cause, 1 finding"), "search by the address");
    assertTrue(found.contains("app799-1-1.noarch"));
  }

  @Test
  void oneTargetIsShownAtATime() throws Exception {
    new TinyRepository().add("app-1-1.noarch").requires(EVIL).writeTo(folder.resolve("bad"));
    new TinyRepository()
        .add("one-1-1.noarch")
        .hiddenFile("/etc/both")
        .add("two-1-1.noarch")
        .hiddenFile("/etc/both")
        .writeTo(folder.resolve("odd"));
    Path config =
        Files.writeString(
            folder.resolve("config.yaml"),
            """
            version: 1
            defaults: {arches: [x86_64]}
            targets:
              odd: {repositories: {odd: {path: odd}}, lints: all, coinstallable: {list: [gone]}}
              bad: {repositories: {bad: {path: bad}}}
            """);
    Path page = folder.resolve("report.html");
    assertEquals(1, Run.of("check", config.toString(), "--output", "html=" + page).code());
    String odd = open(page, "#target=odd");
    assertTrue(odd.contains("several packages have /etc/both"), odd);
    assertTrue(odd.contains("<section hidden"), "the other target");
    assertTrue(odd.contains("(list)"), "a list is no package");
    assertEquals(1, odd.split("aria-current=\"true\"", -1).length - 1);
    String bad = open(page, "#target=bad");
    assertTrue(bad.contains("&lt;/script&gt;&lt;img/src=x&gt;gone"), bad);
    assertFalse(bad.contains("<img"), bad);
  }
}
