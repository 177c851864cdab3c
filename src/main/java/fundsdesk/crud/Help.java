package fundsdesk.crud;

/** Opens the help of a screen. */
public interface Help {
    void open(Screen<?> screen);
}
