package fundsdesk.crud.sheets;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.TemporaryFileUploadHandler;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Texts;
import fundsdesk.crud.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.function.Consumer;
import org.springframework.util.unit.DataSize;

/** The first step of an import: the template to fill in, and a place to drop the file. */
final class ImportUpload extends Div {

    private final Texts texts;
    private final DataSize limit;
    private final Consumer<UploadedFile> taken;
    private final Actor actor = Acting.required();

    ImportUpload(Screen<?> screen, Texts texts, ImportLimits limits, Consumer<UploadedFile> taken) {
        this.texts = texts;
        this.limit = limits.fileSize();
        this.taken = taken;
        addClassName("import-upload");
        Upload upload = new Upload(new Receiver());
        upload.setMaxFiles(1);
        upload.setMaxFileSize(Math.toIntExact(limit.toBytes()));
        upload.setAcceptedFileTypes(".xlsx", ".csv", ".txt");
        upload.setUploadButton(new Button(texts.of("upload.choose-one")));
        upload.setDropLabel(new Span(texts.of("import.drop")));
        upload.setWidthFull();
        Span refused = new Span();
        refused.addClassNames("notice");
        refused.setVisible(false);
        upload.addFileRejectedListener(rejected -> {
            refused.setText(texts.of("import.rejected", rejected.getFileName(), limit.toMegabytes()));
            refused.setVisible(true);
        });
        Paragraph limitsSaid = new Paragraph(texts.of("import.limits", limits.rows(), limit.toMegabytes()));
        limitsSaid.addClassName("faint");
        add(
                step("1", texts.of("import.step-template"), template(screen)),
                step("2", texts.of("import.step-file"), upload));
        add(refused, limitsSaid);
    }

    private static Div step(String number, String words, com.vaadin.flow.component.Component what) {
        Span sign = new Span(number);
        sign.addClassName("step-sign");
        Div body = new Div(new Span(words), what);
        body.addClassName("step-body");
        Div step = new Div(sign, body);
        step.addClassName("step");
        return step;
    }

    private Anchor template(Screen<?> screen) {
        Anchor link = new Anchor("imports/" + screen.key() + ".xlsx", "");
        link.add(VaadinIcon.DOWNLOAD_ALT.create(), new Span(texts.of("import.template")));
        link.getElement().setAttribute("download", true);
        link.setRouterIgnore(true);
        link.addClassName("file-link");
        return link;
    }

    private void take(UploadedFile file) {
        try {
            Acting.as(actor, () -> taken.accept(file));
        } finally {
            delete(file);
        }
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
            super((about, content) -> take(new UploadedFile(about.fileName(), content.length(), content.toPath())));
        }

        @Override
        public long getFileSizeMax() {
            return limit.toBytes();
        }
    }
}
