package fundsdesk.crud.sheets;

import fundsdesk.crud.Attribute;
import fundsdesk.crud.FormField;
import fundsdesk.crud.Kind;
import fundsdesk.crud.NewRecords;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.jobs.JobFailure;
import fundsdesk.crud.jobs.Lanes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One way through a file from its first row to its last, in batches: what the rows hold, and what the rules say to it. */
final class ImportPass<T extends Stored> {

    private static final int BATCH = 1_000;
    private static final int LONGEST_SHOWN = 200;

    private final Screen<T> screen;
    private final ImportTools tools;
    private final ReferenceNames names;
    private final Map<String, Integer> firstWith = new HashMap<>();
    private Map<String, Integer> places = Map.of();

    ImportPass(Screen<T> screen, ImportTools tools) {
        this.screen = screen;
        this.tools = tools;
        this.names = new ReferenceNames(tools.lookup(), tools.rows());
    }

    /**
     * Some rows that follow each other.
     *
     * @param rows all of them
     * @param good those that can be added
     * @param wrong what is wrong with the others
     * @param refused what only the database knew of, where it was asked, of some of the good ones
     */
    record Batch(
            List<SheetRow> rows,
            List<NewRecords.Given> good,
            List<ImportRuns.Wrong> wrong,
            List<ImportRuns.Wrong> refused) {}

    /** What is done with a batch. */
    interface Taking {
        void take(Batch batch);
    }

    /** How many rows there are.
     *
     * @throws JobFailure when there are none, too many, or not the screen's columns
     */
    int count(Iterator<SheetRow> file) {
        Iterator<SheetRow> rows = data(file);
        int count = 0;
        while (rows.hasNext()) {
            count += isData(rows.next()) ? 1 : 0;
            if (count > tools.limits().rows()) {
                throw new JobFailure(Text.of("import.too-many", tools.limits().rows()));
            }
        }
        if (count == 0) {
            throw new JobFailure(Text.of("import.empty"));
        }
        return count;
    }

    /** Reads all rows and asks all rules. */
    void check(Iterator<SheetRow> file, Taking taking) {
        sideBySide(file, taking, (batch, turn) -> {
            Judging judging = new Judging(batch);
            Map<Integer, NewRecords.Finding> found = tools.newRecords().check(screen, batch.good());
            turn.take();
            judging.fitting(found);
            return judging.judged(Map.of());
        });
    }

    /** Reads all rows, asks all rules, and the database for its constraints that no rule of the program knows of. */
    void tryOut(Iterator<SheetRow> file, Taking taking) {
        sideBySide(file, taking, (batch, turn) -> {
            Judging judging = new Judging(batch);
            return judging.judged(
                    tools.newRecords().trial(screen, batch.good(), found -> inTurn(turn, judging, found)));
        });
    }

    /** A row is judged when those before it are: which of two that exclude each other is the first one. */
    private List<NewRecords.Given> inTurn(Lanes.Turn turn, Judging judging, Map<Integer, NewRecords.Finding> found) {
        turn.take();
        List<NewRecords.Given> fitting = judging.fitting(found);
        turn.pass();
        return fitting;
    }

    /** Reads all rows without asking anything that was asked before, and does something with each batch in its lane. */
    void read(Iterator<SheetRow> file, Lanes.Work<Batch, Batch> work, Taking taking) {
        sideBySide(file, taking, work);
    }

    private void sideBySide(Iterator<SheetRow> file, Taking taking, Lanes.Work<Batch, Batch> work) {
        try (Lanes<Batch, Batch> lanes = new Lanes<>(work, taking::take)) {
            each(file, rows -> lanes.add(read(rows)));
            lanes.finish();
        }
    }

    private interface Some {
        void rows(List<SheetRow> rows);
    }

    private void each(Iterator<SheetRow> file, Some some) {
        Iterator<SheetRow> rows = data(file);
        List<SheetRow> batch = new ArrayList<>();
        while (rows.hasNext()) {
            SheetRow row = rows.next();
            if (isData(row)) {
                batch.add(row);
            }
            if (batch.size() == BATCH || (!rows.hasNext() && !batch.isEmpty())) {
                some.rows(List.copyOf(batch));
                batch.clear();
            }
        }
    }

    /** What follows the headings. */
    private Iterator<SheetRow> data(Iterator<SheetRow> rows) {
        if (!rows.hasNext()) {
            throw new JobFailure(Text.of("import.empty"));
        }
        ImportColumns.Places found = tools.columns().places(screen, rows.next());
        places = found.places();
        if (found.named() && rows.hasNext()) {
            rows.next();
        }
        return rows;
    }

    private static boolean isData(SheetRow row) {
        return !row.isEmpty() && !ImportTemplate.isExample(row);
    }

    private Batch read(List<SheetRow> rows) {
        learn(rows);
        List<NewRecords.Given> good = new ArrayList<>();
        List<ImportRuns.Wrong> wrong = new ArrayList<>();
        for (SheetRow row : rows) {
            int before = wrong.size();
            NewRecords.Given given = read(row, wrong);
            if (wrong.size() == before) {
                good.add(given);
            }
        }
        return new Batch(rows, good, wrong, List.of());
    }

    private void learn(List<SheetRow> rows) {
        places.forEach((name, place) -> {
            Attribute<T> attribute = screen.declared().required(name);
            if (attribute.kind() == Kind.REFERENCE || attribute.kind() == Kind.REFERENCES) {
                Set<String> called = new LinkedHashSet<>();
                rows.forEach(row -> called.addAll(
                        attribute.kind() == Kind.REFERENCE
                                ? List.of(row.cell(place).text().strip())
                                : CellValues.parts(row.cell(place).text())));
                called.remove("");
                names.learn(attribute.type(), called);
            }
        });
    }

    private NewRecords.Given read(SheetRow row, List<ImportRuns.Wrong> wrong) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        places.forEach((name, place) -> {
            SheetRow.Cell cell = row.cell(place);
            if (!cell.text().isBlank() || cell.broken()) {
                CellValues.Read read = tools.cells().read(screen.declared().required(name), cell, names);
                read.wrong()
                        .ifPresentOrElse(
                                error -> wrong.add(wrong(row, name, error)), () -> values.put(name, read.value()));
            }
        });
        return new NewRecords.Given(row.number(), values);
    }

    /** The rows of a batch, and which of them the rules let through. */
    private final class Judging {

        private final Batch batch;
        private final Map<Integer, SheetRow> rows = new HashMap<>();
        private final List<ImportRuns.Wrong> wrong;
        private final List<NewRecords.Given> good = new ArrayList<>();

        Judging(Batch batch) {
            this.batch = batch;
            this.wrong = new ArrayList<>(batch.wrong());
            batch.rows().forEach(row -> rows.put(row.number(), row));
        }

        List<NewRecords.Given> fitting(Map<Integer, NewRecords.Finding> findings) {
            for (NewRecords.Given given : batch.good()) {
                NewRecords.Finding finding =
                        findings.getOrDefault(given.number(), new NewRecords.Finding(List.of(), List.of()));
                List<Outcome.FieldError> errors = new ArrayList<>(finding.errors());
                errors.addAll(twins(given.number(), finding.keys()));
                said(row(given.number()), errors).forEach(error -> wrong.add(found(given.number(), error)));
                if (errors.isEmpty()) {
                    good.add(given);
                    finding.keys().forEach(key -> firstWith.putIfAbsent(key.index() + ' ' + key.key(), given.number()));
                }
            }
            return good;
        }

        Batch judged(Map<Integer, Outcome.FieldError> refused) {
            List<ImportRuns.Wrong> more = refused.entrySet().stream()
                    .map(each -> found(each.getKey(), each.getValue()))
                    .toList();
            return new Batch(batch.rows(), good, wrong, more);
        }

        private ImportRuns.Wrong found(int number, Outcome.FieldError error) {
            return wrong(row(number), error.field(), error.message());
        }

        private SheetRow row(int number) {
            return rows.getOrDefault(number, new SheetRow(number, List.of()));
        }
    }

    /** Where nothing stands and something must, that alone is said, whatever else an empty cell breaks. */
    private List<Outcome.FieldError> said(SheetRow row, List<Outcome.FieldError> errors) {
        Map<String, Outcome.FieldError> said = new LinkedHashMap<>();
        for (Outcome.FieldError error : errors) {
            boolean missing = screen.declared()
                            .field(error.field())
                            .filter(field -> field.attribute().field().required())
                            .isPresent()
                    && row.cell(places.getOrDefault(error.field(), -1)).text().isBlank();
            said.putIfAbsent(
                    missing ? error.field() : error.field() + " " + said.size(),
                    missing ? new Outcome.FieldError(error.field(), Text.of("import.missing")) : error);
        }
        return List.copyOf(said.values());
    }

    /** Rows of the file that exclude each other: the first one counts. */
    private List<Outcome.FieldError> twins(int number, List<NewRecords.Key> keys) {
        List<Outcome.FieldError> twins = new ArrayList<>();
        for (NewRecords.Key key : keys) {
            Integer first = firstWith.get(key.index() + ' ' + key.key());
            if (first != null && first != number) {
                String field =
                        key.attributes().isEmpty() ? "" : key.attributes().getLast();
                twins.add(new Outcome.FieldError(field, Text.of("import.twin", first)));
            }
        }
        return twins;
    }

    ImportRuns.Wrong wrong(SheetRow row, String field, Text message) {
        String name = places.containsKey(field) || field.isEmpty() ? field : attributeOf(field);
        String given = row.cell(places.getOrDefault(name, -1)).text();
        String shown = given.length() <= LONGEST_SHOWN ? given : given.substring(0, LONGEST_SHOWN) + "…";
        return new ImportRuns.Wrong(row.number(), name, shown.replace("\u0000", ""), sentence(message));
    }

    /** A constraint may name a part of an attribute. */
    private String attributeOf(String field) {
        int dot = field.indexOf('.');
        String first = dot < 0 ? field : field.substring(0, dot);
        return screen.declared()
                .field(first)
                .map(FormField::attribute)
                .map(Attribute::name)
                .orElse("");
    }

    /** What has no sentence of its own is said in general. */
    private String sentence(Text message) {
        String said = tools.texts().of(message);
        return said.equals(message.key())
                ? tools.texts().of("constraint.unique", message.args().toArray())
                : said;
    }
}
