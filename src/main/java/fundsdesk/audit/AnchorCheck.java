package fundsdesk.audit;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Compares the chain with what was kept of it outside the database. */
final class AnchorCheck {

    private final Seals seals;
    private final UUID chain;
    private final Seal.Head head;
    private final Instant settled;
    private final List<Broken> broken = new ArrayList<>();
    private List<Seal> page = List.of();

    /** @param settled a seal younger than this may be on its way to the anchors still */
    AnchorCheck(Seals seals, UUID chain, Seal.Head head, Instant settled) {
        this.seals = seals;
        this.chain = chain;
        this.head = head;
        this.settled = settled;
    }

    List<Broken> compare(List<Anchor> anchors) {
        anchors.forEach(this::compare);
        return broken;
    }

    private void compare(Anchor anchor) {
        List<Broken> found = new ArrayList<>();
        long[] last = {0};
        anchor.heads(chain, kept -> {
            last[0] = Math.max(last[0], kept.number());
            Broken.Kind kind = difference(kept);
            if (kind != null && found.size() < SealCheck.NAMED_AT_MOST) {
                found.add(new Broken(kind, kept.number(), 0, 0, anchor.name()));
            }
        });
        Seal next = last[0] < head.number() ? seal(last[0] + 1) : null;
        if (next != null && next.at().isBefore(settled)) {
            found.add(new Broken(Broken.Kind.ANCHOR_INCOMPLETE, next.number(), 0, 0, anchor.name()));
        }
        broken.addAll(found);
    }

    private Broken.@Nullable Kind difference(Anchor.Head kept) {
        Seal seal = seal(kept.number());
        if (seal == null) {
            // A missing one in the middle was named before.
            return kept.number() > head.number() ? Broken.Kind.TAIL_CUT : null;
        }
        return HexFormat.of().formatHex(seal.mac()).equals(kept.mac()) ? null : Broken.Kind.ANCHOR_DIFFERS;
    }

    /** The anchor is read in the order of the chain, so the seals are too. */
    private @Nullable Seal seal(long number) {
        if (page.isEmpty()
                || number < page.getFirst().number()
                || number > page.getLast().number()) {
            try {
                page = seals.after(chain, number - 1, 100);
            } catch (SQLException failure) {
                throw new IllegalStateException("The seals cannot be read", failure);
            }
        }
        return page.stream().filter(seal -> seal.number() == number).findFirst().orElse(null);
    }
}
