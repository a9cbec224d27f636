package dev.rpmsolve.rpm.cli;

import dev.rpmsolve.core.group.GroupSpec;
import java.util.List;

/**
 * Operands that begin with {@code @}: the one place that knows what they can mean. As for dnf all
 * others count first, so that what is asked for by name keeps that reason.
 */
final class AtOperands {
  private static final String MARK = "@";

  private AtOperands() {}

  /** Tells whether an operand is one of these. */
  static boolean isOne(String operand) {
    return operand.startsWith(MARK);
  }

  /** Lists the operands that are packages, capabilities, paths or files. */
  static List<String> others(Arguments arguments) {
    return arguments.operands().stream().filter(operand -> !isOne(operand)).toList();
  }

  /**
   * Reads an operand.
   *
   * @throws UsageException if it is malformed
   */
  static GroupSpec group(String operand) {
    try {
      return GroupSpec.parse(operand);
    } catch (IllegalArgumentException e) {
      throw new UsageException(operand + ": " + e.getMessage());
    }
  }

  /** Tells whether an operand can name a group. */
  static boolean isGroup(String operand) {
    try {
      GroupSpec.parse(operand);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** Tells whether an operand can name a stream of a module, but no group. */
  static boolean isStreamOnly(String operand) {
    return operand.contains(":") && !isGroup(operand);
  }

  /**
   * Refuses operands that are groups, modules or files, for a command that knows packages only.
   *
   * @throws UsageException if one is
   */
  static void refuse(Command command, List<String> operands) {
    for (String operand : operands) {
      if (isOne(operand)) {
        throw Arguments.usage(
            command, operand + ": groups and modules are not read; name packages");
      } else if (LocalPackages.isFile(operand)) {
        throw Arguments.usage(command, operand + ": files are not read; name packages");
      }
    }
  }
}
