package fundsdesk.crud.sheets;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.jobs.JobContext;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/** The rows of a file that did not fit, as they came, each with what is wrong with it: to be corrected and handed in again. */
@Component
class ImportResults {

    private static final int PAGE = 5_000;
    private static final String WRONG_COLOUR = "FBE3E1";

    private final ImportTools tools;

    ImportResults(ImportTools tools) {
        this.tools = tools;
    }

    /** Makes the job's result, if anything is wrong with any row. */
    <T extends Stored> void write(JobContext context, Screen<T> screen, ImportFile file) throws Exception {
        Map<Integer, List<ImportRuns.Wrong>> wrong = wrong(context.job());
        if (wrong.isEmpty()) {
            return;
        }
        String name = screen.key() + "-" + tools.texts().of("import.result-name") + ".xlsx";
        try (OutputStream out = context.result(name, SheetFormat.XLSX.contentType());
                Workbook book = XlsxWriter.workbook(out)) {
            Worksheet sheet =
                    book.newWorksheet(XlsxWriter.sheetName(tools.texts().screen(screen)));
            var unused = file.read(rows -> {
                Sheet<T> writing = new Sheet<>(sheet, screen, rows.next());
                rows.forEachRemaining(row -> writing.row(row, wrong.getOrDefault(row.number(), List.of())));
                return true;
            });
            sheet.finish();
        }
    }

    private Map<Integer, List<ImportRuns.Wrong>> wrong(long job) {
        Map<Integer, List<ImportRuns.Wrong>> wrong = new HashMap<>();
        for (int skip = 0; ; skip += PAGE) {
            List<ImportRuns.Wrong> page = tools.runs().wrong(job, skip, PAGE);
            page.forEach(each ->
                    wrong.computeIfAbsent(each.row(), row -> new ArrayList<>()).add(each));
            if (page.size() < PAGE) {
                return wrong;
            }
        }
    }

    /** The columns as they came, with the row and what is wrong before them. */
    private final class Sheet<T extends Stored> {

        private static final int OWN = 2;
        private static final int FLUSHED_EVERY = 1_000;

        private final Worksheet sheet;
        private final List<Attribute<T>> attributes = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private int line = 1;

        Sheet(Worksheet sheet, Screen<T> screen, SheetRow headings) {
            this.sheet = sheet;
            sheet.inlineString(0, 0, ImportColumns.OWN + " " + tools.texts().of("import.row"));
            sheet.inlineString(0, 1, ImportColumns.OWN + " " + tools.texts().of("import.wrong"));
            sheet.width(1, 60);
            tools.columns().places(screen, headings).places().forEach((name, place) -> {
                Attribute<T> attribute = screen.declared().required(name);
                int at = OWN + places.size();
                sheet.inlineString(0, at, CellText.harmless(tools.texts().attribute(screen, attribute)));
                sheet.width(at, 24);
                attributes.add(attribute);
                places.add(place);
            });
            sheet.range(0, 0, 0, OWN + places.size() - 1)
                    .style()
                    .bold()
                    .fillColor(XlsxWriter.HEAD_COLOUR)
                    .set();
            sheet.freezePane(OWN, 1);
        }

        void row(SheetRow row, List<ImportRuns.Wrong> wrong) {
            if (wrong.isEmpty()) {
                return;
            }
            Set<String> at = wrong.stream().map(ImportRuns.Wrong::attribute).collect(Collectors.toSet());
            sheet.value(line, 0, row.number());
            sheet.inlineString(line, 1, CellText.harmless(sentences(wrong)));
            sheet.style(line, 1).wrapText(true).set();
            for (int i = 0; i < places.size(); i++) {
                write(OWN + i, attributes.get(i).kind(), row.cell(places.get(i)));
                if (at.contains(attributes.get(i).name())) {
                    sheet.style(line, OWN + i).fillColor(WRONG_COLOUR).set();
                }
            }
            flush(++line);
        }

        /** A date stays a date; what was typed as text stays text. */
        private void write(int column, Kind kind, SheetRow.Cell cell) {
            if (cell.figure() == null || !kind.isOrdered()) {
                sheet.inlineString(line, column, CellText.harmless(cell.text()));
                return;
            }
            sheet.value(line, column, cell.figure());
            if (!kind.isNumber()) {
                String format = kind == Kind.DATE ? XlsxWriter.DATE : kind == Kind.TIME ? "hh:mm" : XlsxWriter.MOMENT;
                sheet.style(line, column).format(format).set();
            }
        }

        private void flush(int lines) {
            if (lines % FLUSHED_EVERY == 0) {
                try {
                    sheet.flush();
                } catch (IOException full) {
                    throw new UncheckedIOException(full);
                }
            }
        }

        private String sentences(List<ImportRuns.Wrong> wrong) {
            return String.join(
                    "\n",
                    wrong.stream().map(ImportRuns.Wrong::message).distinct().toList());
        }
    }
}
