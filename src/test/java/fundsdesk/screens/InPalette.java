package fundsdesk.screens;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** The palette with what was typed into it. */
public final class InPalette {

    InPalette(String words) {
        _get(dialog(), TextField.class).setValue(words);
        MockVaadin.clientRoundtrip(false);
    }

    private static Dialog dialog() {
        return _get(Dialog.class, spec -> spec.withClasses("palette"));
    }

    private static List<NativeButton> hits() {
        return _find(dialog(), NativeButton.class);
    }

    public List<String> labels() {
        return hits().stream().map(OnScreen::words).toList();
    }

    /** Takes the first hit that names this. */
    public void go(String words) {
        _click(hits().stream()
                .filter(hit -> OnScreen.words(hit).contains(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is not among " + labels())));
        MockVaadin.clientRoundtrip(false);
    }
}
