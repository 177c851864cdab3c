package fundsdesk.crud.form;

import fundsdesk.crud.Action;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Titles, buttons and notices of dialogs; a module may word each for its own action in its message bundle. */
@Component
final class DialogWords {

    private final Texts texts;
    private final Formats formats;

    DialogWords(Texts texts, Formats formats) {
        this.texts = texts;
        this.formats = formats;
    }

    /** "Reverse deposit DEP-20261120-000123", "Add deposit application", or as {@code action.<screen>.<name>.title} says. */
    <T extends Stored> String title(Screen<T> screen, Action<T, ?> action, @Nullable Row record) {
        String label = record == null ? "" : RecordHead.labelOf(screen, record, texts);
        String general = record != null
                ? forAction("dialog.title", action)
                : action.name().equals("create") ? "dialog.title.create" : "dialog.title.new";
        return worded(screen, action, "title", label, general);
    }

    /** "Freeze 12 clients". */
    <T extends Stored> String title(Screen<T> screen, Action<T, ?> action, long records) {
        return texts.of(forAction("dialog.title.many", action), texts.action(screen, action), records, many(screen));
    }

    /** "Add remark to" needs another sentence than "Reverse": one may be worded for an action of every screen. */
    private String forAction(String key, Action<?, ?> action) {
        String own = key + "." + action.name();
        return texts.firstOf("", own).isEmpty() ? key : own;
    }

    /** The verb, with the amount that moves. */
    <T extends Stored> String confirm(Screen<T> screen, Action<T, ?> action, @Nullable Row record) {
        if (action.name().equals("create")) {
            return texts.of("grid.add-one", Texts.inSentence(texts.one(screen)));
        }
        if (action.name().equals("edit")) {
            return texts.of("dialog.save");
        }
        String verb = texts.action(screen, action);
        return action.isMovingMoney() && record != null
                ? screen.declared().figures().stream()
                        .filter(figure -> figure.kind() == Kind.MONEY && record.get(figure.name()) != null)
                        .findFirst()
                        .map(figure -> verb + " " + amount(figure, record))
                        .orElse(verb)
                : verb;
    }

    private String amount(Attribute<?> figure, Row record) {
        return formats.of(figure, record);
    }

    /** What happened, in front of the link to the record. */
    <T extends Stored> String accepted(Screen<T> screen, Action<T, ?> action, Outcome outcome) {
        return outcome instanceof Outcome.Awaiting
                ? texts.of("notice.awaiting")
                : worded(screen, action, "done", "", "notice.done");
    }

    private <T extends Stored> String worded(
            Screen<T> screen, Action<T, ?> action, String what, String label, String general) {
        String own = "action." + screen.key() + "." + action.name() + "." + what;
        boolean isOwn = !texts.firstOf("", own).isEmpty();
        return isOwn
                ? texts.of(own, label)
                : texts.of(general, texts.action(screen, action), Texts.inSentence(texts.one(screen)), label);
    }

    /** Records of the screen in a sentence: "work orders", though the screen is called inbox. */
    private String many(Screen<?> screen) {
        return Texts.inSentence(texts.firstOf(texts.screen(screen), "screen." + screen.key() + ".many"));
    }
}
