package fundsdesk.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Finds in a text every reference that an open application is known by, in one pass over the text.
 *
 * <p>All references are held in one hash table by the hash of their characters; a text is tried at each position that
 * begins like some reference, with the few lengths references have.
 */
final class ReferenceIndex {

    /** Shorter references turn up in texts by chance. */
    static final int SHORTEST = 6;

    private static final int LONGEST = 64;

    /** A number cut off so early that it fits more applications than this says nothing. */
    private static final int MOST_CUT = 100;

    private static final int START = 4;
    private static final int CODE_BITS = 6;
    private static final long FACTOR = 0x9E3779B97F4A7C15L | 1;

    private final LongChains byHash;
    private final List<String> references = new ArrayList<>();
    private final List<ApplicationFacts> referred = new ArrayList<>();
    private final BitSet starts = new BitSet(1 << (START * CODE_BITS));
    private final int[] lengths;
    private final long[] powers = new long[LONGEST + 1];
    private final Map<String, Integer> shapes = new TreeMap<>();

    private final ApplicationFacts[] byNumber;

    ReferenceIndex(ApplicationFacts[] applications) {
        powers[0] = 1;
        for (int at = 1; at <= LONGEST; at++) {
            powers[at] = powers[at - 1] * FACTOR;
        }
        TreeSet<Integer> seen = new TreeSet<>();
        for (ApplicationFacts application : applications) {
            for (String reference : application.references) {
                if (isUsable(reference)) {
                    references.add(reference);
                    referred.add(application);
                    seen.add(reference.length());
                    starts.set(startOf(reference, 0));
                }
            }
            addShape(application.references.getFirst());
        }
        lengths = seen.stream().mapToInt(Integer::intValue).toArray();
        byHash = new LongChains(references.size());
        references.forEach(reference -> byHash.add(hash(reference)));
        byNumber = applications.clone();
        Arrays.parallelSort(byNumber, Comparator.comparing(ReferenceIndex::number));
    }

    private static String number(ApplicationFacts application) {
        return application.references.getFirst();
    }

    /** The applications whose number was cut off to this; none if there are too many to be of use. */
    List<ApplicationFacts> beginningWith(String start) {
        int low = 0;
        int high = byNumber.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (number(byNumber[middle]).compareTo(start) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int end = low;
        while (end < byNumber.length && number(byNumber[end]).startsWith(start)) {
            if (++end - low > MOST_CUT) {
                return List.of();
            }
        }
        return Arrays.asList(byNumber).subList(low, end);
    }

    private static boolean isUsable(String reference) {
        return reference.length() >= SHORTEST && reference.length() <= LONGEST && digitsFrom(reference, 0) > 0;
    }

    /** DEP followed by 14 digits: a text of that shape names an application, even one that is not open any more. */
    private void addShape(String number) {
        int letters = 0;
        while (letters < number.length() && !SqueezedText.isDigit(number.charAt(letters))) {
            letters++;
        }
        int digits = number.length() - letters;
        if (letters >= 2 && digits >= SHORTEST && digitsFrom(number, letters) == digits) {
            shapes.merge(number.substring(0, letters), digits, Math::max);
        }
    }

    private static int digitsFrom(String text, int from) {
        int digits = 0;
        for (int at = from; at < text.length(); at++) {
            digits += SqueezedText.isDigit(text.charAt(at)) ? 1 : 0;
        }
        return digits;
    }

    /** Notes on the line which applications it quotes, and what it quotes in their style that is no open one. */
    void read(LineFacts line) {
        Remittance remittance = line.line.remittance();
        read(line, remittance.text());
        read(line, remittance.bankReference());
        read(line, remittance.endToEndId());
    }

    private void read(LineFacts line, String raw) {
        if (raw.length() < SHORTEST) {
            return;
        }
        SqueezedText text = SqueezedText.of(raw);
        long[] hashes = null;
        for (int from = 0; from + SHORTEST <= text.length(); from++) {
            if (starts.get(startOf(text.characters(), from))) {
                hashes = hashes == null ? prefixHashes(text) : hashes;
                tryAt(line, text, from, hashes);
            }
        }
        shapes.forEach((letters, digits) -> findStrangers(line, text, letters, digits));
    }

    private void tryAt(LineFacts line, SqueezedText text, int from, long[] hashes) {
        for (int length : lengths) {
            int to = from + length;
            if (to > text.length()) {
                return;
            }
            long hash = hashes[to] - hashes[from] * powers[length];
            for (int at = byHash.first(hash); at >= 0; at = byHash.next(at, hash)) {
                String reference = references.get(at);
                if (text.characters().startsWith(reference, from)
                        && reference.length() == length
                        && text.standsAlone(from, to)) {
                    line.quote(referred.get(at), reference, count(reference) == 1);
                }
            }
        }
    }

    /** How many applications are known by the reference. */
    private int count(String reference) {
        long hash = hash(reference);
        int count = 0;
        for (int at = byHash.first(hash); at >= 0; at = byHash.next(at, hash)) {
            count += references.get(at).equals(reference) ? 1 : 0;
        }
        return count;
    }

    private static void findStrangers(LineFacts line, SqueezedText text, String letters, int digits) {
        int from = text.characters().indexOf(letters);
        while (from >= 0) {
            int start = from + letters.length();
            int to = start;
            while (to < text.length() && to - start < digits && SqueezedText.isDigit(text.at(to))) {
                to++;
            }
            boolean whole = to - start == digits && text.standsAlone(from, to);
            boolean cut = to == text.length() && to - start >= SHORTEST;
            if (whole || cut) {
                line.quoteStranger(text.characters().substring(from, to));
            }
            from = text.characters().indexOf(letters, start);
        }
    }

    private static int startOf(String text, int from) {
        int start = 0;
        for (int at = from; at < from + START; at++) {
            start = start << CODE_BITS | code(text.charAt(at));
        }
        return start;
    }

    private static int code(char character) {
        return SqueezedText.isDigit(character) ? character - '0' : character - 'A' + 10;
    }

    private static long[] prefixHashes(SqueezedText text) {
        long[] hashes = new long[text.length() + 1];
        for (int at = 0; at < text.length(); at++) {
            hashes[at + 1] = hashes[at] * FACTOR + text.at(at);
        }
        return hashes;
    }

    private static long hash(String reference) {
        long hash = 0;
        for (int at = 0; at < reference.length(); at++) {
            hash = hash * FACTOR + reference.charAt(at);
        }
        return hash;
    }
}
