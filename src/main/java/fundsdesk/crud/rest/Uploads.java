package fundsdesk.crud.rest;

import fundsdesk.crud.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads forms with files; the servlet container has limited their sizes by then. */
@Component
final class Uploads {

    Asked read(MultipartHttpServletRequest form, JsonMapper json, MessageDigest digest) throws IOException {
        ObjectNode input = json.createObjectNode();
        new TreeMap<>(form.getParameterMap()).forEach((name, values) -> {
            if (!fromAddress(form, name)) {
                input.set(name, field(json, values));
            }
        });
        digest.update(input.toString().getBytes(StandardCharsets.UTF_8));
        var acknowledged = BodyReader.acknowledged(input);
        Map<String, List<UploadedFile>> files = new LinkedHashMap<>();
        try {
            for (Map.Entry<String, List<MultipartFile>> each : new TreeMap<>(form.getMultiFileMap()).entrySet()) {
                for (MultipartFile file : each.getValue()) {
                    files.computeIfAbsent(each.getKey(), name -> new ArrayList<>())
                            .add(keep(file, each.getKey(), digest));
                }
            }
            return new Asked(input, files, acknowledged, digest.digest());
        } catch (IOException | RuntimeException failure) {
            new Asked(input, files, acknowledged, new byte[0]).close();
            throw failure;
        }
    }

    /** What stands in the query string is no part of the form. */
    private static boolean fromAddress(MultipartHttpServletRequest form, String name) {
        String query = form.getQueryString();
        return query != null && ("&" + query).contains("&" + name + "=");
    }

    /** One value as text; several, or one in JSON's brackets, as a list. */
    private static JsonNode field(JsonMapper json, String[] values) {
        if (values.length == 1) {
            return values[0].startsWith("[")
                    ? list(json, values[0])
                    : json.getNodeFactory().stringNode(values[0]);
        }
        var several = json.createArrayNode();
        for (String value : values) {
            several.add(value);
        }
        return several;
    }

    private static JsonNode list(JsonMapper json, String text) {
        try {
            return json.readTree(text);
        } catch (JacksonException plainText) {
            return json.getNodeFactory().stringNode(text);
        }
    }

    private static UploadedFile keep(MultipartFile file, String field, MessageDigest digest) throws IOException {
        Path kept = Files.createTempFile("fundsdesk-upload-", ".part");
        try {
            file.transferTo(kept);
            digest.update((field + ":" + file.getSize() + "\n").getBytes(StandardCharsets.UTF_8));
            addContent(kept, digest);
            return new UploadedFile(plainName(file.getOriginalFilename()), file.getSize(), kept);
        } catch (IOException | RuntimeException failure) {
            Files.deleteIfExists(kept);
            throw failure;
        }
    }

    private static void addContent(Path file, MessageDigest digest) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        try (InputStream content = Files.newInputStream(file)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
    }

    /** The last part of the name that its sender gave it, without characters that only confuse. */
    private static String plainName(@org.jspecify.annotations.Nullable String given) {
        String name =
                given == null ? "" : given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1);
        String plain = name.replaceAll("\\p{Cntrl}|[\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]", "");
        return plain.isBlank() ? "file" : plain.substring(0, Math.min(plain.length(), 200));
    }
}
