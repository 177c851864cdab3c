package fundsdesk.crud;

/** A filter text that names what a screen does not have, or a value that is not of its attribute's kind. */
public final class BadFilter extends IllegalArgumentException {

    private final transient Text text;

    BadFilter(String problem, Object... args) {
        super(problem + " " + java.util.List.of(args));
        text = Text.of("error.filter." + problem, args);
    }

    /** The sentence that names the unknown attribute, operator or value. */
    public Text text() {
        return text;
    }
}
