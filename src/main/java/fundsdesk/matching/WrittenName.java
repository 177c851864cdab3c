package fundsdesk.matching;

/** A name as it is written, but for capitals: a number that differs where names do, so that most need not be read. */
final class WrittenName {

    private WrittenName() {}

    /** The same for two texts of which {@link String#equalsIgnoreCase} holds. */
    static int hash(String name) {
        int hash = 0;
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + Character.toLowerCase(Character.toUpperCase(name.charAt(i)));
        }
        return hash;
    }
}
