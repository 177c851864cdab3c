package fundsdesk.crud.live;

import fundsdesk.crud.Stored;

/**
 * Records of an entity changed, here or on another node, and the change is there to be read.
 *
 * @param id which, or 0 when it cannot be said
 */
public record ChangeSeen(Class<? extends Stored> entity, long id) {}
