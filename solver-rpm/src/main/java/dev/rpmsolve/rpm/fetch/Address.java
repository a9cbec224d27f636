package dev.rpmsolve.rpm.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * Addresses: what may be fetched, how one is shown, who gets credentials.
 *
 * <p>Names of users, passwords and queries, which may hold tokens, are never shown.
 */
final class Address {
  private static final String HTTPS = "https";

  private Address() {}

  /** Reads the address of a folder. */
  static URI folder(String text) throws FetchException {
    return parse(text.endsWith("/") || text.contains("?") ? text : text + "/");
  }

  /** Reads an address. */
  static URI parse(String text) throws FetchException {
    try {
      URI uri = new URI(text.strip());
      if (isWeb(uri) && uri.getHost() != null) {
        return uri;
      }
    } catch (URISyntaxException e) {
      // As below: without the text, which may hold a password.
    }
    String scheme = text.contains(":") ? text.substring(0, text.indexOf(':')) : "";
    String shown = scheme.matches("[A-Za-z][A-Za-z0-9+.-]{0,20}") ? scheme + ":..." : "an address";
    throw new FetchException(
        FetchException.Kind.ADDRESS, shown, "expected an http: or https: address");
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    return scheme.equals(HTTPS) || scheme.equals("http");
  }

  static boolean isSecure(URI uri) {
    return HTTPS.equalsIgnoreCase(uri.getScheme());
  }

  /** The address of a file below a folder; a name stands for itself, whatever is in it. */
  static URI below(URI folder, String href) throws FetchException {
    try {
      String path = folder.getPath();
      String joined = (path.endsWith("/") ? path : path + "/") + href;
      String authority = folder.getRawAuthority();
      URI named = new URI(folder.getScheme(), null, "h", -1, joined, null, null);
      String query = folder.getRawQuery() == null ? "" : "?" + folder.getRawQuery();
      return new URI(folder.getScheme() + "://" + authority + named.getRawPath() + query);
    } catch (URISyntaxException e) {
      throw new FetchException(
          FetchException.Kind.ADDRESS, shown(folder), "a file there cannot have this name");
    }
  }

  /** The address without what others should not see. */
  static String shown(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port + uri.getRawPath();
  }

  /** The address without the name of a user, as requests want it. */
  static URI withoutUser(URI uri) {
    String user = uri.getRawUserInfo();
    return user == null ? uri : URI.create(uri.toString().replaceFirst("//[^/@]*@", "//"));
  }

  /** What a user must say to be known to the server; only that of the address itself. */
  static Optional<String> authorization(URI uri) {
    return Optional.ofNullable(uri.getUserInfo())
        .map(user -> user.getBytes(StandardCharsets.UTF_8))
        .map(user -> "Basic " + Base64.getEncoder().encodeToString(user));
  }

  /** Whether credentials for one address may go to another. */
  static boolean isSameServer(URI one, URI other) {
    return one.getScheme().equalsIgnoreCase(other.getScheme())
        && one.getHost().equalsIgnoreCase(other.getHost())
        && port(one) == port(other);
  }

  private static int port(URI uri) {
    return uri.getPort() >= 0 ? uri.getPort() : isSecure(uri) ? 443 : 80;
  }
}
