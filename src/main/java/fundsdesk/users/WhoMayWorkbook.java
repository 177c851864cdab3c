package fundsdesk.users;

import fundsdesk.crud.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The matrix in Excel: a sheet by roles and a sheet by people, a line for each right, filters on top. */
@Component
class WhoMayWorkbook {

    private static final int WORDS = 3;

    private final Texts texts;

    WhoMayWorkbook(Texts texts) {
        this.texts = texts;
    }

    void write(WhoMay.Matrix matrix, OutputStream out) throws IOException {
        try (Workbook book = new Workbook(out, "Fundsdesk", "1.0")) {
            sheet(book, "roles", matrix.roles(), matrix.duties(), Duty::roles);
            sheet(book, "people", matrix.people(), matrix.duties(), Duty::people);
        }
    }

    private void sheet(
            Workbook book,
            String name,
            List<WhoMay.Holder> holders,
            List<Duty> duties,
            Function<Duty, List<String>> heldBy) {
        Worksheet sheet = book.newWorksheet(texts.of("who-may." + name));
        List<String> heads = List.of("area", "right", "code");
        for (int column = 0; column < WORDS; column++) {
            sheet.inlineString(0, column, texts.of("who-may." + heads.get(column)));
            sheet.width(column, 34);
        }
        for (int i = 0; i < holders.size(); i++) {
            sheet.inlineString(0, WORDS + i, holders.get(i).name());
            sheet.width(WORDS + i, 14);
        }
        int last = WORDS + holders.size() - 1;
        sheet.range(0, 0, 0, last).style().bold().wrapText(true).set();
        for (int row = 1; row <= duties.size(); row++) {
            line(sheet, row, duties.get(row - 1), holders, heldBy);
        }
        sheet.freezePane(WORDS, 1);
        sheet.setAutoFilter(0, 0, duties.size(), last);
    }

    private static void line(
            Worksheet sheet, int row, Duty duty, List<WhoMay.Holder> holders, Function<Duty, List<String>> heldBy) {
        sheet.inlineString(row, 0, duty.area());
        sheet.inlineString(row, 1, duty.right());
        sheet.inlineString(row, 2, duty.code());
        List<String> held = heldBy.apply(duty);
        for (int i = 0; i < holders.size(); i++) {
            if (held.contains(holders.get(i).key())) {
                sheet.inlineString(row, WORDS + i, WhoMayView.TICK);
            }
        }
    }
}
