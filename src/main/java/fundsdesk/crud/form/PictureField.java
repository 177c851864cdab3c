package fundsdesk.crud.form;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import fundsdesk.crud.Pictures;

/** Takes a picture in, draws it small and keeps its {@code data:} address. */
final class PictureField extends CustomField<String> {

    private static final int MOST_BYTES = 5_000_000;

    private final Image image = new Image();
    private final Span none = new Span();
    private final Button remove = new Button(VaadinIcon.CLOSE_SMALL.create());
    private final Workbench bench;
    private String address = "";

    PictureField(Workbench bench) {
        super("");
        this.bench = bench;
        image.addClassName("picture");
        none.setText(bench.texts().of("picture.none"));
        none.addClassName("faint");
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        remove.setAriaLabel(bench.texts().of("picture.remove"));
        remove.setTooltipText(bench.texts().of("picture.remove"));
        remove.addClickListener(click -> take(""));
        Div all = new Div(image, none, remove, upload());
        all.addClassName("picture-field");
        add(all);
        draw();
    }

    private Upload upload() {
        Upload upload = new Upload(UploadHandler.inMemory((about, content) -> take(content)));
        upload.setAcceptedFileTypes("image/png", "image/jpeg", "image/gif");
        upload.setMaxFileSize(MOST_BYTES);
        upload.setDropAllowed(false);
        upload.setUploadButton(new Button(bench.texts().of("picture.choose")));
        upload.addFileRejectedListener(rejected -> complain());
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    private void take(byte[] content) {
        try {
            take(Pictures.drawn(content));
        } catch (IllegalArgumentException noPicture) {
            complain();
        }
    }

    private void take(String chosen) {
        address = chosen;
        setInvalid(false);
        draw();
        updateValue();
    }

    private void complain() {
        setErrorMessage(bench.texts().of("error.not-a-picture"));
        setInvalid(true);
    }

    private void draw() {
        image.setVisible(!address.isEmpty());
        none.setVisible(address.isEmpty());
        remove.setVisible(!address.isEmpty());
        if (!address.isEmpty()) {
            image.setSrc(address);
        }
    }

    @Override
    protected String generateModelValue() {
        return address;
    }

    @Override
    protected void setPresentationValue(String shown) {
        address = shown;
        draw();
    }

    @Override
    public void setReadOnly(boolean readOnly) {
        super.setReadOnly(readOnly);
        setEnabled(!readOnly);
    }
}
