package dev.rpmsolve.core.internal.rules;

import dev.rpmsolve.core.request.Glob;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which vendors may replace each other. Answers are remembered, so not thread-safe. */
final class VendorClasses {
  private final List<List<Entry>> classes = new ArrayList<>();
  private final Map<String, Long> masks = new HashMap<>();

  private record Entry(Glob glob, boolean isMember) {}

  VendorClasses(List<List<String>> globs) {
    if (globs.size() > Long.SIZE) {
      throw new IllegalArgumentException("more than " + Long.SIZE + " vendor classes");
    }
    for (List<String> members : globs) {
      List<Entry> entries = new ArrayList<>();
      for (String member : members) {
        boolean isMember = !member.startsWith("!");
        String glob = isMember ? member : member.substring(1);
        entries.add(new Entry(new Glob(glob.toLowerCase(Locale.ROOT)), isMember));
      }
      classes.add(entries);
    }
  }

  /** Tells whether two vendors share a class. */
  boolean share(String vendorA, String vendorB) {
    return (mask(vendorA) & mask(vendorB)) != 0;
  }

  private long mask(String vendor) {
    return masks.computeIfAbsent(vendor, this::computeMask);
  }

  private long computeMask(String vendor) {
    String lower = vendor.toLowerCase(Locale.ROOT);
    long mask = 0;
    for (int i = 0; i < classes.size(); i++) {
      for (Entry entry : classes.get(i)) {
        if (entry.glob.matches(lower)) {
          mask |= entry.isMember ? 1L << i : 0;
          break;
        }
      }
    }
    return mask;
  }
}
