package dev.rpmsolve.rpm.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockCommandTest {
  private static final Golden GOLDEN = new Golden(LockCommandTest.class);
  private static final Path DATA =
      Path.of(System.getProperty("rpmsolve.root"), "testdata/al2023-like");
  private static final String BASE = "base=" + DATA + "/base/$basearch";
  private static final String UPDATES = "updates=" + DATA + "/updates/$basearch";

  @TempDir Path folder;

  private Run lock(String... args) {
    List<String> all = new ArrayList<>(List.of("lock"));
    all.addAll(List.of(args));
    all.add("--no-cache");
    return Run.of(all.toArray(String[]::new));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private Run create(String name, String... more) {
    List<String> args = new ArrayList<>(List.of("httpd", "--repo", BASE, "--out", path(name)));
    args.addAll(List.of("--arch", "x86_64", "--arch", "aarch64"));
    args.addAll(List.of(more));
    return lock(args.toArray(String[]::new));
  }

  @Test
  void writesWhatIsInstalledOnBothMachines() throws IOException {
    Run run = create("a.lock");

    assertEquals("", run.err());
    assertEquals(0, run.code());
    GOLDEN.check("created.txt", run.out());
    GOLDEN.check("httpd.lock", Files.readString(folder.resolve("a.lock")));
  }

  @Test
  void writesToStandardOutputWithoutOut() throws IOException {
    create("a.lock");
    Run run = lock("create", "httpd", "--repo", BASE, "--arch=x86_64,aarch64");

    assertEquals(Files.readString(folder.resolve("a.lock")), run.out());
  }

  @Test
  void tellsWhatCannotBeHad() throws IOException {
    Run run = create("a.lock", "photo-gallery");
    Run unknown = create("a.lock", "httpdd");

    assertEquals(1, run.code());
    GOLDEN.check("unsolvable.txt", run.timeless());
    assertEquals(1, unknown.code());
    GOLDEN.check("unknown.txt", unknown.timeless());
    assertFalse(Files.exists(folder.resolve("a.lock")));
  }

  @Test
  void takesStreamsThatAreActiveOnANewSystem() throws IOException {
    Path modules = DATA.resolveSibling("modules-like");
    List<String> where =
        List.of("--repo", "base=" + modules + "/base", "--repo", "app=" + modules + "/appstream");
    List<String> ask = new ArrayList<>(List.of("app", "--arch", "x86_64"));
    ask.addAll(where);
    ask.addAll(List.of("--out", path("m.lock")));
    Run made = lock(ask.toArray(String[]::new));
    List<String> install = new ArrayList<>(List.of("install", "--arch", "x86_64", "--no-cache"));
    install.addAll(where);
    install.addAll(List.of("--locked", path("m.lock")));

    assertEquals(0, made.code(), made.err());
    String lock = Files.readString(folder.resolve("m.lock"));
    assertTrue(lock.contains("{\"name\": \"perl\", \"evr\": \"5.26"), lock);
    assertEquals(0, Run.of(install.toArray(String[]::new)).code());
    List<String> next = new ArrayList<>(List.of("next", "--arch", "x86_64"));
    next.addAll(where);
    Run refused = lock(next.toArray(String[]::new));
    assertEquals(1, refused.code(), refused.out());
    assertTrue(refused.out().contains("excluded by modular filtering"), refused.out());
    next.add("--setopt=app.module_hotfixes=1");
    assertEquals(0, lock(next.toArray(String[]::new)).code());
  }

  @Test
  void aStreamThatIsNoMoreIsAFinding() throws IOException {
    Path modules = DATA.resolveSibling("modules-like");
    String base = "base=" + modules + "/base";
    String app = "app=" + modules + "/appstream";
    String made = path("m.lock");
    Run typo =
        lock("app", "--with-module", "perl:5.60", "--repo", base, "--repo", app, "--arch=x86_64");
    Run create =
        lock(
            "perl",
            "--with-module=perl:5.24",
            "--repo",
            base,
            "--repo",
            app,
            "--arch=x86_64",
            "--out",
            made);
    assertEquals(0, create.code(), create.out() + create.err());
    Run gone = lock("verify", made, "--repo", base, "--repo", "app=" + modules + "/base");
    Run renewed = lock("update", made, "--repo", base, "--repo", "app=" + modules + "/base");

    assertEquals(2, typo.code());
    assertTrue(typo.err().contains("--with-module: no module matches perl:5.60"), typo.err());
    assertEquals(1, gone.code(), gone.err());
    GOLDEN.check("stream-gone.txt", gone.out());
    assertEquals(1, renewed.code(), renewed.err());
    assertEquals(
        "No lock, because of x86_64:\nerror: no module matches perl:5.24: the repositories have no"
            + " modules\n",
        renewed.out());
  }

  @Test
  void neverLandsAmongMetadata() throws IOException {
    new TinyRepository().add("web-1-1.noarch").writeTo(folder.resolve("os"));
    String os = "os=" + path("os");
    String repomd = path("os/repodata/repomd.xml");
    byte[] before = Files.readAllBytes(Path.of(repomd));
    lock("web", "--repo", os, "--arch", "x86_64", "--out", path("w.lock"));
    Run created = lock("web", "--repo", os, "--arch", "x86_64", "--out", repomd);
    Run updated = lock("update", path("w.lock"), "--repo", os, "--out", repomd);

    String complaint =
        "rpmsolve: " + repomd + " is among the metadata of a repository; name another file\n";
    assertEquals(complaint, created.err());
    assertEquals(2, created.code());
    assertEquals(complaint, updated.err());
    assertEquals(2, updated.code());
    assertArrayEquals(before, Files.readAllBytes(Path.of(repomd)));
  }

  @Test
  void verifiesWhatIsStillThere() throws IOException {
    create("a.lock");
    Run right = lock("verify", path("a.lock"), "--repo", BASE);
    Run other = lock("verify", path("a.lock"), "--repo", BASE, "--repo", UPDATES);

    assertEquals(0, right.code(), right.out());
    GOLDEN.check("verified.txt", right.out());
    assertEquals(1, other.code());
    GOLDEN.check("other-repositories.txt", other.out());
  }

  @Test
  void noticesAnotherRequest() throws IOException {
    create("a.lock");
    Run run =
        lock("verify", path("a.lock"), "httpd", "zlib", "--repo", BASE, "--arch=x86_64", "--json");

    assertEquals(1, run.code());
    GOLDEN.check("other-request.json", run.out());
  }

  @Test
  void noticesWhatWasTamperedWith() throws IOException {
    create("a.lock");
    String text = Files.readString(folder.resolve("a.lock"));
    String line =
        text.lines().filter(l -> l.contains("\"name\": \"apr\"")).findFirst().orElseThrow();
    Files.writeString(
        folder.resolve("a.lock"),
        text.replace(line, line.replaceFirst("sha256:....", "sha256:0000")));
    Run changed = lock("verify", path("a.lock"), "--repo", BASE);
    Files.writeString(folder.resolve("a.lock"), text.replace(line + "\n", ""));
    Run missing = lock("verify", path("a.lock"), "--repo", BASE);

    assertEquals(1, changed.code());
    assertTrue(changed.out().contains("apr-1.7.2-2.amzn2023.0.2.aarch64: checksum"), changed.out());
    assertEquals(1, missing.code());
    assertTrue(missing.out().contains("requires"), missing.out());
  }

  @Test
  void comparesDownloadedFiles() throws IOException {
    LockFixture.Package one = new LockFixture.Package("a", 1, "x86_64", List.of());
    LockFixture.write(folder.resolve("r"), List.of(one), LockFixture.Form.PLAIN, new Random(1));
    String repository = "r=" + folder.resolve("r");
    assertEquals(
        0, lock("a", "--repo", repository, "--arch=x86_64", "--out", path("a.lock")).code());
    Path files = Files.createDirectories(folder.resolve("files/x"));
    List<String> args =
        List.of("verify", path("a.lock"), "--repo", repository, "--files", path("files"));
    Run missing = lock(args.toArray(String[]::new));
    Path file = files.resolve("a-1-1.x86_64.rpm");
    Files.write(file, "a-1-1.x86_64".getBytes(StandardCharsets.US_ASCII));
    Run right = lock(args.toArray(String[]::new));
    Files.write(file, "a-1-2.x86_64".getBytes(StandardCharsets.US_ASCII));
    Run wrong = lock(args.toArray(String[]::new));
    Files.write(file, "short".getBytes(StandardCharsets.US_ASCII));
    Run shorter = lock(args.toArray(String[]::new));

    assertEquals(0, right.code(), right.out());
    assertTrue(missing.out().contains("there is no such file"), missing.out());
    assertTrue(wrong.out().contains("a-1-1.x86_64.rpm: expected sha256:"), wrong.out());
    assertTrue(shorter.out().contains("expected 12 bytes, found 5"), shorter.out());
  }

  @Test
  void makesVersionsEqual() throws IOException {
    List<LockFixture.Package> first = new ArrayList<>();
    List<LockFixture.Package> second = new ArrayList<>();
    for (int version = 1; version <= 3; version++) {
      first.add(new LockFixture.Package("a", version, "x86_64", List.of("b")));
      first.add(new LockFixture.Package("b", version, "x86_64", List.of()));
      second.add(new LockFixture.Package("a", version, "aarch64", List.of("b")));
    }
    second.remove(2);
    second.add(new LockFixture.Package("b", 4, "aarch64", List.of()));
    LockFixture.write(folder.resolve("x86_64"), first, LockFixture.Form.PLAIN, new Random(1));
    LockFixture.write(folder.resolve("aarch64"), second, LockFixture.Form.PLAIN, new Random(1));
    Run run =
        lock("a", "--repo", "r=" + folder + "/$arch", "--arch=x86_64,aarch64", "--out", path("l"));

    assertEquals(0, run.code(), run.err());
    GOLDEN.check("equal.txt", run.out());
  }

  @Test
  void updatesOneNameAndComparesFiles() throws IOException {
    create("old.lock");
    Files.copy(folder.resolve("old.lock"), folder.resolve("new.lock"));
    Run both = lock("update", path("new.lock"), "openssl-libs", "--repo", BASE, "--repo", UPDATES);

    assertEquals("", both.err());
    assertEquals(0, both.code());
    GOLDEN.check("updated.txt", both.out());
    Run text = lock("diff", path("old.lock"), path("new.lock"));
    Run markdown = lock("diff", path("old.lock"), path("new.lock"), "--format=markdown");
    Run json = lock("diff", path("old.lock"), path("new.lock"), "--json");
    Run same = lock("diff", path("old.lock"), path("old.lock"));
    assertEquals(1, text.code());
    GOLDEN.check("diff.txt", text.out());
    assertEquals(1, markdown.code());
    GOLDEN.check("diff.md", markdown.out());
    GOLDEN.check("diff.json", json.out());
    assertEquals(0, same.code());
    assertEquals("Nothing differs.\n", same.out());
  }

  @Test
  void listsPackagesForDownloads() throws IOException {
    create("a.lock");
    Run names = lock("list", path("a.lock"), "--arch=aarch64");
    Run urls =
        lock(
            "list",
            path("a.lock"),
            "--format=urls",
            "--base-url=base=https://example.com/$basearch");
    Run unknown = lock("list", path("a.lock"), "--format=urls");

    assertTrue(names.out().startsWith("alternatives-1.15-2.amzn2023.0.2.aarch64\n"), names.out());
    assertTrue(
        urls.out()
            .contains("https://example.com/x86_64/Packages/apr-1.7.2-2.amzn2023.0.2.x86_64.rpm\n"),
        urls.out());
    assertEquals(2, unknown.code());
    assertTrue(unknown.err().contains("--base-url base=URL"), unknown.err());
  }

  @Test
  void installsWhatIsLockedAndNothingElse() throws IOException {
    create("a.lock");
    Run run =
        Run.of(
            "install",
            "--locked=" + path("a.lock"),
            "--repo",
            "base=" + DATA + "/base/x86_64",
            "--repo",
            "updates=" + DATA + "/updates/x86_64",
            "--arch=x86_64",
            "--no-cache");
    Run gone =
        Run.of(
            "install",
            "--locked=" + path("a.lock"),
            "--repo",
            "updates=" + DATA + "/updates/x86_64",
            "--arch=x86_64",
            "--no-cache");

    assertEquals(0, run.code(), run.out() + run.err());
    GOLDEN.check("installed.txt", run.timeless());
    assertEquals(3, gone.code());
    assertTrue(gone.err().contains("is not in 'base' as the file says"), gone.err());
  }

  @Test
  void leavesNothingOutOfWhatIsLocked() throws IOException {
    create("a.lock");
    for (String more : List.of("--skip-broken", "@core")) {
      Run run =
          Run.of(
              "install",
              "--locked=" + path("a.lock"),
              "--repo",
              "base=" + DATA + "/base/x86_64",
              "--arch=x86_64",
              more);
      assertEquals(2, run.code(), run.out());
      assertTrue(run.err().contains("--locked installs "), run.err());
    }
  }

  @Test
  void refusesPackagesWithoutChecksums() {
    Path rpms = Path.of(System.getProperty("rpmsolve.root"), "testdata/installed/rpms");
    Run run = lock("lib", "--repo", rpms.toString(), "--arch=x86_64");

    assertEquals(3, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("run createrepo_c on it"), run.err());
  }

  @Test
  void takesTheRequestFromAFile() throws IOException {
    Path request = folder.resolve("image.yaml");
    String text =
        "packages: [httpd]\narches: [x86_64, aarch64]\nrepositories: {base: '"
            + DATA
            + "/base/$basearch'}\n";
    Files.writeString(request, text);
    create("a.lock");
    Run made = lock("--request", request.toString(), "--out", path("b.lock"));
    Run same = lock("verify", path("b.lock"), "--request", request.toString());
    Files.writeString(request, text.replace("[httpd]", "[httpd, zlib]") + "weak-deps: false\n");
    Run changed = lock("verify", path("b.lock"), "--request", request.toString());
    Files.writeString(request, text + "weakdeps: false\n");
    Run wrong = lock("--request", request.toString());

    assertEquals(0, made.code(), made.err());
    assertEquals(
        Files.readString(folder.resolve("a.lock")), Files.readString(folder.resolve("b.lock")));
    assertEquals(0, same.code(), same.out());
    assertEquals(1, changed.code());
    assertTrue(changed.out().contains("packages: now also zlib"), changed.out());
    assertTrue(changed.out().contains("options: now also --no-weak-deps"), changed.out());
    assertEquals(3, wrong.code());
    assertTrue(wrong.err().contains("image.yaml: line 4: unknown 'weakdeps'"), wrong.err());
    assertEquals(2, lock("httpd", "--request", request.toString()).code());
  }

  @Test
  void refusesWhatMakesNoSense() {
    assertEquals(2, lock().code());
    assertEquals(2, lock("verify").code());
    assertEquals(2, lock("diff", path("a.lock")).code());
    assertEquals(2, lock("a", "--files", path("x"), "--repo", BASE).code());
    assertEquals(2, lock("@core", "--repo", BASE).code());
    assertEquals(3, lock("verify", path("none.lock"), "--repo", BASE).code());
  }

  @Test
  void saysInPlainWordsWhatIsWrong() throws IOException {
    create("a.lock");
    String lock = Files.readString(folder.resolve("a.lock"));
    Files.writeString(
        folder.resolve("b.lock"), lock.replaceAll("(?m)^.*\"name\": \"(apr-util|httpd)\".*\n", ""));
    Run run = lock("verify", path("b.lock"), "--repo", BASE);

    assertEquals(1, run.code(), run.err());
    GOLDEN.check("broken.txt", run.out());
  }

  @Test
  void refusesOptionsThatDoNothing() {
    create("a.lock");

    Run diff = lock("diff", path("a.lock"), path("a.lock"), "--arch", "x86_64");
    assertEquals(2, diff.code());
    assertTrue(diff.err().contains("--arch is not for 'lock diff'"), diff.err());
    Run list = lock("list", path("a.lock"), "--repo", BASE);
    assertEquals(2, list.code());
    assertTrue(list.err().contains("--repo is not for 'lock list'"), list.err());
    Run verify = lock("verify", path("a.lock"), "--repo", BASE, "--budget", "9");
    assertEquals(2, verify.code());
    assertTrue(verify.err().contains("--budget is not for 'lock verify'"), verify.err());
  }

  @Test
  void settingsLeaveNothingOfALockOut() {
    create("a.lock");
    Run run =
        Run.of(
            "install",
            "--locked=" + path("a.lock"),
            "--repo",
            "base=" + DATA + "/base/x86_64",
            "--arch",
            "x86_64",
            "--no-cache",
            "--exclude",
            "httpd",
            "--setopt=strict=0");

    assertEquals(1, run.code(), run.out());
    assertTrue(run.out().contains("is excluded by 'httpd'"), run.out());
  }
}
