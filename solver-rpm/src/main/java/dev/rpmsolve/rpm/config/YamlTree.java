package dev.rpmsolve.rpm.config;

import dev.rpmsolve.rpm.config.ConfigNode.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/**
 * Makes trees of the events of a parser.
 *
 * <p>An alias stands for the same part again, which is kept once; what all aliases would be written
 * out is limited, as whoever walks the tree meets it all.
 */
final class YamlTree {
  private static final int MAX_DEPTH = 32;

  /** In files of tools, notes deep inside may be careless: the last value of a key counts. */
  private static final int CHECKED_DEPTH = 2;

  /** Which features of YAML are read. */
  enum Features {
    /** Neither anchors nor aliases nor tags. */
    PLAIN,
    /** Anchors and aliases; tags have no meaning. */
    ALL
  }

  private final String file;
  private final Iterator<Event> events;
  private final Features features;
  private final long maxParts;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private long parts;

  /** A part that has a name, and how many parts are in it. */
  private record Anchored(ConfigNode node, long parts) {}

  /**
   * Starts at the beginning of a stream.
   *
   * @param file the name that complaints give the file
   * @param events the events of its parser
   * @param features what is read
   * @param maxParts how many texts, lists and mappings a document may have, written out
   */
  YamlTree(String file, Iterator<Event> events, Features features, long maxParts) {
    this.file = file;
    this.events = events;
    this.features = features;
    this.maxParts = maxParts;
    events.next(); // the start of the stream
  }

  /** Goes to the next document; tells where it starts, or nothing at the end of the stream. */
  Optional<Place> nextDocument() {
    Event start = events.next();
    return start.getEventId() == Event.ID.StreamEnd ? Optional.empty() : Optional.of(place(start));
  }

  /** Reads the document that starts here. */
  ConfigNode document() {
    anchors.clear();
    parts = 0;
    ConfigNode root = node(events.next(), 0);
    events.next(); // the end of the document
    return root;
  }

  private ConfigNode node(Event event, int depth) {
    Place place = place(event);
    if (depth > MAX_DEPTH) {
      throw place.complain("nested more than " + MAX_DEPTH + " levels deep");
    }
    if (event instanceof AliasEvent alias) {
      return referred(alias, place);
    }
    long before = parts;
    count(1, place);
    boolean isAnchored = event instanceof NodeEvent named && named.getAnchor().isPresent();
    if (isAnchored) {
      refuse("anchors and aliases are not supported; write the value again", place);
    }
    ConfigNode node = newNode(event, place, depth);
    if (isAnchored && event instanceof NodeEvent named) {
      anchors.put(named.getAnchor().get().getValue(), new Anchored(node, parts - before));
    }
    return node;
  }

  private ConfigNode referred(AliasEvent alias, Place place) {
    refuse("anchors and aliases are not supported; write the value again", place);
    Anchored anchored = anchors.get(alias.getAlias().getValue());
    if (anchored == null) {
      throw place.complain("nothing before is named '" + alias.getAlias().getValue() + "'");
    }
    count(anchored.parts(), place);
    return anchored.node();
  }

  private void count(long more, Place place) {
    parts += more;
    if (parts > maxParts) {
      throw place.complain("expected at most " + maxParts + " values, found more");
    }
  }

  private void refuse(String problem, Place place) {
    if (features == Features.PLAIN) {
      throw place.complain(problem);
    }
  }

  private ConfigNode newNode(Event event, Place place, int depth) {
    if (event instanceof ScalarEvent scalar) {
      if (scalar.getTag().isPresent()) {
        refuse("tags are not supported", place);
      }
      return new ConfigNode.Text(scalar.getValue(), place);
    }
    return event.getEventId() == Event.ID.SequenceStart
        ? items(place, depth)
        : fields(place, depth);
  }

  private ConfigNode items(Place place, int depth) {
    List<ConfigNode> values = new ArrayList<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.SequenceEnd; e = events.next()) {
      values.add(node(e, depth + 1));
    }
    return new ConfigNode.Items(values, place);
  }

  private ConfigNode fields(Place place, int depth) {
    Map<String, ConfigNode> values = new LinkedHashMap<>();
    Map<String, Place> keys = new HashMap<>();
    for (Event e = events.next(); e.getEventId() != Event.ID.MappingEnd; e = events.next()) {
      ConfigNode.Text key = node(e, depth + 1).text("a key");
      boolean isAgain = values.put(key.value(), node(events.next(), depth + 1)) != null;
      if (isAgain && (features == Features.PLAIN || depth < CHECKED_DEPTH)) {
        throw key.place().complain("'" + key.value() + "' occurs twice");
      }
      keys.put(key.value(), key.place());
    }
    return new ConfigNode.Fields(values, keys, place);
  }

  private Place place(Event event) {
    return new Place(file, event.getStartMark().map(mark -> mark.getLine() + 1).orElse(1));
  }
}
