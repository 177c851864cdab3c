package fundsdesk.crud;

/**
 * A group of the navigation, declared by the module whose screens it holds.
 *
 * @param key names it in the message bundles, {@code menu.<key>}
 * @param order where it stands, smallest on top
 */
public record MenuGroup(String key, int order) {}
