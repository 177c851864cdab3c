package fundsdesk.crud;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The documents that come with a form: they stand among its changes, but are kept beside the record. */
@Component
public final class FormDocuments {

    /** Names the field of a form that takes documents. */
    public static final InputField FIELD = new InputField("documents", Kind.FILES, UploadedFile.class, false, 0, null);

    private final ObjectProvider<Attachments> attachments;

    FormDocuments(ObjectProvider<Attachments> attachments) {
        this.attachments = attachments;
    }

    /** The changes of the record itself. */
    Changes without(Changes changes) {
        if (!changes.values().containsKey(FIELD.name())) {
            return changes;
        }
        Map<String, Changes.Change> rest = new LinkedHashMap<>(changes.values());
        rest.remove(FIELD.name());
        return new Changes(rest);
    }

    /** Keeps what came with the changes.
     *
     * @throws InvalidException naming {@code documents} if the screen takes none, or a file is no scan or picture
     */
    void keep(Screen<?> screen, Stored record, Changes changes) {
        List<UploadedFile> files = filesIn(changes);
        if (!files.isEmpty() && !screen.declared().takesDocuments()) {
            throw InvalidException.of(FIELD.name(), "unknown-attribute");
        }
        files.forEach(file -> attachments.getObject().addScan(record, file));
    }

    private static List<UploadedFile> filesIn(Changes changes) {
        Changes.@Nullable Change given = changes.values().get(FIELD.name());
        return given != null && given.value() instanceof Collection<?> many
                ? many.stream().map(UploadedFile.class::cast).toList()
                : List.of();
    }
}
