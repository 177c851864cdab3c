package fundsdesk.statements;

import fundsdesk.crud.Text;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What a refusal says to readers of English, from the bundle itself: a sentence that is missing fails the test. */
final class Said {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("messages.statements", Locale.ROOT);

    private Said() {}

    static String why(UnreadableStatement refused) {
        return of(refused.reason());
    }

    static String where(UnreadableStatement refused) {
        return String.valueOf(word(refused.where()));
    }

    /** As operators read it, but for that nothing was stored. */
    static String whole(UnreadableStatement refused) {
        return refused.file() + ", line " + refused.line() + ", " + where(refused) + ": " + why(refused);
    }

    private static String of(Text text) {
        return new MessageFormat(WORDS.getString(text.key()), Locale.ENGLISH)
                .format(text.args().stream().map(Said::word).toArray());
    }

    private static Object word(Object arg) {
        return switch (arg) {
            case Text text -> of(text);
            case Enum<?> choice ->
                WORDS.getString("choice." + choice.getDeclaringClass().getSimpleName() + "." + choice.name());
            default -> arg;
        };
    }
}
