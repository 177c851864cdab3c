package fundsdesk.crud;

import java.util.List;

/** What readers put into their navigation themselves, beside the screens. */
public interface MenuPins {

    /** Those of the current actor, in their order. */
    List<Pin> pins();

    /** How many rows are behind it for the current actor. */
    long count(Pin pin);

    /**
     * One entry.
     *
     * @param key its own among all entries
     * @param screen the key of the screen it leads to
     * @param label as it is called
     * @param view the saved view that the screen opens with
     */
    record Pin(String key, String screen, String label, long view) {}
}
