package fundsdesk.crud;

import java.util.List;

/** Actions that every screen may have whatever its entity, made for each screen at start. */
public interface GenericActions {
    <T extends Stored> List<Action<T, ?>> of(Screen<T> screen);
}
