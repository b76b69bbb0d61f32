package crossover.results;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.jsonFormatVisitors.JsonFormatVisitorWrapper;
import tools.jackson.databind.jsonFormatVisitors.JsonObjectFormatVisitor;

/** Holds a record, and all that it has, against the schema of what is written of it. */
final class WrittenRecord {
    private static final Map<Class<?>, String> PLAIN = Map.of(
            int.class, "integer",
            long.class, "integer",
            Integer.class, "integer",
            Long.class, "integer",
            double.class, "number",
            Double.class, "number",
            boolean.class, "boolean",
            Boolean.class, "boolean");

    private final List<String> differences = new ArrayList<>();
    private final Set<Class<?>> seen = new HashSet<>();

    private WrittenRecord() {}

    /** @param besides members that are written with those of the record */
    static List<String> differences(Class<?> type, SchemaPart schema, String... besides) {
        WrittenRecord written = new WrittenRecord();
        written.members(type, schema, Set.of(besides));
        return written.differences;
    }

    private void members(Class<?> type, SchemaPart schema, Set<String> besides) {
        if (!seen.add(type)) {
            return;
        }
        String name = type.getSimpleName();
        Map<String, RecordComponent> parts = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(WrittenRecord::member, part -> part));
        same(name + " has", parts.keySet(), names(type));
        same(name + " writes", union(names(type), besides), schema.members());
        Set<String> always = parts.values().stream()
                .filter(part -> !isLeftOutWhereNull(part))
                .map(WrittenRecord::member)
                .collect(Collectors.toSet());
        same(name + " always writes", union(always, besides), schema.words("required"));
        require(
                !schema.node().path("additionalProperties").asBoolean(true),
                name + " has nothing else, and the schema allows it");
        for (String member : schema.members()) {
            require(schema.describes(member), name + "." + member + " is not described");
        }
        parts.forEach((member, part) -> {
            SchemaPart its = schema.at("properties", member);
            boolean nullable = isNullable(part) && !isLeftOutWhereNull(part);
            require(nullable == its.allowsNull(), name + "." + member + ": is null an answer?");
            value(
                    name + "." + member,
                    part.getGenericType(),
                    its.choices("anyOf").getFirst());
        });
    }

    private void value(String where, Type type, SchemaPart schema) {
        if (type instanceof ParameterizedType generic) {
            boolean list = generic.getRawType() == List.class;
            is(where, list ? "array" : "object", schema);
            value(
                    where + "[]",
                    generic.getActualTypeArguments()[list ? 0 : 1],
                    schema.at(list ? "items" : "additionalProperties"));
        } else if (type instanceof Class<?> one) {
            value(where, one, schema);
        }
    }

    private void value(String where, Class<?> type, SchemaPart schema) {
        if (PLAIN.containsKey(type)) {
            is(where, PLAIN.get(type), schema);
        } else if (type == String.class) {
            require(
                    schema.words("type").contains("string")
                            || !schema.words("enum").isEmpty(),
                    where + " is no string");
        } else if (type.isEnum()) {
            same(where + " is one of", names(type.getEnumConstants()), schema.words("enum"));
        } else if (type.isRecord()) {
            is(where, "object", schema);
            members(type, schema, Set.of());
        } else if (type.isSealed()) {
            kinds(where, type.getAnnotation(JsonSubTypes.class).value(), schema);
        }
    }

    private void kinds(String where, JsonSubTypes.Type[] kinds, SchemaPart schema) {
        List<SchemaPart> choices = schema.choices("oneOf");
        require(choices.size() == kinds.length, where + " has another number of kinds");
        for (JsonSubTypes.Type kind : kinds) {
            Optional<SchemaPart> its = choices.stream()
                    .filter(choice ->
                            choice.at("properties", "kind").words("const").contains(kind.name()))
                    .findFirst();
            require(its.isPresent(), where + " of kind " + kind.name() + " is missing");
            its.ifPresent(found -> members(kind.value(), found, Set.of("kind")));
        }
    }

    private void is(String where, String type, SchemaPart schema) {
        require(schema.words("type").contains(type), where + " is no " + type);
    }

    private void same(String what, Set<String> actual, Set<String> stated) {
        require(actual.equals(stated), what + " " + new TreeSet<>(actual) + ", stated: " + new TreeSet<>(stated));
    }

    private void require(boolean holds, String difference) {
        if (!holds) {
            differences.add(difference);
        }
    }

    private static String member(RecordComponent part) {
        JsonProperty named = part.getAccessor().getAnnotation(JsonProperty.class);
        return named == null ? part.getName() : named.value();
    }

    private static boolean isNullable(RecordComponent part) {
        return part.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static boolean isLeftOutWhereNull(RecordComponent part) {
        return isNullable(part)
                && Stream.of(part.getAccessor(), part.getDeclaringRecord())
                        .map(annotated -> annotated.getAnnotation(JsonInclude.class))
                        .anyMatch(include -> include != null && include.value() == JsonInclude.Include.NON_NULL);
    }

    /** Of the members that the one mapper writes, which may be more than the record's parts. */
    private static Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>();
        Json.MAPPER.acceptJsonFormatVisitor(type, new JsonFormatVisitorWrapper.Base() {
            @Override
            public JsonObjectFormatVisitor expectObjectFormat(JavaType object) {
                return new JsonObjectFormatVisitor.Base(getContext()) {
                    @Override
                    public void property(BeanProperty member) {
                        names.add(member.getName());
                    }

                    @Override
                    public void optionalProperty(BeanProperty member) {
                        names.add(member.getName());
                    }
                };
            }
        });
        return names;
    }

    private static Set<String> names(Object... constants) {
        return Arrays.stream(constants).map(Object::toString).collect(Collectors.toSet());
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }
}
