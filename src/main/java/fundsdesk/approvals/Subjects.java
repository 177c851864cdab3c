package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Call;
import fundsdesk.crud.Differences;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What a request is about, as whoever decides on it may see it: what its grid shows first. */
@Component
class Subjects {

    private static final int MOST = 8;

    private final Rows rows;
    private final Grants grants;
    private final Texts texts;
    private final Formats formats;

    Subjects(Rows rows, Grants grants, Texts texts, Formats formats) {
        this.rows = rows;
        this.grants = grants;
        this.texts = texts;
        this.formats = formats;
    }

    <T extends Stored> List<Differences.Line> of(Call<T, ?> call) {
        Screen<T> screen = call.screen();
        if (call.target().isEmpty() || !grants.allow(Acting.required(), screen.readPermission())) {
            return List.of();
        }
        List<Attribute<T>> shown = screen.declared().columns().stream()
                .filter(column -> !column.isCollection() && !column.kind().isFile())
                .filter(column -> rows.isReadable(screen, column.name()))
                .limit(MOST)
                .toList();
        List<String> columns =
                new ArrayList<>(shown.stream().map(Attribute::name).toList());
        shown.forEach(column -> column.currency()
                .filter(name -> screen.declared().attribute(name).isPresent())
                .ifPresent(columns::add));
        return rows.one(screen, call.target().get(), columns).stream()
                .flatMap(row -> shown.stream()
                        .filter(column -> row.get(column.name()) != null)
                        .map(column -> line(screen, column, row)))
                .toList();
    }

    private <T extends Stored> Differences.Line line(Screen<T> screen, Attribute<T> column, Row row) {
        Object value = Objects.requireNonNull(row.get(column.name()));
        Object shown = value instanceof Tone.Toned ? value : formats.of(column, row);
        return new Differences.Line(texts.attribute(screen, column), null, shown);
    }
}
