package fundsdesk.reconciliation;

import fundsdesk.access.Guarded;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The summary of a run as a workbook: the proof, the results and the ages, one under the other as on its page. */
@Component
@Guarded("written for those who may take rows of the run away")
class SummaryWorkbook {

    private static final String AMOUNT = "#,##0.00##";

    private final RunFigures figures;
    private final Texts texts;
    private final Formats formats;

    SummaryWorkbook(RunFigures figures, Texts texts, Formats formats) {
        this.figures = figures;
        this.texts = texts;
        this.formats = formats;
    }

    void write(long run, String title, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Fundsdesk", "1.0")) {
            Rows rows = new Rows(book.newWorksheet(words("sheet")));
            RunFigures.Proof proof = figures.proof(run);
            rows.head(title, proof.currency());
            proof(rows, proof);
            results(rows, run);
            ages(rows, run);
        }
    }

    private void proof(Rows rows, RunFigures.Proof proof) {
        rows.head(words("proof"));
        rows.line(words("proof.ledger"), proof.ledgerClosing());
        rows.line(words("proof.brought-forward"), proof.broughtForward());
        rows.line(words("proof.items"), proof.openAmount());
        rows.line(words("proof.bank"), proof.bankClosing());
        rows.line(words("proof.difference"), proof.difference());
    }

    private void results(Rows rows, long run) {
        rows.head(column("result"), column("items"), column("bank"), column("records"), column("open"));
        figures.totals(run)
                .forEach(total -> rows.line(
                        formats.of(total.result()), total.items(), total.bank(), total.records(), total.open()));
    }

    private void ages(Rows rows, long run) {
        rows.head(column("age"), column("items"), column("open"));
        figures.ages(run)
                .forEach(age -> rows.line(
                        age.toDays() == null
                                ? words("days-and-more", age.fromDays())
                                : words("days", age.fromDays(), age.toDays()),
                        age.items(),
                        age.open()));
    }

    private String column(String key) {
        return words("column." + key);
    }

    private String words(String key, Object... args) {
        return texts.of("reconciliation.summary." + key, args);
    }

    /** The sheet, filled from the top; before each heading a row stays empty. */
    private static final class Rows {

        private final Worksheet sheet;
        private int next;

        Rows(Worksheet sheet) {
            this.sheet = sheet;
            sheet.width(0, 36);
            for (int column = 1; column < 5; column++) {
                sheet.width(column, 18);
            }
        }

        void head(String... cells) {
            next += next == 0 ? 0 : 1;
            for (int i = 0; i < cells.length; i++) {
                sheet.inlineString(next, i, cells[i]);
            }
            sheet.range(next, 0, next, cells.length - 1).style().bold().set();
            next++;
        }

        void line(String name, @Nullable Number... figures) {
            sheet.inlineString(next, 0, name);
            for (int i = 0; i < figures.length; i++) {
                if (figures[i] != null) {
                    sheet.value(next, i + 1, Objects.requireNonNull(figures[i]));
                }
                if (figures[i] instanceof BigDecimal) {
                    sheet.style(next, i + 1).format(AMOUNT).set();
                }
            }
            next++;
        }
    }
}
