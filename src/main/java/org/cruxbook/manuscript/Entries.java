package org.cruxbook.manuscript;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * The entries of a front matter, or of a map within it, each with its place in the file. Every scalar is the text that
 * the author typed: YAML 1.1 would make {@code no} false and {@code 012} ten.
 */
final class Entries {

    static final Entries NONE = new Entries(Map.of(), new Place(1, 1));

    private final Map<String, Node> values;
    private final Place place;

    private Entries(Map<String, Node> values, Place place) {
        this.values = values;
        this.place = place;
    }

    /** Where something stands in the file, both from 1. */
    record Place(int line, int column) {

        private static Place of(Node node) {
            // The first line of the file is the fence.
            return new Place(
                    node.getStartMark().getLine() + 2, node.getStartMark().getColumn() + 1);
        }
    }

    /** What an author typed, white space folded, never blank. */
    record Typed(String text, Place place) {}

    static Entries of(MappingNode map) {
        Map<String, Node> values = new LinkedHashMap<>();
        for (NodeTuple entry : map.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode name) {
                values.putIfAbsent(name.getValue(), entry.getValueNode());
            }
        }
        return new Entries(values, Place.of(map));
    }

    /** Where the map begins. */
    Place place() {
        return place;
    }

    /** Where the value of an entry stands; where the map begins if there is no such entry. */
    Place place(String name) {
        Node value = values.get(name);
        return value == null ? place : Place.of(value);
    }

    /** Where the value of an entry stands, be it empty; the file's beginning if there is no such entry. */
    Place at(String name) {
        Node value = values.get(name);
        return value == null ? NONE.place : Place.of(value);
    }

    /** Whether the entry is there and not empty. */
    boolean has(String name) {
        Node value = values.get(name);
        return value != null
                && !(value instanceof ScalarNode scalar && scalar.getValue().isBlank());
    }

    /** The text of an entry; null where it is missing or empty. An entry that is no text is an error. */
    @Nullable
    Typed text(String name, Problems problems) {
        Node value = has(name) ? values.get(name) : null;
        if (value == null || value instanceof ScalarNode) {
            return value == null ? null : typed((ScalarNode) value);
        }
        problems.error(
                place(name), "the front matter's " + name + " is not a text", "write '" + name + ": …' on one line");
        return null;
    }

    /** The text of an entry; null where it is missing, empty or no text. */
    @Nullable
    Typed find(String name) {
        return has(name) && values.get(name) instanceof ScalarNode scalar ? typed(scalar) : null;
    }

    /** Whether an entry says true. */
    boolean says(String name) {
        return values.get(name) instanceof ScalarNode scalar
                && scalar.getValue().strip().equalsIgnoreCase("true");
    }

    /** The map that is an entry's value; null where it is missing or no map. */
    @Nullable
    Entries map(String name) {
        return values.get(name) instanceof MappingNode map ? of(map) : null;
    }

    /** The texts of an entry that is one or a list of them; anything else in it is an error. */
    List<Typed> texts(String name, Problems problems) {
        List<Typed> texts = new ArrayList<>();
        for (Node item : items(name)) {
            if (!(item instanceof ScalarNode scalar)) {
                problems.error(
                        Place.of(item),
                        "the front matter's " + name + " is not a list of texts",
                        "write '" + name + ": [one, another]'");
            } else if (!scalar.getValue().isBlank()) {
                texts.add(typed(scalar));
            }
        }
        return texts;
    }

    /** The maps of an entry that is a list of them; anything else in it is an error. */
    List<Entries> maps(String name, Problems problems) {
        List<Entries> maps = new ArrayList<>();
        for (Node item : items(name)) {
            if (item instanceof MappingNode map) {
                maps.add(of(map));
            } else {
                problems.error(
                        Place.of(item),
                        "the front matter's " + name + " is not a list of entries",
                        "begin each with a hyphen and give it 'name: value' lines");
            }
        }
        return maps;
    }

    private List<Node> items(String name) {
        Node value = values.get(name);
        if (value instanceof SequenceNode list) {
            return list.getValue();
        }
        return value != null && has(name) ? List.of(value) : List.of();
    }

    private static Typed typed(ScalarNode scalar) {
        return new Typed(Plain.fold(scalar.getValue()), Place.of(scalar));
    }
}
