package dev.rpmsolve.rpm.installed;

import dev.rpmsolve.core.group.GroupState;
import dev.rpmsolve.core.group.GroupState.Member;
import dev.rpmsolve.core.group.PackageType;
import dev.rpmsolve.rpm.io.MetadataException;
import dev.rpmsolve.rpm.io.MetadataException.Finding;
import dev.rpmsolve.rpm.io.MetadataException.Kind;
import dev.rpmsolve.rpm.io.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The reader of a list of groups that people write: a line {@code @ID NAME...} for each group with
 * the packages that it brought, a line {@code @^ID GROUP...} for each environment with the groups
 * that came with it; {@code #} comments. Nothing is known of reasons.
 */
final class GroupList {
  private GroupList() {}

  static GroupState read(Path file, ReadLimits limits) throws IOException {
    return read(SmallText.read(file, limits), file.toString());
  }

  static GroupState read(String text, String file) {
    List<GroupState.OneGroup> groups = new ArrayList<>();
    List<GroupState.OneEnvironment> environments = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      String[] words = line.strip().split("\\s+");
      if (words[0].isEmpty() || words[0].startsWith("#")) {
        continue;
      }
      List<Member> members = new ArrayList<>();
      for (int i = 1; i < words.length; i++) {
        members.add(new Member(words[i], true));
      }
      if (words[0].length() > 2 && words[0].startsWith("@^")) {
        String id = words[0].substring(2);
        environments.add(new GroupState.OneEnvironment(id, id, PackageType.usual(), members));
      } else if (words[0].length() > 1 && words[0].startsWith("@") && !words[0].equals("@^")) {
        String id = words[0].substring(1);
        groups.add(new GroupState.OneGroup(id, id, PackageType.usual(), members));
      } else {
        throw MetadataException.atLine(
            Kind.MALFORMED,
            file,
            number,
            new Finding("@GROUP or @^ENVIRONMENT, and what came with it", "\"" + words[0] + "\""),
            "see docs/groups.md; history.sqlite of dnf and groups.toml of dnf 5 will do, too");
      }
    }
    return new GroupState(groups, environments, Optional.empty());
  }
}
