package fundsdesk.crud;

/** A filter named an attribute or operator that the screen does not offer. */
final class UnknownAttribute extends IllegalArgumentException {
    UnknownAttribute(String name) {
        super(name);
    }
}
