package fundsdesk.statements;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Field 86 with code words between slashes, as SWIFT recommends it and HSBC, Dutch and other banks write it, for example
 * {@code /ORDP//NAME/CHAN TAI MAN/REMI/Deposit 4711/EREF/A1}.
 */
final class SlashText {
    /** Whose particulars the code words are giving at the moment. */
    private enum Side {
        DEBTOR,
        CREDITOR,
        EITHER,
        NOBODY
    }

    // A slash is common in ordinary text, so a code word counts only if it is known.
    private static final Pattern CODE = Pattern.compile("/(REMI|NAME|ORDP|BENM|CNTP|EREF|SREF|IBAN|BIC|OBK|BBK|TRTP|PY|"
            + "PT|BO|OB|ADDR|ID|BREF|PREF|RREF|MARF|CSID|ISDT|TIME|RTRN|RETN|REJT|PURP|SVCL|ULTD|ULTB|ULTC|UDTR|UCRD|"
            + "OGB|VA|OSDR|OCMT|CHGS|EXCH|RCMT|TRCD|IACC|ACCW|IBK|ACCT|ACC|ORDPACC|BANK)/");
    private static final Set<String> CERTAIN = Set.of("REMI", "NAME", "ORDP", "BENM", "CNTP", "EREF", "TRTP", "PY");
    private static final Pattern EDGE = Pattern.compile("^[/\\s]+|[/\\s]+$");
    private static final Pattern REMITTANCE_KIND = Pattern.compile("USTD//|STRD/(?:[A-Z]{3}/)?");

    private final Map<Side, Counterparty> parties = new EnumMap<>(Side.class);
    private final StringBuilder remittance = new StringBuilder();
    private Side side = Side.EITHER;
    private Optional<String> reference = Optional.empty();
    private boolean certain;

    private SlashText() {}

    static Optional<Narrative> read(String text, Direction direction) {
        if (text.indexOf('/') < 0) {
            return Optional.empty();
        }
        SlashText told = new SlashText();
        Matcher code = CODE.matcher(text);
        String word = "";
        int from = 0;
        while (code.find(Math.max(0, from - 1))) {
            told.take(word, text.substring(from, Math.max(from, code.start())));
            word = code.group(1);
            from = code.end();
        }
        told.take(word, text.substring(from));
        return told.certain ? Optional.of(told.narrative(direction)) : Optional.empty();
    }

    private Narrative narrative(Direction direction) {
        Side other = switch (direction) {
            case CREDIT -> Side.DEBTOR;
            case DEBIT -> Side.CREDITOR;
        };
        return new Narrative(party(other).or(party(Side.EITHER)), reference, remittance.toString());
    }

    private void take(String word, String value) {
        certain |= CERTAIN.contains(word);
        String text = EDGE.matcher(value).replaceAll("");
        switch (word) {
            case "", "PY" -> remittance.append(text).append(' ');
            case "REMI" ->
                remittance
                        .append(REMITTANCE_KIND.matcher(text).replaceFirst(""))
                        .append(' ');
            case "EREF" -> reference = Texts.some(text);
            case "SREF" -> reference = reference.or(() -> Texts.some(text));
            case "ORDP", "BO" -> begin(Side.DEBTOR, text);
            case "BENM" -> begin(Side.CREDITOR, text);
            case "ULTD", "ULTB", "ULTC", "UDTR", "UCRD" -> side = Side.NOBODY;
            // Its places count, empty ones too: the account may be missing before the name.
            case "CNTP" -> add(Side.EITHER, counterparty(value.strip().split("/", -1)));
            case "NAME" -> add(side, party(text, "", ""));
            case "IBAN" -> add(side, party("", text, ""));
            case "ACCT", "ACC" -> add(side, party("", text, ""));
            case "ORDPACC" -> add(Side.DEBTOR, party("", text, ""));
            case "BIC" -> add(side, party("", "", text));
            case "OBK", "OGB", "OB" -> add(Side.DEBTOR, party("", "", text));
            case "BBK" -> add(Side.CREDITOR, party("", "", text));
            default -> {
                // Charges, purposes, dates: nobody matches by them, and the raw text keeps them.
            }
        }
    }

    private void begin(Side who, String text) {
        side = who;
        List<String> lines = text.lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        // Perhaps an account first; below the name stands the address.
        String[] words = lines.getFirst().split(" ", 2);
        boolean account = Narrative.isAccount(words[0]);
        String rest = words.length > 1 ? words[1] : lines.size() > 1 ? lines.get(1) : "";
        add(who, account ? party(rest, words[0], "") : party(lines.getFirst(), "", ""));
    }

    private void add(Side who, Counterparty party) {
        parties.merge(who, party, Counterparty::or);
    }

    private Counterparty party(Side who) {
        return parties.getOrDefault(who, Counterparty.UNKNOWN);
    }

    // ING: account, BIC, name, city.
    private static Counterparty counterparty(String[] parts) {
        return party(parts.length > 2 ? parts[2] : "", parts[0], parts.length > 1 ? parts[1] : "");
    }

    private static Counterparty party(String name, String account, String bank) {
        return new Counterparty(
                Texts.some(EDGE.matcher(name).replaceAll("")), Texts.some(Texts.unspaced(account)), Texts.some(bank));
    }
}
