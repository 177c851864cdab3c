package fundsdesk.screens;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.UploadKt;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.data.provider.Query;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A dialog that asks for something; what was chosen may also have been done at once. */
public final class InDialog {

    /** The dialog on top. */
    private static Dialog dialog() {
        return _find(Dialog.class, spec -> spec.withPredicate(Dialog::isOpened)).getLast();
    }

    /** Presses the browser's Back: the page tells the dialog on top. */
    public InDialog back() {
        BasicUtilsKt._fireDomEvent(dialog(), "leave-asked");
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    public boolean isOpen() {
        return !_find(Dialog.class, spec -> spec.withPredicate(Dialog::isOpened))
                .isEmpty();
    }

    /** Types or picks a value in the field with the label. A record is picked by how it is called. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public InDialog enter(String label, Object value) {
        Component field = field(label);
        if (field instanceof ComboBox box) {
            box.setValue(item(box, String.valueOf(value)));
        } else {
            ((HasValue<?, Object>) field).setValue(value);
        }
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    private static <I> I item(ComboBox<I> box, String words) {
        return box.getDataProvider()
                .fetch(new Query<>())
                .filter(item -> box.getItemLabelGenerator().apply(item).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing to pick is called " + words));
    }

    private static Component field(String label) {
        return (Component) _get(
                dialog(),
                AbstractField.class,
                spec -> spec.withPredicate(
                        field -> field instanceof HasLabel labelled && label.equals(labelled.getLabel())));
    }

    /** Whether there is a field with the label now. */
    public boolean has(String label) {
        return !_find(
                        dialog(),
                        AbstractField.class,
                        spec -> spec.withPredicate(
                                field -> field instanceof HasLabel labelled && label.equals(labelled.getLabel())))
                .isEmpty();
    }

    public Object value(String label) {
        return ((HasValue<?, ?>) field(label)).getValue();
    }

    /** The sentence that stands at the field; empty when it is fine. */
    public String complaint(String label) {
        return field(label) instanceof HasValidationProperties checked && checked.isInvalid()
                ? checked.getErrorMessage()
                : "";
    }

    /** Presses the button that does it. */
    public OnScreen confirm() {
        _click(button());
        MockVaadin.clientRoundtrip(false);
        return new OnScreen();
    }

    /** Confirms where something is asked; some things are done at once. */
    public OnScreen confirmIfAsked() {
        return isOpen() ? confirm() : new OnScreen();
    }

    /** Hands a file in. */
    public InDialog upload(String name, String content) {
        UploadKt._upload(_get(dialog(), Upload.class), name, content.getBytes(StandardCharsets.UTF_8));
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    /** The addresses that links in it lead to. */
    public List<String> links() {
        return _find(dialog(), Anchor.class).stream().map(Anchor::getHref).toList();
    }

    /** Waits until a batch is through and its results say so many. */
    public InDialog await(String words) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            ComponentUtil.fireEvent(UI.getCurrent(), new PollEvent(UI.getCurrent(), true));
            MockVaadin.clientRoundtrip(false);
            if (!_find(dialog(), ProgressBar.class).isEmpty()) {
                Thread.sleep(100);
            } else {
                break;
            }
        }
        if (!words().contains(words)) {
            throw new AssertionError(words + " is not in: " + words());
        }
        return this;
    }

    private static Button button() {
        List<Button> buttons = _find(
                dialog(),
                Button.class,
                spec -> spec.withPredicate(button -> button.getThemeNames().contains("primary")));
        return buttons.getLast();
    }

    /** Ticks that the warnings were read. */
    public InDialog acknowledge() {
        _find(
                        dialog(),
                        Checkbox.class,
                        spec -> spec.withPredicate(box -> box.getLabel().startsWith("I ")))
                .forEach(box -> box.setValue(true));
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    public InDialog press(String words) {
        _click(_get(dialog(), Button.class, spec -> spec.withText(words)));
        MockVaadin.clientRoundtrip(false);
        return this;
    }

    /** Decides one field of a conflict. */
    public InDialog takeTheirs(String label) {
        RadioButtonGroup<Boolean> choice = choice(label);
        choice.setValue(false);
        return this;
    }

    @SuppressWarnings("unchecked")
    private static RadioButtonGroup<Boolean> choice(String label) {
        return _get(
                dialog(),
                RadioButtonGroup.class,
                spec -> spec.withPredicate(
                        group -> group.getAriaLabel().filter(label::equals).isPresent()));
    }

    /** Every word in the dialog. */
    public String words() {
        return dialog().getHeaderTitle() + " " + OnScreen.words(dialog());
    }
}
