package fundsdesk.crud.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads the bodies of POSTs: JSON, or a form with files. */
@Component
final class BodyReader {

    /** A body of JSON has no more bytes than this. */
    static final int MOST_BYTES = 4 * 1024 * 1024;

    private final Uploads uploads;
    private final JsonMapper json;

    BodyReader(Uploads uploads, JsonMapper json) {
        this.uploads = uploads;
        // A number keeps its decimals, and a body that could be read in two ways is none.
        this.json = json.rebuild()
                .enable(
                        DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
    }

    /** @throws Problem 400, 413 or 415 when the body cannot be read */
    Asked read(HttpServletRequest request) throws IOException {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        MessageDigest digest = sha256();
        digest.update((request.getMethod() + " " + request.getRequestURI() + "\n").getBytes(StandardCharsets.UTF_8));
        if (form != null) {
            return uploads.read(form, json, digest);
        }
        ObjectNode body = object(json(request));
        digest.update(body.toString().getBytes(StandardCharsets.UTF_8));
        Set<String> acknowledged = acknowledged(body);
        return new Asked(body, Map.of(), acknowledged, digest.digest());
    }

    private JsonNode json(HttpServletRequest request) throws IOException {
        byte[] bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw Problem.of(413, "too-large");
        }
        if (bytes.length == 0) {
            return json.createObjectNode();
        }
        requireJson(request.getContentType());
        try {
            return json.readTree(bytes);
        } catch (JacksonException broken) {
            throw Problem.of(400, "malformed-json");
        }
    }

    private static void requireJson(String contentType) {
        try {
            MediaType type = MediaType.parseMediaType(contentType == null ? "" : contentType);
            if (type.isCompatibleWith(MediaType.APPLICATION_JSON)) {
                return;
            }
        } catch (InvalidMediaTypeException unreadable) {
            throw Problem.of(415, "media-type");
        }
        throw Problem.of(415, "media-type");
    }

    private static ObjectNode object(JsonNode body) {
        if (body instanceof ObjectNode object) {
            return object;
        }
        throw Problem.of(400, "malformed-json");
    }

    /** Takes {@code acknowledge} out of the body: it stands beside the input. */
    static Set<String> acknowledged(ObjectNode body) {
        JsonNode given = body.remove("acknowledge");
        Set<String> names = new HashSet<>();
        if (given == null || given.isNull()) {
            return names;
        }
        if (!given.isArray()) {
            throw Problem.of(400, "acknowledge");
        }
        given.forEach(name -> {
            if (!name.isString()) {
                throw Problem.of(400, "acknowledge");
            }
            names.add(name.asString());
        });
        return names;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
