package fundsdesk.crud;

import fundsdesk.access.Permission;

/**
 * A view of a module's own in the navigation, beside the screens; contributed as a bean.
 *
 * @param group where it stands
 * @param key its name in the message bundles, {@code screen.<key>}, and in {@link MenuCount}
 * @param address where it opens, without a slash in front: {@code link-checking}
 * @param permission who sees it
 * @param order where it stands in its group, smallest on top; screens follow after 100
 */
public record MenuEntry(MenuGroup group, String key, String address, Permission permission, int order) {}
