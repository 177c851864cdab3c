package fundsdesk.access;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How somebody writes and reads numbers: what stands between thousands, and what in front of decimals. */
public enum Figures {
    COMMA_POINT(',', '.'),
    POINT_COMMA('.', ','),
    SPACE_POINT('\u00a0', '.'),
    SPACE_COMMA('\u00a0', ','),
    APOSTROPHE_POINT('\'', '.');

    /** What the desk writes for who chose nothing. */
    public static final Figures USUAL = COMMA_POINT;

    private final char group;
    private final char point;
    private final Pattern form;

    Figures(char group, char point) {
        this.group = group;
        this.point = point;
        String between = "[" + Pattern.quote(String.valueOf(group)) + (group == '\u00a0' ? " " : "") + "]";
        String decimals = "(" + Pattern.quote(String.valueOf(point)) + "\\d*)?";
        this.form = Pattern.compile("[-+]?(\\d{1,3}(" + between + "\\d{3})+|\\d*)" + decimals);
    }

    /** The number with at least so many decimals, and all that it has. */
    public String write(BigDecimal number, int decimals) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
        symbols.setGroupingSeparator(group);
        symbols.setDecimalSeparator(point);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(Math.max(decimals, number.scale()));
        format.setRoundingMode(RoundingMode.UNNECESSARY);
        return format.format(number);
    }

    /** The same in the form that programs read, {@code 1204.5}; nothing when it is not written so. */
    public Optional<String> plain(String typed) {
        String text = typed.strip();
        if (!form.matcher(text).matches() || text.chars().noneMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(
                text.replace(String.valueOf(group), "").replace(" ", "").replace(point, '.'));
    }

    /** An example, to choose by. */
    public String example() {
        return write(new BigDecimal("1234.56"), 2);
    }
}
