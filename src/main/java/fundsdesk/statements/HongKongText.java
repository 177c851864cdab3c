package fundsdesk.statements;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Free text as Hong Kong banks write it, for example {@code FPS CHAN TAI MAN REF FRN20260731000042}, {@code TRF FROM
 * 123-456789-001 WONG SIU MING}, {@code CR BY CHQ 001234} or {@code 轉數快 陳大文}.
 *
 * <p>It is read word by word: channel, from or to, account, name, reference. A name is only taken where the channel
 * always puts one, or behind a word that says so; ordinary text stays text.
 */
final class HongKongText {
    private static final Set<String> NAMING =
            Set.of("FPS", "CHATS", "RTGS", "TT", "FROM", "FR", "FRM", "TO", "REMITTER");
    private static final Set<String> CHANNEL = Set.of(
            "TRF",
            "TFR",
            "TRANSFER",
            "XFER",
            "AUTOPAY",
            "REMITTANCE",
            "IBFT",
            "ATM",
            "INTERNET",
            "ONLINE",
            "BANKING",
            "INSTANT",
            "RECEIVED",
            "RCVD",
            "INWARD",
            "OUTWARD",
            "CR",
            "DR",
            "CREDIT",
            "DEBIT",
            "IN",
            "OUT",
            "PAYMENT",
            "BY",
            "ACCT",
            "ACCOUNT",
            "NO",
            "NO.",
            "HKD",
            "CNY",
            "USD",
            "EBANKING",
            "MOBILE",
            "DEPOSIT",
            "FUND",
            "FUNDS",
            "ADVICE",
            "LOCAL",
            "/",
            "-");
    private static final Set<String> NO_NAME = Set.of(
            "REF",
            "REF.",
            "REFERENCE",
            "RE",
            "FOR",
            "INV",
            "INVOICE",
            "DETAILS",
            "MSG",
            "MESSAGE",
            "REMARK",
            "REMARKS",
            "NOTE",
            "DATE",
            "ON",
            "AT",
            "VIA",
            "HKD",
            "USD",
            "CNY",
            "FEE",
            "FEES",
            "CHARGE",
            "CHARGES",
            "COMMISSION",
            "INTEREST",
            "HANDLING",
            "SAVINGS",
            "CURRENT",
            "ACCT",
            "ACCOUNT",
            "OWN",
            "CHQ",
            "CHEQUE",
            "FROM",
            "TO",
            "/");
    private static final Set<String> CHEQUE = Set.of("CHQ", "CHQ.", "CHEQUE", "CHECK");
    private static final Set<String> REFERENCE = Set.of("REF", "REF.", "REFERENCE", "FRN");
    private static final Pattern NAME = Pattern.compile("[\\p{L}&(][\\p{L}\\p{M}.,'&()*-]*");
    private static final Pattern GROUP = Pattern.compile("[0-9]{3,9}");
    private static final Pattern BREAK = Pattern.compile("[\\s:;|]+");
    private static final Pattern FPS_REFERENCE = Pattern.compile("FRN[A-Z0-9]{4,}");
    private static final Pattern CODE = Pattern.compile("(?=.*[0-9])[A-Z0-9][A-Z0-9/-]{3,34}");
    private static final Pattern DAY = Pattern.compile("20[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])");
    private static final Pattern NUMBER = Pattern.compile("[A-Z]{1,4}[0-9]{6,}");
    private static final Set<String> ACCOUNT_WORDS = Set.of("ACCT", "ACCOUNT", "NO", "NO.");
    private static final int LONGEST_NAME_WORDS = 12;

    private final List<String> words;
    private int at;
    private boolean naming;
    private boolean channel;

    private HongKongText(List<String> words) {
        this.words = words;
    }

    static Optional<Narrative> read(String text) {
        String flat = Texts.flat(text);
        String plain = Texts.isAscii(flat) ? flat : Normalizer.normalize(flat, Normalizer.Form.NFKC);
        return new HongKongText(words(HongKongPhrases.marked(plain))).narrative(text);
    }

    private Optional<Narrative> narrative(String text) {
        skipChannel();
        Optional<String> account = account();
        Optional<String> name = naming || channel && account.isPresent() ? name() : Optional.empty();
        if (name.isEmpty() && channel && account.isEmpty()) {
            name = unmistakableName();
        }
        Optional<String> after = account.isEmpty() && name.isPresent() ? accountBehindName() : Optional.empty();
        Counterparty party = new Counterparty(name, account.or(() -> after), Optional.empty());
        Optional<String> reference = reference();
        boolean understood = (naming || channel) && !party.isUnknown() || reference.isPresent();
        return understood ? Optional.of(new Narrative(party, reference, text)) : Optional.empty();
    }

    // "CREDIT ADVICE FROM", "FPS CR": all words up to the name or account.
    private void skipChannel() {
        while (at < words.size() && (NAMING.contains(word(at)) || CHANNEL.contains(word(at)) || isNumber(at))) {
            naming |= NAMING.contains(word(at));
            channel |= !word(at).equals("/") && !word(at).equals("-");
            at++;
        }
    }

    // "FPS FRN20261120PAYC01 CHAN TAI MAN": the payment's own number stands before the name.
    private boolean isNumber(int index) {
        return naming
                && index + 1 < words.size()
                && (FPS_REFERENCE.matcher(word(index)).matches()
                        || NUMBER.matcher(word(index)).matches());
    }

    // "CHAN TAI MAN A/C NO 123-456789-001".
    private Optional<String> accountBehindName() {
        take(word -> ACCOUNT_WORDS.contains(upper(word)), 2);
        return account();
    }

    // Behind a channel that does not always put a name, only what is one by its form.
    private Optional<String> unmistakableName() {
        int before = at;
        Optional<String> found = name().filter(HongKongPhrases::isNameByItself);
        if (found.isEmpty()) {
            at = before;
        }
        return found;
    }

    // "123-456789-001", or the same in three words.
    private Optional<String> account() {
        if (at < words.size()
                && Narrative.isAccount(words.get(at))
                && !DAY.matcher(words.get(at)).matches()) {
            return Optional.of(words.get(at++));
        }
        List<String> groups = take(word -> GROUP.matcher(word).matches(), 4);
        String joined = String.join("-", groups);
        if (groups.size() > 1 && Narrative.isAccount(joined)) {
            return Optional.of(joined);
        }
        at -= groups.size();
        return Optional.empty();
    }

    private Optional<String> name() {
        List<String> name = take(
                word -> NAME.matcher(word).matches()
                        && !NO_NAME.contains(upper(word))
                        && !FPS_REFERENCE.matcher(upper(word)).matches(),
                LONGEST_NAME_WORDS);
        return Texts.some(String.join(" ", name)).filter(found -> found.length() > 1);
    }

    private List<String> take(Predicate<String> wanted, int most) {
        List<String> taken = new ArrayList<>();
        while (at < words.size() && taken.size() < most && wanted.test(words.get(at))) {
            taken.add(words.get(at++));
        }
        return taken;
    }

    private Optional<String> reference() {
        Optional<String> fps = words.stream()
                .map(HongKongText::upper)
                .filter(word -> FPS_REFERENCE.matcher(word).matches())
                .findFirst();
        return fps.or(() -> behind(REFERENCE)).or(() -> behind(CHEQUE));
    }

    private Optional<String> behind(Set<String> marks) {
        for (int i = 0; i + 1 < words.size(); i++) {
            boolean number = i + 2 < words.size() && word(i + 1).startsWith("NO");
            String next = word(number ? i + 2 : i + 1);
            if (marks.contains(word(i)) && CODE.matcher(next).matches()) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private String word(int index) {
        return upper(words.get(index));
    }

    private static String upper(String word) {
        return word.toUpperCase(Locale.ROOT);
    }

    private static List<String> words(String text) {
        return BREAK.splitAsStream(text.replace("/", " / "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
