package fundsdesk.crud;

/**
 * A record as another one shows it.
 *
 * @param id its id
 * @param label how people call it
 */
public record Ref(long id, String label) {
    @Override
    public String toString() {
        return label;
    }
}
