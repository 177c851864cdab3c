package fundsdesk.cards;

import fundsdesk.clients.Client;
import fundsdesk.crud.Text;
import fundsdesk.crud.Tone;
import fundsdesk.names.Agreement;
import fundsdesk.names.NameComparison;
import fundsdesk.names.Why;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How the holder's name compares with the client's names (MAT-05). */
public enum HolderMatch implements Tone.Toned {
    EQUAL(Tone.DONE),
    SIMILAR(Tone.ATTENTION),
    DIFFERENT(Tone.FAILED),
    /** Nothing that could be compared. */
    MISSING(Tone.WAITING);

    /** Between a sentence's key and its arguments; names have none of these. */
    private static final String BETWEEN = "|";

    private final Tone tone;

    HolderMatch(Tone tone) {
        this.tone = tone;
    }

    @Override
    public Tone tone() {
        return tone;
    }

    /**
     * What comparing found.
     *
     * @param because the sentences, each by its key and arguments, so that it is read in the reader's language
     */
    record Finding(HolderMatch match, String because) {}

    /** Where the holder's name stands in both scripts, both must fit. */
    static Finding compare(String holder, @Nullable String holderChinese, Client client) {
        String both = holderChinese == null ? holder : holder + " " + holderChinese;
        List<String> names = Stream.concat(Stream.of(client.name()), client.nameChinese().stream())
                .toList();
        NameComparison compared = NameComparison.of(both, names);
        String because = compared.notes().stream().map(HolderMatch::coded).collect(Collectors.joining("\n"));
        return new Finding(of(compared.verdict()), because);
    }

    /** The sentences of a finding in anybody's language. */
    static Text words(String because) {
        return because.isEmpty()
                ? Text.of("text.none")
                : Text.listed(because.lines().map(HolderMatch::sentence).toList());
    }

    private static String coded(Why why) {
        return Stream.concat(
                        Stream.of(why.reason().key()),
                        why.arguments().stream().map(argument -> argument.replace(BETWEEN, "/")))
                .collect(Collectors.joining(BETWEEN));
    }

    private static Text sentence(String coded) {
        List<String> parts = List.of(coded.split("\\|", -1));
        return Text.of(parts.getFirst(), parts.stream().skip(1).toArray());
    }

    private static HolderMatch of(Agreement agreement) {
        return Arrays.stream(values())
                .filter(each -> each.name().equals(agreement.name()))
                .findFirst()
                .orElse(MISSING);
    }
}
