package fundsdesk.matching;

import fundsdesk.names.AccountNumber;
import fundsdesk.names.PartyName;
import fundsdesk.statements.StatementLine;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a line says by which applications are looked up.
 *
 * @param references every part of its texts that could be a reference
 * @param cutReference a number in the style of ours at a text's end, which may go on; or empty
 * @param accountEnd the last six characters of the payer's account; empty if there is none, or it is masked
 * @param nameParts the words of the payer's name, or its characters in one
 * @param isChinese whether the name is written in characters alone
 */
record Clues(
        Set<String> references, String cutReference, String accountEnd, List<String> nameParts, boolean isChinese) {

    private static final int LONGEST = 64;
    private static final int MOST_REFERENCES = 500;
    private static final int ACCOUNT_END = 6;
    private static final Pattern CUT = Pattern.compile("[A-Z]{2,}\\d{6,}$");

    static Clues of(StatementLine line) {
        List<SqueezedText> texts = Stream.of(line.remittance(), line.bankReference(), line.endToEndId())
                .flatMap(Optional::stream)
                .map(SqueezedText::of)
                .toList();
        Set<String> references = new LinkedHashSet<>();
        texts.forEach(text -> collect(text, references));
        PartyName payer = PartyName.of(line.remitterName().orElse(""));
        boolean chinese = payer.words().isEmpty();
        String characters = String.join("", payer.characters());
        return new Clues(
                references,
                texts.stream()
                        .map(Clues::cut)
                        .filter(cut -> !cut.isEmpty())
                        .findFirst()
                        .orElse(""),
                accountEnd(line.remitterAccount().orElse("")),
                chinese ? (characters.isEmpty() ? List.of() : List.of(characters)) : payer.words(),
                chinese);
    }

    private static String accountEnd(String number) {
        AccountNumber account = AccountNumber.of(number, "");
        String characters = account.characters();
        return account.isGiven() && !account.masked() ? characters.substring(characters.length() - ACCOUNT_END) : "";
    }

    private static String cut(SqueezedText text) {
        Matcher end = CUT.matcher(text.characters());
        return end.find() ? end.group() : "";
    }

    /** Whatever stands alone, is long enough and has a digit, as the engine reads references. */
    private static void collect(SqueezedText text, Set<String> references) {
        for (int from = 0; from + ReferenceIndex.SHORTEST <= text.length(); from++) {
            int last = Math.min(text.length(), from + LONGEST);
            for (int to = from + ReferenceIndex.SHORTEST; to <= last; to++) {
                if (references.size() < MOST_REFERENCES && text.standsAlone(from, to) && hasDigit(text, from, to)) {
                    references.add(text.characters().substring(from, to));
                }
            }
        }
    }

    private static boolean hasDigit(SqueezedText text, int from, int to) {
        return text.characters().substring(from, to).chars().anyMatch(each -> SqueezedText.isDigit((char) each));
    }
}
