package dev.rpmsolve.rpm.repos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.Repository;
import dev.rpmsolve.rpm.config.ConfigException;
import dev.rpmsolve.rpm.io.MetadataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RepositoryFilesTest {
  private static final ConfigVariables VARIABLES =
      ConfigVariables.none().withArch("x86_64").with("releasever", "2023.5");

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file;
  }

  private Path repository(String name) throws IOException {
    write(name + "/repodata/repomd.xml", "<repomd/>");
    return folder.resolve(name);
  }

  private RepositoryConfig one(String text) throws IOException {
    Path file = write("one.repo", text);
    return RepositoryFiles.none().with(file).configuration(VARIABLES).repositories().get(0);
  }

  private Optional<Path> find(String text) throws IOException {
    return new RepositoryLocator(VARIABLES, Map.of()).find(one(text));
  }

  private String complaint(String text) {
    return assertThrows(ConfigException.class, () -> find(text))
        .getMessage()
        .replace(folder.toString(), "DIR");
  }

  @Test
  void allOptionsAreRead() throws IOException {
    RepositoryConfig config =
        one(
            """
            [core-$releasever]
            name = Core of $releasever - $basearch
            baseurl = file:///a/$releasever,
                https://b/$basearch
            mirrorlist = list.txt
            priority = -10
            cost = 500
            excludepkgs = kernel* php
            includepkgs = bash
            module_hotfixes = TRUE
            gpgcheck = 1
            repo_gpgcheck = no
            skip_if_unavailable = on
            enabled = False
            metadata_expire = 48h
            """);
    assertEquals(new Repository("core-2023.5", -10, 500), config.repository());
    assertEquals("Core of 2023.5 - x86_64", config.origin().title());
    assertEquals(1, config.origin().place().line());
    assertEquals(
        List.of("file:///a/2023.5", "https://b/x86_64"),
        config.sources().baseUrls().stream().map(RepositoryConfig.Source::text).toList());
    assertEquals("list.txt", config.sources().mirrorList().orElseThrow().text());
    assertEquals(
        new RepositoryConfig.Switches(false, true, true, Optional.of(true), Optional.of(false)),
        config.switches());
    assertEquals(
        new RepositoryConfig.Filter(List.of("kernel*", "php"), List.of("bash")), config.filter());
  }

  @Test
  void foldersAreReadByNameAndTheFirstOfAnIdCounts() throws IOException {
    write("d/b.repo", "[x]\nname=second\n[main]\nbest=1\n");
    write("d/a.repo", "[x]\nname=first\n[y]\npriorty=5\nmetadata_expire=1\n");
    write("d/c.conf", "nonsense");
    ManagerConfiguration read =
        RepositoryFiles.none().withFolder(folder.resolve("d")).configuration(VARIABLES);
    assertEquals(
        List.of("first", "y"), read.repositories().stream().map(r -> r.origin().title()).toList());
    assertEquals(Map.of(), read.main());
    assertEquals(
        List.of(
            "DIR/d/a.repo: line 4: 'priorty' means nothing; did you mean 'priority'?",
            "DIR/d/b.repo: line 1: the repository 'x' is not counted: it is in DIR/d/a.repo, line"
                + " 1"),
        read.warnings().stream().map(w -> w.replace(folder.toString(), "DIR")).toList());
  }

  @Test
  void mainSectionIsThatOfTheManager() throws IOException {
    Path file = write("dnf.conf", "[main]\nbest=True\nexclude=$basearch-*\n[own]\ncost=1\n");
    ManagerConfiguration read = RepositoryFiles.ofManager(file).configuration(VARIABLES);
    assertEquals("True", read.main().get("best").value());
    assertEquals("x86_64-*", read.main().get("exclude").value());
    assertEquals(List.of("own"), read.repositories().stream().map(RepositoryConfig::id).toList());
  }

  @Test
  void repositoriesTakeOverSomeOptionsOfMain() throws IOException {
    Path file =
        write(
            "dnf.conf",
            "[a]\ngpgcheck=0\n[b]\n[main]\ngpgcheck=1\nskip_if_unavailable=True\nenabled=0\n");
    List<RepositoryConfig> read =
        RepositoryFiles.ofManager(file).configuration(VARIABLES).repositories();
    assertEquals(
        new RepositoryConfig.Switches(true, true, false, Optional.of(false), Optional.empty()),
        read.get(0).switches());
    assertEquals(Optional.of(true), read.get(1).switches().gpgcheck());
  }

  @Test
  void wrongValuesAreNamed() {
    assertEquals(
        "DIR/one.repo: line 2: enabled=maybe: expected 0 or 1; comments belong on lines of their"
            + " own",
        complaint("[a]\nenabled=maybe\n"));
    assertEquals(
        "DIR/one.repo: line 2: priority=high: expected a number",
        complaint("[a]\npriority=high\n"));
    assertEquals(
        "DIR/one.repo: line 1: 'a b' cannot be an id (letters, digits and ._:+~@-); rename it",
        complaint("[a b]\n"));
  }

  @Test
  void firstAddressThatIsThereIsTaken() throws IOException {
    Path there = repository("mirror/2023.5/x86_64");
    assertEquals(
        Optional.of(there),
        find("[a]\nbaseurl=https://far/ missing mirror/$releasever/$basearch\n"));
    assertEquals(
        Optional.of(there), find("[a]\nbaseurl=file://" + there.toString().replace("m", "%6d")));
    write("list.txt", "# mirrors\nhttps://far/\n\nfile://localhost" + there + "\n");
    assertEquals(Optional.of(there), find("[a]\nmirrorlist=list.txt\n"));
    write(
        "link.xml",
        """
        <?xml version="1.0" encoding="utf-8"?>
        <metalink version="3.0" xmlns="http://www.metalinker.org/"><files>
        <file name="repomd.xml"><size>3</size><resources maxconnections="1">
        <url protocol="https">https://far/repodata/repomd.xml</url>
        <url protocol="file">file://%s/repodata/repomd.xml</url>
        </resources></file></files></metalink>
        """
            .formatted(there));
    assertEquals(Optional.of(there), find("[a]\nmetalink=link.xml\n"));
    write("link.xml", "<html/>");
    assertThrows(MetadataException.class, () -> find("[a]\nmetalink=link.xml\n"));
  }

  @Test
  void whatIsNotHereIsRefusedWithAdvice() throws IOException {
    assertEquals(
        "DIR/one.repo: line 1: the repository 'a' is on a network (https://far/2023.5/), and"
            + " nothing is downloaded here; copy its metadata, as 'rpmsolve fetch' and 'dnf reposync"
            + " --download-metadata' do,"
            + " and give --repo-path a=DIR, or leave it out with --disablerepo a",
        complaint("[a]\nbaseurl=https://far/$releasever/\n"));
    assertEquals(
        "DIR/one.repo: line 1: the repository 'a' is not there: no DIR/gone/repodata/repomd.xml;"
            + " give --repo-path a=DIR, or leave it out with --disablerepo a",
        complaint("[a]\nbaseurl=gone\n"));
    assertEquals(Optional.empty(), find("[a]\nbaseurl=gone\nskip_if_unavailable=1\n"));
    assertTrue(complaint("[a]\n").contains("has no baseurl, mirrorlist or metalink"));
    assertEquals(
        "DIR/one.repo: line 2: $product in 'file:///x/$product' has no value; give --setvar"
            + " product=VALUE, or --varsdir DIR",
        complaint("[a]\nbaseurl=file:///x/$product\n"));
    assertTrue(
        complaint("[a]\nmirrorlist=$awsproto://$amazonlinux.$awsdomain/mirror.list\n")
            .contains("is on a network ($awsproto://$amazonlinux.$awsdomain/mirror.list)"));
    assertTrue(complaint("[a]\nbaseurl=file:x\n").contains("expected file:///PATH"));
    assertTrue(complaint("[a]\nmirrorlist=gone\n").contains("expected a list of mirrors"));
  }

  @Test
  void foldersOfTheCallerGoBeforeAddresses() throws IOException {
    RepositoryConfig config = one("[a]\nbaseurl=https://far/\n");
    RepositoryLocator locator =
        new RepositoryLocator(VARIABLES, Map.of("a", folder + "/own/$releasever"));
    assertEquals(Optional.of(folder.resolve("own/2023.5")), locator.find(config));
  }

  @Test
  void releasesAreFoundWhereTheVariableStands() throws IOException {
    for (String release : List.of("2023.10.1", "2023.9.20240101", "2023.9.9", "notes")) {
      repository("al-" + release + "/x86_64");
    }
    Files.createDirectories(folder.resolve("al-2023.11/x86_64"));
    Files.createSymbolicLink(folder.resolve("al-latest"), folder.resolve("al-2023.10.1"));
    Path template = folder.resolve("al-$releasever/x86_64");
    assertEquals(
        List.of("notes", "2023.9.9", "2023.9.20240101", "2023.10.1"),
        ReleaseFolders.find(template));
    assertEquals(List.of(), ReleaseFolders.find(folder.resolve("none/${releasever}")));
    repository("mirror/3.1/deep/3");
    repository("mirror/3.2/deep/2");
    assertEquals(
        List.of("3.1"),
        ReleaseFolders.find(folder.resolve("mirror/$releasever/deep/$releasever_major")));
    assertTrue(ReleaseFolders.isVersioned("a/${releasever}/b"));
    assertTrue(!ReleaseFolders.isVersioned("a/b"));
  }
}
