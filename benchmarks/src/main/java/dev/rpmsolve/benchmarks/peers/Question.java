package dev.rpmsolve.benchmarks.peers;

import dev.rpmsolve.core.request.Policy;
import dev.rpmsolve.core.request.Policy.WeakDependencies;
import dev.rpmsolve.core.request.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What both sides are asked.
 *
 * @param kind what is to be done
 * @param weakDependencies whether Recommends and Supplements are honored
 * @param specs package names; empty for an upgrade
 */
record Question(Kind kind, WeakDependencies weakDependencies, List<String> specs) {

  /** What is to be done. */
  enum Kind {
    /** To install something. */
    INSTALL,
    /** To upgrade everything that is installed. */
    UPGRADE,
    /** To say why something cannot be installed. */
    EXPLAIN,
    /** To say that, and what can be done about it. */
    REMEDIES
  }

  /** Asks for packages. */
  static Question of(Kind kind, WeakDependencies weakDependencies, String... specs) {
    return new Question(kind, weakDependencies, List.of(specs));
  }

  /** Returns the request for this solver. */
  Request request(int... installed) {
    Request.Builder request =
        Request.builder()
            .installed(installed)
            .policy(Policy.usual().withWeakDependencies(weakDependencies));
    if (kind == Kind.UPGRADE) {
      request.upgradeAll();
    }
    specs.forEach(request::install);
    return request.build();
  }

  /** Returns the request for libsolv, about one of its pools. */
  List<String> fields(String pool) {
    List<String> fields = new ArrayList<>();
    fields.add(kind.name().toLowerCase(Locale.ROOT));
    fields.add(pool);
    fields.add(weakDependencies == WeakDependencies.INSTALL ? "weak" : "hard");
    fields.addAll(specs);
    return fields;
  }

  @Override
  public String toString() {
    String what = kind == Kind.UPGRADE ? "upgrade of everything" : String.join(" ", specs);
    return switch (kind) {
      case INSTALL, UPGRADE ->
          what + (weakDependencies == WeakDependencies.INSTALL ? ", with weak" : "");
      case EXPLAIN -> what;
      case REMEDIES -> what + ", with remedies";
    };
  }
}
