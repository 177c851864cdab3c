package fundsdesk.crud.form;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import com.vaadin.flow.server.streams.UploadMetadata;
import fundsdesk.crud.UploadedFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Takes files in and keeps them in temporary files until the dialog is gone. */
final class UploadField extends CustomField<List<UploadedFile>> {

    private final Workbench bench;
    private final DataSize limit;
    private final List<UploadedFile> files = new ArrayList<>();

    UploadField(int most, DataSize limit, Workbench bench) {
        super(List.of());
        this.bench = bench;
        this.limit = limit;
        Upload upload = new Upload(new Receiver());
        upload.setMaxFiles(most);
        upload.setMaxFileSize(Math.toIntExact(limit.toBytes()));
        upload.setUploadButton(new Button(bench.texts().of(most == 1 ? "upload.choose-one" : "upload.choose")));
        upload.setDropLabel(new Span(bench.texts().of("upload.drop", limit.toMegabytes())));
        upload.addFileRejectedListener(rejected ->
                complain(files.size() < most ? "upload.rejected" : "upload.too-many", rejected.getFileName(), most));
        upload.addFileRemovedListener(removed -> forget(removed.getFileName()));
        upload.setWidthFull();
        add(upload);
    }

    @Override
    protected List<UploadedFile> generateModelValue() {
        return List.copyOf(files);
    }

    @Override
    protected void setPresentationValue(List<UploadedFile> files) {}

    @Override
    protected void onDetach(DetachEvent detached) {
        files.forEach(UploadField::delete);
    }

    private void complain(String key, String name, int most) {
        setErrorMessage(bench.texts().of(key, name, limit.toMegabytes(), most));
        setInvalid(true);
    }

    private void keep(UploadMetadata about, File content) {
        files.add(new UploadedFile(about.fileName(), content.length(), content.toPath()));
        updateValue();
    }

    private void forget(String name) {
        files.stream().filter(file -> file.name().equals(name)).findFirst().ifPresent(file -> {
            files.remove(file);
            delete(file);
            updateValue();
        });
    }

    private static void delete(UploadedFile file) {
        try {
            Files.deleteIfExists(file.content());
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    /** The browser is told the limit, but only this side keeps it. */
    private final class Receiver extends TemporaryFileUploadHandler {
        Receiver() {
            super(UploadField.this::keep);
        }

        @Override
        public long getFileSizeMax() {
            return limit.toBytes();
        }
    }
}
