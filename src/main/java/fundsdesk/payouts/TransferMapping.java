package fundsdesk.payouts;

import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hibernate.envers.Audited;

/** How a bank wants payments as a table: its columns in order, one a line, {@code heading=what stands there}. */
@Entity
@Audited
@Table(name = "transfer_mappings")
class TransferMapping extends Stored {

    /** What stands between the cells. */
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

    /** The characters that the bank reads. */
    enum CharacterSet {
        UTF_8("UTF-8"),
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
    @Enumerated(EnumType.STRING)
    private Separator separator = Separator.COMMA;

    @NotNull
    @Enumerated(EnumType.STRING)
    private DecimalMark decimalMark = DecimalMark.POINT;

    @NotNull
    @Enumerated(EnumType.STRING)
    private CharacterSet characterSet = CharacterSet.UTF_8;

    @NotBlank
    @Size(max = 30)
    private String datePattern = "yyyy-MM-dd";

    /** Whether the first row says what the columns are called. */
    private boolean headings = true;

    /** Whether a last row says how many payments there are and what they add up to. */
    private boolean totals = true;

    @NotBlank
    @LongText
    @Size(max = 4000)
    private String columns = "";

    protected TransferMapping() {}

    char separator() {
        return separator.mark;
    }

    char decimalMark() {
        return decimalMark.mark;
    }

    Charset charset() {
        return Charset.forName(characterSet.charset);
    }

    DateTimeFormatter dates() {
        return DateTimeFormatter.ofPattern(datePattern);
    }

    boolean hasHeadings() {
        return headings;
    }

    boolean hasTotals() {
        return totals;
    }

    /** In their order. */
    List<BankColumn> columns() {
        return columns.lines()
                .filter(line -> !line.isBlank())
                .map(BankColumn::of)
                .toList();
    }

    /** Whether its own words are what a bank, and a spreadsheet, takes for words. */
    Verdict isReadable() {
        Verdict readable = Verdict.allowed();
        for (BankColumn column : columns()) {
            readable = readable.and(() -> BankText.of(name, column.heading(), TransferFormat.BANK_CSV))
                    .and(() -> BankText.of(name, column.word(), TransferFormat.BANK_CSV));
        }
        return readable;
    }

    /** Whether files can be written by it, and a bank would know from them whom to pay how much. */
    Verdict isUsable() {
        try {
            String unused = dates().format(java.time.LocalDate.EPOCH);
        } catch (IllegalArgumentException | java.time.DateTimeException bad) {
            return Verdict.refused("transfer-mapping.date-pattern", datePattern);
        }
        if (separator.mark == decimalMark.mark) {
            return Verdict.refused("transfer-mapping.one-mark");
        }
        try {
            return BankColumn.areEnough(columns()).and(this::isReadable);
        } catch (BankColumn.Unknown unknown) {
            return Verdict.refused("transfer-mapping.unknown-column", unknown.line(), BankColumn.known());
        }
    }
}
