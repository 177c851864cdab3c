package fundsdesk.crud.rest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is asked of many records.
 *
 * @param ids or business numbers, each once
 * @param asked the part of the body that each record's call gets
 * @param simulation what an earlier simulation of the same batch answered, if the caller wants it to be as it was then
 */
record BatchBody(List<String> ids, Asked asked, Optional<String> simulation) {

    /** A batch has no more records than this. */
    static final int MOST_RECORDS = 1_000;

    private static final Set<String> MEMBERS = Set.of("ids", "input", "simulation");

    /** @throws Problem 400 when it is none */
    static BatchBody of(Asked whole) {
        for (String name : whole.input().propertyNames()) {
            if (!MEMBERS.contains(name)) {
                throw Problem.of(400, "batch-member", name);
            }
        }
        return new BatchBody(ids(whole.input()), inputOf(whole), simulation(whole.input()));
    }

    private static Optional<String> simulation(ObjectNode body) {
        JsonNode given = body.path("simulation");
        if (given.isMissingNode() || given.isNull()) {
            return Optional.empty();
        }
        if (!given.isString()) {
            throw Problem.of(400, "malformed-json");
        }
        return Optional.of(given.asString());
    }

    private static List<String> ids(ObjectNode body) {
        JsonNode given = body.path("ids");
        if (!given.isArray() || given.isEmpty()) {
            throw Problem.of(400, "batch-ids");
        }
        if (given.size() > MOST_RECORDS) {
            throw Problem.of(400, "batch-size", MOST_RECORDS);
        }
        List<String> ids = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (JsonNode each : given) {
            if (!each.isString() && !each.isIntegralNumber()) {
                throw Problem.of(400, "batch-ids");
            }
            if (!seen.add(each.asString())) {
                throw Problem.of(400, "batch-twice", each.asString());
            }
            ids.add(each.asString());
        }
        return ids;
    }

    /** The part of the body that each record's call gets. */
    private static Asked inputOf(Asked asked) {
        JsonNode input = asked.input().path("input");
        if (!input.isObject() && !input.isMissingNode() && !input.isNull()) {
            throw Problem.of(400, "malformed-json");
        }
        ObjectNode own = input instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
        Set<String> acknowledged = new HashSet<>(asked.acknowledged());
        acknowledged.addAll(BodyReader.acknowledged(own));
        return new Asked(own, asked.files(), acknowledged, asked.hash());
    }
}
