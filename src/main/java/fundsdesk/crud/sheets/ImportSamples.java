package fundsdesk.crud.sheets;

import fundsdesk.crud.Formats;
import fundsdesk.crud.NewRecords;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The first rows that fit, in the words in which the desk will show them: whether a column was meant otherwise is seen here. */
final class ImportSamples {

    private static final int SHOWN = 5;
    private static final JsonMapper JSON = new JsonMapper();

    private final Formats formats;
    private final List<Map<String, String>> rows = new ArrayList<>();

    ImportSamples(ImportTools tools) {
        formats = tools.formats();
    }

    void add(ImportPass.Batch batch, List<ImportRuns.Wrong> wrong) {
        if (rows.size() < SHOWN) {
            Set<Integer> bad = wrong.stream().map(ImportRuns.Wrong::row).collect(Collectors.toSet());
            batch.good().stream()
                    .filter(row -> !bad.contains(row.number()))
                    .limit(SHOWN - rows.size())
                    .forEach(row -> rows.add(words(row)));
        }
    }

    private Map<String, String> words(NewRecords.Given row) {
        Map<String, String> words = new LinkedHashMap<>();
        row.values()
                .forEach((name, value) ->
                        words.put(name, value instanceof fundsdesk.crud.Ref ref ? ref.label() : formats.of(value)));
        return words;
    }

    String text() {
        return JSON.writeValueAsString(rows);
    }

    /** What {@link #text} wrote: a value in words by attribute, row by row. */
    static List<Map<String, String>> read(String text) {
        return text.isEmpty() ? List.of() : JSON.readValue(text, new TypeReference<List<Map<String, String>>>() {});
    }
}
