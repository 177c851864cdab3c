package fundsdesk.crud;

/**
 * A part of a screen's rows that its declaration names: a tab with a count above the grid, labelled
 * {@code view.<screen>.<key>}.
 *
 * @param key in addresses
 * @param filter which rows
 */
public record FixedView(String key, Filter filter) {}
