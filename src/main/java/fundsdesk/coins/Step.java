package fundsdesk.coins;

import fundsdesk.chain.Head;
import java.util.List;
import java.util.OptionalLong;

/**
 * How a network went on since it was looked at last.
 *
 * @param head the newest block of its node
 * @param finalized the newest that it never takes back, where it says so
 * @param common the last block of those known that is still a part of it; blocks above it were taken back
 * @param taken how many known blocks were taken back
 * @param followed the blocks after that, in order
 */
record Step(Head head, OptionalLong finalized, long common, int taken, List<Head> followed) {}
