package fundsdesk.matching;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Splits lines and applications into blocks that have nothing to do with each other (union-find). */
final class Blocks {

    private final int[] parents;
    private final int lines;

    private Blocks(int lines, int applications) {
        this.lines = lines;
        this.parents = new int[lines + applications];
        Arrays.setAll(parents, place -> place);
    }

    /**
     * The blocks of all open lines that have open pairs.
     *
     * @param lines all lines of the run, by id
     * @param applications how many applications the run has
     */
    static List<Block> of(LineFacts[] lines, int applications, MatchSettings settings) {
        Blocks blocks = new Blocks(lines.length, applications);
        for (LineFacts line : lines) {
            blocks.joinPairs(line);
        }
        Map<Integer, Block> byRoot = new LinkedHashMap<>();
        for (LineFacts line : lines) {
            if (line.isOpen() && !line.pairings.isEmpty()) {
                byRoot.computeIfAbsent(blocks.root(line.index), any -> new Block(settings))
                        .add(line);
            }
        }
        return List.copyOf(byRoot.values());
    }

    private void joinPairs(LineFacts line) {
        if (line.isOpen()) {
            for (Pairing pairing : line.pairings) {
                parents[root(line.index)] = root(lines + pairing.application.index);
            }
        }
    }

    private int root(int place) {
        int at = place;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
