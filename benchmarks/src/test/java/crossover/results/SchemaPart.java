package crossover.results;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * A schema, or one within another.
 *
 * @param file the schema's file, which its references start from
 */
record SchemaPart(String file, JsonNode node) {
    static SchemaPart of(String file) {
        return new SchemaPart(file, Schemas.tree(file)).meant();
    }

    /** That which it refers to, if it refers to any. */
    private SchemaPart meant() {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return this;
        }
        int hash = reference.indexOf('#');
        String path = hash < 0 ? reference : reference.substring(0, hash);
        String target = path.isEmpty() ? file : path.replace(".schema.json", "");
        String pointer = hash < 0 ? "" : reference.substring(hash + 1);
        return new SchemaPart(target, Schemas.tree(target).at(pointer)).meant();
    }

    SchemaPart at(String... path) {
        SchemaPart found = this;
        for (String step : path) {
            found = new SchemaPart(found.file, found.node.path(step)).meant();
        }
        return found;
    }

    /** Each of those that it leaves a choice of; itself where it leaves none. */
    List<SchemaPart> choices(String keyword) {
        return node.has(keyword)
                ? nodes(keyword)
                        .map(choice -> new SchemaPart(file, choice).meant())
                        .toList()
                : List.of(this);
    }

    /** Without those of earlier files. */
    Set<String> members() {
        Set<String> names = new TreeSet<>();
        node.path("properties").properties().forEach(member -> {
            if (!member.getValue().path("deprecated").asBoolean(false)) {
                names.add(member.getKey());
            }
        });
        return names;
    }

    boolean describes(String member) {
        return node.path("properties").path(member).has("description")
                || at("properties", member).node.has("description");
    }

    /** What stands under a keyword that has one word or several. */
    Set<String> words(String keyword) {
        Set<String> words = new TreeSet<>();
        (node.path(keyword).isArray() ? nodes(keyword) : Stream.of(node.path(keyword)))
                .filter(JsonNode::isString)
                .forEach(word -> words.add(word.asString()));
        return words;
    }

    boolean allowsNull() {
        return words("type").contains("null")
                || nodes("enum").anyMatch(JsonNode::isNull)
                || node.has("anyOf") && choices("anyOf").stream().anyMatch(SchemaPart::allowsNull);
    }

    private Stream<JsonNode> nodes(String keyword) {
        return StreamSupport.stream(node.path(keyword).spliterator(), false);
    }
}
