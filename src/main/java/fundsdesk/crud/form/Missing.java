package fundsdesk.crud.form;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;

/** In the place of a record that is not there: what may have become of it, and the way to those that are. */
final class Missing extends Div {

    private Missing(String heading, String sentence) {
        addClassNames("empty", "missing");
        add(new H2(heading), new Span(sentence));
    }

    private Missing leadingTo(Screen<?> screen, Texts texts) {
        Div ways = new Div(new Anchor(screen.key(), texts.of("detail.to-all", Texts.inSentence(texts.screen(screen)))));
        if (screen.declared().has(Screen.Standard.RESTORE)) {
            ways.add(new Anchor(screen.key() + "?bin=true", texts.of("grid.bin")));
        }
        ways.addClassName("ways");
        add(ways);
        return this;
    }

    /** Of a screen that is open to the reader. */
    static Missing record(Screen<?> screen, String sentence, Texts texts) {
        return new Missing(texts.of("detail.missing"), sentence).leadingTo(screen, texts);
    }

    static Missing record(Screen<?> screen, Texts texts) {
        return record(screen, texts.of("refusal.no-such-record"), texts);
    }

    /** It was here until somebody did something to it, and is elsewhere now. */
    static <T extends Stored> Missing left(Screen<T> screen, long id, Workbench bench) {
        Missing left = new Missing(
                bench.texts().of("detail.left"),
                bench.texts().of("detail.left.why", bench.texts().screen(screen)));
        bench.whereabouts(screen, id).ifPresent(now -> {
            String words = bench.texts().of("detail.left.now", bench.texts().screen(now));
            left.add(new Div(new Anchor(now.key() + "/" + id, words)));
        });
        return left.leadingTo(screen, bench.texts());
    }

    /** Of no screen that is open to the reader: nothing is said about any. */
    static Missing anything(Texts texts) {
        return new Missing(texts.of("detail.missing"), texts.of("refusal.no-such-record"));
    }
}
