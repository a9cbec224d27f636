package dev.rpmsolve.rpm.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rpmsolve.core.universe.ArchPolicy;
import dev.rpmsolve.rpm.RepositoryFixture;
import dev.rpmsolve.rpm.RpmRepositories;
import dev.rpmsolve.rpm.fetch.FaultyServer.Fault;
import dev.rpmsolve.rpm.fetch.FetchException.Kind;
import dev.rpmsolve.rpm.fetch.RepositoryFetcher.Extent;
import dev.rpmsolve.rpm.io.Checksum;
import dev.rpmsolve.rpm.io.ChecksumAlgorithm;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.Packer;
import dev.rpmsolve.rpm.metadata.Metalink;
import dev.rpmsolve.rpm.trust.AcceptedRevisions;
import dev.rpmsolve.rpm.trust.Freshness;
import dev.rpmsolve.rpm.trust.RepositoryTrust;
import dev.rpmsolve.rpm.trust.TrustFixture;
import dev.rpmsolve.rpm.trust.openpgp.Keyring;
import dev.rpmsolve.rpm.trust.openpgp.TestKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepositoryFetcherTest {
  private static final String PRIMARY = "repodata/primary.xml.packed";
  private static final String REPOMD = "repodata/repomd.xml";
  private static final FetchLimits LIMITS =
      new FetchLimits(
          Duration.ofSeconds(5), Duration.ofMillis(400), 3, Duration.ofMillis(1), 1 << 20);

  @TempDir private Path scratch;
  private Path source;
  private Path copy;
  private FaultyServer server;
  private FaultyServer second;
  private final List<String> retries = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    StringBuilder packages = new StringBuilder();
    for (int i = 0; i < 200; i++) {
      packages.append(RepositoryFixture.rpm("p" + i, String.format("%064x", i), ""));
    }
    source =
        new RepositoryFixture(scratch.resolve("source"))
            .packedBy(Packer.PLAIN)
            .file("primary", RepositoryFixture.primary(200, packages.toString()))
            .file("other", "<otherdata/>")
            .write();
    copy = scratch.resolve("copy");
    server = new FaultyServer(source);
    second = new FaultyServer(source);
  }

  @AfterEach
  void stop() {
    server.close();
    second.close();
  }

  private RemoteRepository remote(RepositoryTrust trust, FaultyServer... mirrors) {
    return new RemoteRepository(
        "r", Stream.of(mirrors).map(FaultyServer::address).toList(), List.of(), trust);
  }

  private RepositoryFetcher fetcher() {
    return new RepositoryFetcher(
        LIMITS,
        new FetchListener() {
          @Override
          public void retry(String address, String reason) {
            retries.add(address + " " + reason);
          }
        });
  }

  private FetchedRepository fetch(FaultyServer... mirrors)
      throws IOException, InterruptedException {
    return fetcher().fetch(remote(RepositoryTrust.none(), mirrors), copy, Extent.USUAL);
  }

  private Kind failure(FaultyServer... mirrors) {
    return assertThrows(FetchException.class, () -> fetch(mirrors)).kind();
  }

  /** All that is in the folder, without what is empty. */
  private List<String> files() throws IOException {
    if (!Files.exists(copy)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(copy)) {
      return all.filter(Files::isRegularFile)
          .map(path -> copy.relativize(path).toString())
          .sorted()
          .toList();
    }
  }

  private void assertSame(String file) throws IOException {
    assertEquals(-1, Files.mismatch(source.resolve(file), copy.resolve(file)), file);
  }

  @Test
  void copiesAreReadLikeAnyFolder() throws Exception {
    FetchedRepository fetched = fetch(server);
    assertEquals(1, fetched.fetchedFiles());
    assertEquals(server.address(), fetched.address());
    assertEquals(List.of(PRIMARY, REPOMD), files());
    assertSame(PRIMARY);
    assertEquals(
        200,
        RpmRepositories.builder()
            .repository("r", copy)
            .build()
            .load(ArchPolicy.of("x86_64"))
            .packageCount());
    FetchedRepository again =
        fetcher().fetch(remote(RepositoryTrust.none(), server), copy, Extent.ALL);
    assertEquals(1, again.fetchedFiles());
    assertEquals(1, again.keptFiles());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"CIRCLE", "ENDLESS", "LONGER", "TO_FILE", "GONE"},
      mode = EnumSource.Mode.EXCLUDE)
  void anotherTryHelps(Fault fault) throws Exception {
    server.with(PRIMARY, fault);
    fetch(server);
    assertSame(PRIMARY);
    assertEquals(List.of(PRIMARY, REPOMD), files());
  }

  @ParameterizedTest
  @EnumSource(Fault.class)
  void anotherMirrorHelps(Fault fault) throws Exception {
    server.with(PRIMARY, fault, fault, fault, fault, fault, fault);
    fetch(server, second);
    assertSame(PRIMARY);
    assertEquals(List.of(PRIMARY, REPOMD), files());
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"WHOLE", "OTHER_PART"},
      mode = EnumSource.Mode.EXCLUDE)
  void nothingIsPublishedThatIsNotComplete(Fault fault) throws Exception {
    server.with(PRIMARY, fault, fault, fault, fault, fault, fault);
    Kind kind = failure(server);
    Kind expected =
        switch (fault) {
          case TRUNCATED -> Kind.CONNECTION;
          case STALLED, SILENT -> Kind.STALLED;
          case CORRUPT -> Kind.WRONG_BYTES;
          case LONGER, ENDLESS -> Kind.TOO_LARGE;
          case BUSY, NO_PART -> Kind.STATUS;
          case GONE -> Kind.REFUSED;
          default -> fault == Fault.CIRCLE ? Kind.REDIRECT : Kind.ADDRESS;
        };
    assertEquals(expected, kind);
    assertFalse(Files.exists(copy.resolve(PRIMARY)));
    assertFalse(Files.exists(copy.resolve(REPOMD)));
  }

  @Test
  void whatFailsLeavesNoEmptyFolders() throws Exception {
    Files.delete(source.resolve(REPOMD));
    assertEquals(Kind.REFUSED, failure(server));
    assertFalse(Files.exists(copy));

    Path own = Files.createDirectories(copy.resolve("repodata"));
    assertEquals(Kind.REFUSED, failure(server));
    assertTrue(Files.isDirectory(own), "a folder that was there stays");
  }

  @Test
  void whatBrokeOffGoesOn() throws Exception {
    server.with(PRIMARY, Fault.TRUNCATED, Fault.TRUNCATED);
    fetch(server);
    assertSame(PRIMARY);
    long size = Files.size(source.resolve(PRIMARY));
    List<String> asked =
        server.log().stream().filter(one -> one.startsWith("/" + PRIMARY)).toList();
    assertEquals(
        List.of(
            "/" + PRIMARY,
            "/" + PRIMARY + " bytes=" + size / 2 + "-",
            "/" + PRIMARY + " bytes=" + (size / 2 + (size - size / 2) / 2) + "-"),
        asked);
  }

  @Test
  void alaterCallGoesOn() throws Exception {
    server.with(PRIMARY, Fault.STALLED, Fault.GONE);
    assertEquals(Kind.REFUSED, failure(server));
    assertTrue(files().contains("repodata/.primary.xml.packed.part"), files().toString());
    fetch(server);
    assertSame(PRIMARY);
    assertEquals(List.of(PRIMARY, REPOMD), files());
    long size = Files.size(source.resolve(PRIMARY));
    assertTrue(server.log().contains("/" + PRIMARY + " bytes=" + size / 2 + "-"));
  }

  @Test
  void partsOfOtherVersionsAreNotPutTogether() throws Exception {
    server.with(PRIMARY, Fault.STALLED, Fault.WHOLE);
    fetch(server);
    assertSame(PRIMARY);
    server.with("repodata/other.xml.packed", Fault.TRUNCATED, Fault.OTHER_PART);
    fetcher().fetch(remote(RepositoryTrust.none(), server), copy, Extent.ALL);
    assertSame("repodata/other.xml.packed");
  }

  @Test
  void theOldCopyStaysUntilTheNewOneIsComplete() throws Exception {
    fetch(server);
    String old = Files.readString(copy.resolve(REPOMD));
    new RepositoryFixture(source)
        .file("updateinfo", "<updates/>")
        .file("primary", RepositoryFixture.primary(0, ""))
        .write();
    server.with(PRIMARY, Fault.GONE);
    assertEquals(Kind.REFUSED, failure(server));
    assertEquals(old, Files.readString(copy.resolve(REPOMD)));
    fetch(server);
    assertSame(REPOMD);
  }

  @Test
  void theMetalinkDecidesWhichVersionIsMeant() throws Exception {
    byte[] repomd = Files.readAllBytes(source.resolve(REPOMD));
    Path lagging = Files.createDirectories(scratch.resolve("lagging/repodata")).getParent();
    Files.writeString(lagging.resolve(REPOMD), "<repomd><revision>1</revision></repomd>");
    try (FaultyServer old = new FaultyServer(lagging)) {
      Metalink.Version version =
          new Metalink.Version(
              OptionalLong.empty(),
              OptionalLong.of(repomd.length),
              List.of(
                  Checksum.of(ChecksumAlgorithm.MD5, repomd),
                  Checksum.of(ChecksumAlgorithm.SHA256, repomd)));
      RemoteRepository remote =
          new RemoteRepository(
              "r",
              List.of(old.address(), server.address()),
              List.of(version),
              RepositoryTrust.none());
      FetchedRepository fetched = fetcher().fetch(remote, copy, Extent.USUAL);
      assertEquals(server.address(), fetched.address());
      assertSame(REPOMD);
      RemoteRepository only =
          new RemoteRepository(
              "r", List.of(old.address()), List.of(version), RepositoryTrust.none());
      assertThrows(FetchException.class, () -> fetcher().fetch(only, copy, Extent.USUAL));
    }
  }

  @Test
  void signaturesAreFetchedAndChecked() throws Exception {
    TestKey key = TestKey.ed25519();
    Keyring keys = Keyring.of(key.file(), "key", TrustFixture.POLICY);
    RepositoryTrust trust = RepositoryTrust.none().withSignedMetadata(keys);
    MetadataException e =
        assertThrows(
            MetadataException.class,
            () -> fetcher().fetch(remote(trust, server), copy, Extent.USUAL));
    assertEquals(MetadataException.Kind.NOT_TRUSTED, e.kind());
    assertEquals(List.of(), files());
    byte[] repomd = Files.readAllBytes(source.resolve(REPOMD));
    Files.write(source.resolve("repodata/repomd.xml.asc"), key.sign(repomd));
    fetcher().fetch(remote(trust, server), copy, Extent.USUAL);
    assertSame("repodata/repomd.xml.asc");
    // A mirror whose table of contents was changed is passed over.
    server.with(REPOMD, Fault.CORRUPT);
    FetchedRepository fetched = fetcher().fetch(remote(trust, server, second), copy, Extent.USUAL);
    assertEquals(second.address(), fetched.address());
  }

  @Test
  void mirrorsThatAreSetBackArePassedOver() throws Exception {
    RepositoryTrust trust =
        RepositoryTrust.none()
            .withFreshness(Freshness.at(TrustFixture.NOW))
            .withMemory(AcceptedRevisions.in(scratch.resolve("accepted")));
    fetcher().fetch(remote(trust, server), copy, Extent.USUAL);
    Path old = Files.createDirectories(scratch.resolve("old/repodata")).getParent();
    Files.writeString(
        old.resolve(REPOMD), Files.readString(source.resolve(REPOMD)).replace(">17<", ">16<"));
    try (FaultyServer late = new FaultyServer(old)) {
      assertEquals(
          server.address(),
          fetcher().fetch(remote(trust, late, server), copy, Extent.USUAL).address());
      MetadataException e =
          assertThrows(
              MetadataException.class,
              () -> fetcher().fetch(remote(trust, late), copy, Extent.USUAL));
      assertEquals(MetadataException.Kind.STALE, e.kind());
    }
  }

  @Test
  void hostileTablesOfContentsReachNothingElse() throws Exception {
    for (String href :
        List.of(
            "../evil", "/etc/evil", REPOMD, "repodata/.primary.xml.packed.part", "a/%2e%2e/b")) {
      Files.writeString(
          source.resolve(REPOMD),
          "<repomd><data type='primary'><checksum type='sha256'>"
              + "0".repeat(64)
              + "</checksum><location href='"
              + href
              + "'/></data></repomd>");
      Exception e = assertThrows(Exception.class, () -> fetch(server), href);
      assertTrue(e instanceof FetchException || e instanceof MetadataException, "" + e);
      assertEquals(List.of(), files(), href);
    }
  }

  @Test
  void credentialsGoToTheirServerOnly() throws Exception {
    String withUser = server.address().replace("//", "//user:secret@");
    RemoteRepository remote =
        new RemoteRepository("r", List.of(withUser), List.of(), RepositoryTrust.none());
    server.with(PRIMARY, Fault.BUSY);
    FetchedRepository fetched = fetcher().fetch(remote, copy, Extent.USUAL);
    assertEquals(server.address(), fetched.address());
    assertTrue(server.log().get(0).endsWith(" Basic dXNlcjpzZWNyZXQ="), server.log().toString());
    assertTrue(retries.stream().noneMatch(one -> one.contains("secret")), retries.toString());
  }

  @Test
  void redirectsAreFollowedWithoutCredentials() throws Exception {
    String withUser = server.address().replace("//", "//user:secret@");
    server.redirect(PRIMARY, second.address() + PRIMARY);
    RemoteRepository remote =
        new RemoteRepository("r", List.of(withUser), List.of(), RepositoryTrust.none());
    fetcher().fetch(remote, copy, Extent.USUAL);
    assertSame(PRIMARY);
    assertEquals(List.of("/" + PRIMARY), second.log());
  }

  @Test
  void otherAddressesAreRefused() {
    for (String address : List.of("ftp://h/", "file:///etc/", "jar:x", "nonsense", "http:///x")) {
      RemoteRepository remote =
          new RemoteRepository("r", List.of(address), List.of(), RepositoryTrust.none());
      FetchException e =
          assertThrows(
              FetchException.class, () -> fetcher().fetch(remote, copy, Extent.USUAL), address);
      assertEquals(Kind.ADDRESS, e.kind());
    }
  }

  @Test
  void anInterruptEndsTheWaiting() throws Exception {
    server.with(REPOMD, Fault.SILENT);
    RepositoryFetcher patient =
        new RepositoryFetcher(
            new FetchLimits(
                Duration.ofSeconds(60), Duration.ofSeconds(60), 1, Duration.ZERO, 1 << 20),
            FetchListener.silent());
    Thread.currentThread().interrupt();
    assertThrows(
        InterruptedException.class,
        () -> patient.fetch(remote(RepositoryTrust.none(), server), copy, Extent.USUAL));
    assertFalse(Thread.interrupted());
    assertEquals(List.of(), files());
  }
}
