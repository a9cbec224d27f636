package dev.rpmsolve.rpm.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rpmsolve.rpm.fetch.FetchException.Kind;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
  @ParameterizedTest
  @CsvSource({
    "https://h/os, repodata/a.xml, https://h/os/repodata/a.xml",
    "https://h:8443/os/, a b+c%d.xml, https://h:8443/os/a%20b+c%25d.xml",
    "http://u:p@h/x?token=1, a.xml, http://u:p@h/x/a.xml?token=1",
    "http://h, a?b#c.xml, http://h/a%3Fb%23c.xml",
    "http://[::1]:80/x, a:b.xml, http://[::1]:80/x/a:b.xml"
  })
  void namesStandForThemselves(String folder, String href, String address) throws Exception {
    assertEquals(address, Address.below(Address.folder(folder), href).toString());
  }

  @ParameterizedTest
  @CsvSource({
    "https://user:secret@h:8443/os/?token=1, https://h:8443/os/",
    "http://h/a%20b, http://h/a%20b"
  })
  void secretsAreNotShown(String text, String shown) throws Exception {
    assertEquals(shown, Address.shown(Address.parse(text)));
  }

  @ParameterizedTest
  @CsvSource({
    "https://h/a, https://h:443/b, true",
    "http://H/a, http://h:80/b, true",
    "https://h/a, https://h:8443/a, false",
    "https://h/a, http://h/a, false",
    "https://h/a, https://h.example/a, false"
  })
  void credentialsBelongToOneServer(String one, String other, boolean isSame) {
    assertEquals(isSame, Address.isSameServer(URI.create(one), URI.create(other)));
  }

  @ParameterizedTest
  @CsvSource({
    "http://h/a, http://o/b, http://o/b",
    "http://h/a, https://o/b, https://o/b",
    "https://h/a, //o/b, https://o/b",
    "https://h/a/b, ../c, https://h/c",
    "https://h/a, https://user:secret@o/b, https://o/b"
  })
  void redirectsLeadElsewhere(String from, String location, String to) throws Exception {
    URI uri = URI.create(from);
    assertEquals(to, HttpTransport.next(uri, uri, location).toString());
  }

  @ParameterizedTest
  @CsvSource({"http://h/b", "file:///etc/passwd", "ftp://h/b", "https:///b", "http:\\\\b"})
  void redirectsNeverLeadDown(String location) {
    URI from = URI.create("https://h/a");
    assertThrows(FetchException.class, () -> HttpTransport.next(from, from, location));
  }

  @Test
  void badAddressesAreNotQuoted() {
    FetchException e =
        assertThrows(FetchException.class, () -> Address.parse("ht tp://u:secret@h/"));
    assertEquals(Kind.ADDRESS, e.kind());
    assertEquals("an address: expected an http: or https: address", e.getMessage());
  }
}
