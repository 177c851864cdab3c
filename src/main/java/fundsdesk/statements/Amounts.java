package fundsdesk.statements;

import fundsdesk.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How statement files write amounts and currencies. */
final class Amounts {
    // More digits than any ledger column holds are a broken file, and arithmetic on millions of them never ends.
    private static final Pattern PLAIN = Pattern.compile("0*[0-9]{1,15}[.,]?[0-9]{0,10}|[.,][0-9]{1,10}");
    private static final Set<String> KNOWN = Currency.getAvailableCurrencies().stream()
            .filter(currency -> currency.getDefaultFractionDigits() >= 0)
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Amounts() {}

    /**
     * An unsigned amount with comma or point as decimal mark and no grouping.
     *
     * @throws BadValue if it is none, or has more decimals than its currency
     */
    static Money money(String digits, String currency) {
        if (!PLAIN.matcher(digits).matches()) {
            throw BadValue.isNo(digits, "amount");
        }
        if (!isCurrency(currency)) {
            throw new BadValue("not.iso-currency", currency);
        }
        try {
            return new Money(new BigDecimal(withPoint(digits)), currency(currency));
        } catch (IllegalArgumentException inexact) {
            throw new BadValue("decimals", withPoint(digits), Money.scaleOf(currency(currency)), currency);
        }
    }

    /** The ISO code of a currency; what banks call CNH or RMB is the renminbi, CNY. */
    static String currency(String code) {
        return code.equals("CNH") || code.equals("RMB") ? "CNY" : code;
    }

    static boolean isCurrency(String code) {
        return KNOWN.contains(currency(code));
    }

    private static String withPoint(String digits) {
        String point = digits.replace(',', '.');
        return point.endsWith(".") ? point.substring(0, point.length() - 1) : point;
    }
}
