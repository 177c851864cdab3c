package fundsdesk.chain;

import java.time.Instant;

/**
 * A block, as far as the desk needs to know it.
 *
 * @param number its height
 * @param hash by which it is told from another of the same height
 * @param parent the hash of the block before it
 * @param at when its maker says that it was made
 */
public record Head(long number, String hash, String parent, Instant at) {}
