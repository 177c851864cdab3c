package fundsdesk.payouts;

import fundsdesk.crud.Verdict;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One column of a bank's table: its heading, and what of a payment stands there, or the same word in each row. */
record BankColumn(String heading, Value value, String word) {

    /** What can stand in a column. */
    enum Value {
        PAYMENT,
        PAYEE_NAME,
        PAYEE_BANK,
        PAYEE_BIC,
        PAYEE_ACCOUNT,
        CURRENCY,
        AMOUNT,
        DATE,
        REFERENCE,
        PAYER_NAME,
        PAYER_ACCOUNT,
        FILE,
        /** A word of the mapping's own, in quotes. */
        WORD
    }

    private static final Set<Value> NEEDED = EnumSet.of(Value.PAYEE_NAME, Value.PAYEE_ACCOUNT, Value.AMOUNT);

    /** A line of a mapping says nothing that could stand in a column. */
    static final class Unknown extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final String line;

        private Unknown(String line) {
            super(line);
            this.line = line;
        }

        String line() {
            return line;
        }
    }

    /**
     * {@code Beneficiary=PAYEE_NAME}, {@code Charges="SHA"}.
     *
     * @throws Unknown if the line is neither
     */
    static BankColumn of(String line) {
        int equals = line.lastIndexOf('=');
        String heading = line.substring(0, Math.max(equals, 0)).strip();
        String value = line.substring(equals + 1).strip();
        if (equals < 0) {
            throw new Unknown(line);
        }
        if (value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"")) {
            return new BankColumn(heading, Value.WORD, value.substring(1, value.length() - 1));
        }
        return Arrays.stream(Value.values())
                .filter(each -> each != Value.WORD && each.name().equals(value))
                .findFirst()
                .map(known -> new BankColumn(heading, known, ""))
                .orElseThrow(() -> new Unknown(line));
    }

    static Verdict areEnough(List<BankColumn> columns) {
        Set<Value> there = columns.stream().map(BankColumn::value).collect(Collectors.toSet());
        String missing = NEEDED.stream()
                .filter(each -> !there.contains(each))
                .map(Value::name)
                .collect(Collectors.joining(", "));
        return Verdict.allowedIf(missing.isEmpty(), "transfer-mapping.missing", missing);
    }

    static String known() {
        return Arrays.stream(Value.values())
                .filter(each -> each != Value.WORD)
                .map(Value::name)
                .collect(Collectors.joining(", "));
    }
}
