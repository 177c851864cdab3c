package fundsdesk.crud.grid;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws the cells of a column by the kind of its attribute. Templates, not components: a cell costs the server a text. */
final class Cells {

    private static final String PLAIN = "<span class=\"cell\" title=\"${item.full}\">${item.text}</span>";
    private static final String MONEY =
            "<span class=\"cell money\"><span class=\"faint\">${item.currency}</span> ${item.text}</span>";
    private static final String AGED = "<span class=\"cell\" title=\"${item.full}\">${item.text}"
            + " <span class=\"faint age\">${item.age}</span></span>";
    private static final String BADGE = "<span class=\"${item.tone}\" title=\"${item.text}\">${item.text}</span>";
    private static final String LINK = "${item.text ? html`<a class=\"cell\" href=\"${item.to}\" router-link"
            + " title=\"${item.text}\">${item.text}</a>` : html``}";
    private static final String TAGS = "<span class=\"tags\" title=\"${item.full}\">${item.tags.map((tag) => html`<span"
            + " class=\"tag\">${tag}</span>`)}</span>";

    private final GridTools tools;
    private final LedCells led;

    Cells(GridTools tools) {
        this.tools = tools;
        this.led = new LedCells(tools);
    }

    /** Asks what the cells of these rows need from elsewhere, at once for all of them. */
    void prepare(List<? extends Attribute<?>> shown, List<Row> rows) {
        led.prepare(shown, rows);
    }

    Renderer<Row> of(Attribute<?> attribute) {
        return switch (attribute.kind()) {
            case PICTURE -> picture(attribute);
            case MONEY -> money(attribute);
            case INSTANT -> moment(attribute);
            case CHOICE -> choice(attribute);
            case REFERENCE -> reference(attribute);
            case CHOICES, REFERENCES -> tags(attribute);
            case YES_NO -> yesNo(attribute);
            case TEXT, LONG_TEXT, MARKDOWN, WHOLE_NUMBER, DECIMAL, DATE, TIME, FILE, FILES, ROWS -> plain(attribute);
        };
    }

    /** How wide a column of the kind is unless somebody made it wider. */
    int widthOf(Attribute<?> attribute) {
        return switch (attribute.kind()) {
            case PICTURE -> 70;
            case MONEY -> 150;
            case WHOLE_NUMBER, DECIMAL -> 85;
            case DATE, TIME -> 110;
            case INSTANT -> attribute.isAged() ? 190 : 145;
            case YES_NO -> 75;
            case CHOICE -> widthOfChoice(attribute.type());
            case LONG_TEXT, MARKDOWN -> 260;
            case TEXT -> widthOfText(attribute);
            // A client by number, English and Chinese name is read whole.
            case REFERENCE -> 220;
            case CHOICES, REFERENCES, FILE, FILES, ROWS -> 180;
        };
    }

    private static int widthOfText(Attribute<?> attribute) {
        if (attribute.leadsAnywhere()) {
            return 250;
        }
        int most = attribute.field().maxLength();
        return most > 0 && most <= 12 ? 110 : 180;
    }

    /** As wide as its longest word: a status is read whole. */
    private int widthOfChoice(Class<?> type) {
        Object[] choices = type.getEnumConstants();
        if (choices == null) {
            return 145;
        }
        int longest = Stream.of(choices)
                .mapToInt(choice -> TextWidth.of(tools.formats().of(choice)))
                .max()
                .orElse(0);
        return Math.clamp(longest + (Tone.Toned.class.isAssignableFrom(type) ? 54 : 30), 90, 190);
    }

    private Renderer<Row> plain(Attribute<?> attribute) {
        if (attribute.leads()) {
            return led.of(attribute);
        }
        return LitRenderer.<Row>of(PLAIN)
                .withProperty("text", row -> text(attribute, row))
                .withProperty("full", row -> attribute.kind().isText() ? whole(attribute, row) : "");
    }

    /** What does not fit into the cell, and of a code said in words also the code: by it one filters. */
    private String whole(Attribute<?> attribute, Row row) {
        String text = text(attribute, row);
        String code = valued(attribute, row) ? String.valueOf(row.get(attribute.name())) : text;
        return text.isEmpty() || !attribute.isSaidInWords() || text.equals(code) ? text : text + " · " + code;
    }

    private Renderer<Row> money(Attribute<?> attribute) {
        return LitRenderer.<Row>of(MONEY)
                .withProperty("currency", row -> valued(attribute, row) ? currency(attribute, row) : "")
                .withProperty(
                        "text",
                        row -> row.get(attribute.name()) instanceof BigDecimal amount
                                ? tools.formats().amount(amount, currency(attribute, row))
                                : "");
    }

    private static Renderer<Row> picture(Attribute<?> attribute) {
        return LitRenderer.<Row>of(
                        "<img class=\"picture\" alt=\"\" src=\"${item.picture}\" ?hidden=\"${!item.picture}\">")
                .withProperty(
                        "picture", row -> valued(attribute, row) ? String.valueOf(row.get(attribute.name())) : "");
    }

    private static boolean valued(Attribute<?> attribute, Row row) {
        return row.get(attribute.name()) != null;
    }

    private String currency(Attribute<?> attribute, Row row) {
        String currency = tools.formats().currencyOf(attribute, row);
        return currency == null ? "" : currency;
    }

    private Renderer<Row> moment(Attribute<?> attribute) {
        return LitRenderer.<Row>of(attribute.isAged() ? AGED : PLAIN)
                .withProperty("text", row -> text(attribute, row))
                .withProperty(
                        "age",
                        row -> attribute.isAged() && row.get(attribute.name()) instanceof Instant at
                                ? tools.formats().age(at)
                                : "")
                .withProperty(
                        "full",
                        row -> row.get(attribute.name()) instanceof Instant at
                                ? tools.formats().exactMoment(at) + " · "
                                        + tools.formats().age(at)
                                : "");
    }

    private Renderer<Row> choice(Attribute<?> attribute) {
        if (!Tone.Toned.class.isAssignableFrom(attribute.type())) {
            return plain(attribute);
        }
        return LitRenderer.<Row>of(BADGE)
                .withProperty("text", row -> text(attribute, row))
                .withProperty("tone", row -> tone(row.get(attribute.name())));
    }

    private static String tone(@Nullable Object value) {
        return value instanceof Tone.Toned toned
                ? "badge tone-" + toned.tone().name().toLowerCase(Locale.ROOT)
                : "";
    }

    private Renderer<Row> yesNo(Attribute<?> attribute) {
        return LitRenderer.<Row>of("<span class=\"${item.tone}\">${item.text}</span>")
                .withProperty("text", row -> text(attribute, row))
                .withProperty("tone", row -> Boolean.TRUE.equals(row.get(attribute.name())) ? "cell" : "cell faint");
    }

    private Renderer<Row> reference(Attribute<?> attribute) {
        Optional<String> target = targetOf(attribute);
        if (target.isEmpty()) {
            return plain(attribute);
        }
        return LitRenderer.<Row>of(LINK)
                .withProperty("text", row -> text(attribute, row))
                .withProperty(
                        "to", row -> row.get(attribute.name()) instanceof Ref ref ? target.get() + "/" + ref.id() : "");
    }

    /** The screen behind a reference, if the reader may go there. */
    @SuppressWarnings("unchecked")
    private Optional<String> targetOf(Attribute<?> attribute) {
        return tools.screens()
                .of((Class<Stored>) attribute.type())
                .filter(screen -> tools.grants().allow(Acting.required(), screen.readPermission()))
                .map(Screen::key);
    }

    private Renderer<Row> tags(Attribute<?> attribute) {
        return LitRenderer.<Row>of(TAGS)
                .withProperty("tags", row -> each(attribute, row.get(attribute.name())))
                .withProperty("full", row -> String.join(", ", each(attribute, row.get(attribute.name()))));
    }

    private List<String> each(Attribute<?> attribute, @Nullable Object many) {
        return many instanceof Collection<?> values
                ? values.stream()
                        .map(value -> tools.formats().of(attribute, value))
                        .sorted()
                        .toList()
                : List.of();
    }

    private String text(Attribute<?> attribute, Row row) {
        return tools.formats().of(attribute, row);
    }

    static boolean isFigure(Kind kind) {
        return kind.isNumber();
    }
}
