package dev.rpmsolve.core.version;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A slow, plain reading of the version rules, to compare the fast code with: it walks both strings
 * side by side as RPM's manual tells it, over lists of segments, with numbers as big integers.
 */
public final class ReferenceVersions {
  private static final Pattern SEGMENT = Pattern.compile("[0-9]+|[a-zA-Z]+|~|\\^");

  private ReferenceVersions() {}

  /** Compares two versions; -1, 0 or 1. */
  public static int compare(String a, String b) {
    List<String> left = segments(a);
    List<String> right = segments(b);
    for (int i = 0; i < left.size() || i < right.size(); i++) {
      String x = i < left.size() ? left.get(i) : "";
      String y = i < right.size() ? right.get(i) : "";
      int order = compareSegments(x, y);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<String> segments(String version) {
    List<String> segments = new ArrayList<>();
    Matcher matcher = SEGMENT.matcher(version);
    while (matcher.find()) {
      segments.add(matcher.group());
    }
    return segments;
  }

  private static int compareSegments(String x, String y) {
    if (x.equals(y)) {
      return 0;
    }
    if (x.equals("~") || y.equals("~")) {
      return x.equals("~") ? -1 : 1;
    }
    if (x.isEmpty() || y.isEmpty()) {
      return x.isEmpty() ? -1 : 1;
    }
    if (x.equals("^") || y.equals("^")) {
      return x.equals("^") ? -1 : 1;
    }
    boolean xIsNumber = x.matches("[0-9]+");
    boolean yIsNumber = y.matches("[0-9]+");
    if (xIsNumber && yIsNumber) {
      return new BigInteger(x).compareTo(new BigInteger(y));
    }
    if (xIsNumber || yIsNumber) {
      return xIsNumber ? 1 : -1;
    }
    return Integer.signum(x.compareTo(y));
  }
}
