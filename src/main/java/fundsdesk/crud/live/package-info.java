/**
 * What changed on any node, told to the open pages of this one (FW-16): one connection hears for all of them, and many
 * changes are one message.
 */
@NullMarked
@NamedInterface("live")
package fundsdesk.crud.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
