package fundsdesk.crud;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The files among what a call was given. A work order keeps them with itself until it is carried out; what became of
 * the order or not, there they stay.
 */
@Component
public class InputFiles {

    private final Inputs inputs;
    private final ObjectProvider<Attachments> attachments;

    InputFiles(Inputs inputs, ObjectProvider<Attachments> attachments) {
        this.inputs = inputs;
        this.attachments = attachments;
    }

    /** All files that the call was given, in the order of its inputs. */
    public List<UploadedFile> of(Call<?, ?> call) {
        List<UploadedFile> files = new ArrayList<>();
        valuesOf(call.input()).values().forEach(value -> collect(value, files));
        return files;
    }

    private Map<String, ? extends @Nullable Object> valuesOf(Object input) {
        if (!(input instanceof Changes changes)) {
            return input instanceof Record ? inputs.values(input) : Map.of();
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        changes.values().forEach((name, change) -> values.put(name, change.value()));
        return values;
    }

    private static void collect(@Nullable Object value, List<UploadedFile> files) {
        if (value instanceof UploadedFile file) {
            files.add(file);
        } else if (value instanceof Collection<?> many) {
            many.forEach(each -> collect(each, files));
        }
    }

    /** Keeps the files of the call with its work order, where its approvers see them.
     *
     * @throws InvalidException naming the file if it is of no kind that is kept
     */
    public void keepWith(Stored order, Call<?, ?> call) {
        boolean scans = call.input() instanceof Changes;
        of(call).forEach(file -> {
            if (scans) {
                attachments.getObject().addScan(order, file);
            } else {
                attachments.getObject().add(order, file);
            }
        });
    }

    /**
     * Gives the files of a work order back, by the names of the inputs they came in, for as long as the work takes.
     *
     * @param stored what the order asks for, in which files are named
     */
    public <R> R lent(Stored order, Action<?, ?> action, JsonNode stored, Function<Map<String, Object>, R> work) {
        Map<String, JsonNode> named = namesIn(action, stored);
        int count = named.values().stream().mapToInt(JsonNode::size).sum();
        List<UploadedFile> files =
                count == 0 ? List.of() : attachments.getObject().first(order, count);
        try {
            return work.apply(byInput(action, named, files));
        } finally {
            files.forEach(InputFiles::remove);
        }
    }

    /** By input, the names of its files. */
    private static Map<String, JsonNode> namesIn(Action<?, ?> action, JsonNode stored) {
        Map<String, JsonNode> names = new LinkedHashMap<>();
        if (action.input() == Changes.class) {
            JsonNode given = stored.path(FormDocuments.FIELD.name()).path("value");
            if (given.isArray()) {
                names.put(FormDocuments.FIELD.name(), given);
            }
            return names;
        }
        action.fields().stream().filter(field -> field.kind().isFile()).forEach(field -> {
            JsonNode given = stored.path(field.name());
            if (given.isArray()) {
                names.put(field.name(), given);
            } else if (given.isString()) {
                names.put(field.name(), JsonNodeFactory.instance.arrayNode().add(given));
            }
        });
        return names;
    }

    private static Map<String, Object> byInput(
            Action<?, ?> action, Map<String, JsonNode> named, List<UploadedFile> files) {
        Map<String, Object> byInput = new LinkedHashMap<>();
        List<UploadedFile> rest = new ArrayList<>(files);
        named.forEach((input, names) -> {
            List<UploadedFile> own = new ArrayList<>();
            names.forEach(name -> own.add(rest.removeFirst().called(name.asString())));
            boolean one =
                    action.fields().stream().anyMatch(field -> field.name().equals(input) && field.kind() == Kind.FILE);
            byInput.put(input, one ? own.getFirst() : own);
        });
        return byInput;
    }

    private static void remove(UploadedFile file) {
        try {
            Files.deleteIfExists(file.content());
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }
}
