package fundsdesk.crud;

/**
 * Records of an entity changed: for open pages, counts and caches, on this node after commit.
 *
 * @param screen the key of the screen the change was made on
 * @param entity what changed
 * @param id which, or 0 when it cannot be said
 */
public record RecordChanged(String screen, Class<? extends Stored> entity, long id) {}
