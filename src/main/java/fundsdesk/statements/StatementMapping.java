package fundsdesk.statements;

import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** How the columns of a bank's CSV or Excel file of a company account are read. */
@Entity
@Audited
@Table(name = "statement_mappings")
class StatementMapping extends Stored {

    /** What stands between the cells of a CSV file. */
    enum Separator {
        COMMA(','),
        SEMICOLON(';'),
        TAB('\t'),
        PIPE('|');

        private final char mark;

        Separator(char mark) {
            this.mark = mark;
        }
    }

    /** What stands before the cents. */
    enum DecimalMark {
        POINT('.'),
        COMMA(',');

        private final char mark;

        DecimalMark(char mark) {
            this.mark = mark;
        }
    }

    /** The characters of a file that is not UTF-8. */
    enum CharacterSet {
        BIG5("Big5-HKSCS"),
        GBK("GB18030"),
        LATIN("windows-1252");

        private final String charset;

        CharacterSet(String charset) {
            this.charset = charset;
        }
    }

    @NotBlank
    @Size(max = 80)
    private String name = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable CompanyBankAccount account;

    /** Of the rows, where no column says so. */
    @NotBlank
    @Size(max = 3)
    private String currency = "HKD";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Separator separator = Separator.COMMA;

    @NotNull
    @Enumerated(EnumType.STRING)
    private DecimalMark decimalMark = DecimalMark.POINT;

    @NotBlank
    @Size(max = 30)
    private String datePattern = "dd/MM/yyyy";

    @NotNull
    @Enumerated(EnumType.STRING)
    private CharacterSet characterSet = CharacterSet.BIG5;

    @NotBlank
    @Size(max = 80)
    private String bookingDate = "";

    @Size(max = 80)
    private @Nullable String valueDate;

    @Size(max = 80)
    private @Nullable String amount;

    @Size(max = 80)
    private @Nullable String credit;

    @Size(max = 80)
    private @Nullable String debit;

    @Size(max = 80)
    private @Nullable String direction;

    /** What the direction says for money in, with commas between. */
    @Size(max = 80)
    private @Nullable String creditWords;

    @Size(max = 80)
    private @Nullable String rowCurrency;

    @Size(max = 80)
    private @Nullable String balance;

    @Size(max = 80)
    private @Nullable String accountNumber;

    @Size(max = 80)
    private @Nullable String bankReference;

    @Size(max = 80)
    private @Nullable String endToEndId;

    @Size(max = 80)
    private @Nullable String transactionCode;

    @Size(max = 80)
    private @Nullable String counterpartyName;

    @Size(max = 80)
    private @Nullable String counterpartyAccount;

    @Size(max = 80)
    private @Nullable String counterpartyBank;

    @Size(max = 80)
    private @Nullable String remittance;

    protected StatementMapping() {}

    CompanyBankAccount account() {
        return Objects.requireNonNull(account);
    }

    /** Whether rows can be read by it, and its account holds its currency. */
    Verdict isUsable() {
        return Verdict.allowedIf(
                        account == null || account.holds(currency),
                        "mapping.currency-not-held",
                        account == null ? "" : account.accountNumber(),
                        currency)
                .and(() -> {
                    try {
                        mapping();
                        return Verdict.allowed();
                    } catch (CsvMapping.Unusable unusable) {
                        return Verdict.refused("mapping." + unusable.code());
                    }
                });
    }

    /** @throws CsvMapping.Unusable if rows could not be read by it */
    CsvMapping mapping() {
        return new CsvMapping(
                account().accountNumber(),
                currency,
                separator.mark,
                decimalMark.mark,
                datePattern,
                columns(),
                words(),
                Charset.forName(characterSet.charset));
    }

    private Set<String> words() {
        return creditWords == null
                ? Set.of()
                : Arrays.stream(creditWords.split(","))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .collect(Collectors.toSet());
    }

    private Map<CsvColumn, String> columns() {
        Map<CsvColumn, String> columns = new EnumMap<>(CsvColumn.class);
        put(columns, CsvColumn.BOOKING_DATE, bookingDate);
        put(columns, CsvColumn.VALUE_DATE, valueDate);
        put(columns, CsvColumn.AMOUNT, amount);
        put(columns, CsvColumn.CREDIT, credit);
        put(columns, CsvColumn.DEBIT, debit);
        put(columns, CsvColumn.DIRECTION, direction);
        put(columns, CsvColumn.CURRENCY, rowCurrency);
        put(columns, CsvColumn.BALANCE, balance);
        put(columns, CsvColumn.ACCOUNT, accountNumber);
        put(columns, CsvColumn.BANK_REFERENCE, bankReference);
        put(columns, CsvColumn.END_TO_END_ID, endToEndId);
        put(columns, CsvColumn.TRANSACTION_CODE, transactionCode);
        put(columns, CsvColumn.COUNTERPARTY_NAME, counterpartyName);
        put(columns, CsvColumn.COUNTERPARTY_ACCOUNT, counterpartyAccount);
        put(columns, CsvColumn.COUNTERPARTY_BANK, counterpartyBank);
        put(columns, CsvColumn.REMITTANCE, remittance);
        return columns;
    }

    private static void put(Map<CsvColumn, String> columns, CsvColumn column, @Nullable String heading) {
        if (heading != null && !heading.isBlank()) {
            columns.put(column, heading.strip());
        }
    }
}
