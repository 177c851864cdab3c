package fundsdesk.statements;

import fundsdesk.money.Money;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts as people and spreadsheets write them: grouped, signed before or behind, in brackets, with CR or DR. */
final class CsvAmounts {
    private static final Pattern FORM = Pattern.compile("(\\()? ?(?:[A-Z]{3}|HK\\$|US\\$|\\$|€|£|¥)? ?([+-])? ?"
            + "(?:HK\\$|US\\$|\\$|€|£|¥)? ?([0-9., '\u00A0\u202F]*[0-9.,])(\\))? ?(-|CR|DR|C|D)?");

    private final char decimalMark;
    private final Pattern digits;

    CsvAmounts(char decimalMark) {
        this.decimalMark = decimalMark;
        String mark = Pattern.quote(String.valueOf(decimalMark));
        String group = "[" + (decimalMark == '.' ? "," : ".") + " '\u00A0\u202F]";
        // Either no grouping or all of it, in threes; "1,23" with a decimal point is a mistake, not 123.
        this.digits = Pattern.compile("(?:[0-9]{1,3}(?:" + group + "[0-9]{3})+|[0-9]*)(?:" + mark + "[0-9]*)?");
    }

    /**
     * Reads an amount with its sign; without one it is positive.
     *
     * @throws BadValue if it is none
     */
    Money signed(String text, String currency) {
        Matcher form = FORM.matcher(plainSigns(text));
        if (!form.matches() || (form.group(1) == null) != (form.group(4) == null)) {
            throw BadValue.isNo(text, "amount");
        }
        String number = form.group(3).strip();
        if (!digits.matcher(number).matches()) {
            throw BadValue.isNo(text, "amount");
        }
        Money money = Amounts.money(plain(number), currency);
        String behind = String.valueOf(form.group(5));
        boolean negative =
                form.group(1) != null || "-".equals(form.group(2)) || behind.equals("-") || behind.startsWith("D");
        return negative ? money.negated() : money;
    }

    /** Full-width figures, and a minus that is no hyphen. */
    private static String plainSigns(String text) {
        return Texts.isAscii(text)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u2212', '-');
    }

    private String plain(String number) {
        StringBuilder plain = new StringBuilder();
        for (char c : number.toCharArray()) {
            if (c >= '0' && c <= '9') {
                plain.append(c);
            } else if (c == decimalMark) {
                plain.append('.');
            }
        }
        return plain.toString();
    }
}
