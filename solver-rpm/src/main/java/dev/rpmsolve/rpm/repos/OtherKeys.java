package dev.rpmsolve.rpm.repos;

import java.util.Set;

/** Keys of repositories that package managers know and that do not matter here. */
final class OtherKeys {
  private static final Set<String> KEYS =
      Set.of(
          "async",
          "bandwidth",
          "build_cache",
          "cachedir",
          "countme",
          "deltarpm",
          "deltarpm_percentage",
          "enabled_metadata",
          "enablegroups",
          "failovermethod",
          "fastestmirror",
          "gpgcakey",
          "http_caching",
          "ip_resolve",
          "keepalive",
          "keepcache",
          "max_parallel_downloads",
          "mdpolicy",
          "mediaid",
          "metadata_expire",
          "metadata_expire_filter",
          "minrate",
          "mirrorlist_expire",
          "optional_metadata_types",
          "password",
          "pkg_gpgcheck",
          "proxy",
          "proxy_auth_method",
          "proxy_password",
          "proxy_username",
          "report_instanceid",
          "retries",
          "sslcacert",
          "sslclientcert",
          "sslclientkey",
          "sslverify",
          "sslverifystatus",
          "target",
          "product",
          "throttle",
          "timeout",
          "type",
          "user_agent",
          "username",
          "zchunk");

  private OtherKeys() {}

  static boolean isKnown(String key) {
    return KEYS.contains(key);
  }
}
