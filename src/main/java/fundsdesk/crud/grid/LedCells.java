package fundsdesk.crud.grid;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.Row;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws values that lead to records as links with the names of these. A page of names is asked for at once. */
final class LedCells {

    private static final String LED = "${item.to ? html`<a class=\"cell\" href=\"${item.to}\" router-link"
            + " title=\"${item.text}\">${item.text}</a>`"
            + " : html`<span class=\"cell\" title=\"${item.text}\">${item.text}</span>`}";

    private static final int MOST_REMEMBERED = 2_000;

    private final GridTools tools;
    private final Map<String, Optional<Lookup.Led>> known = new HashMap<>();

    LedCells(GridTools tools) {
        this.tools = tools;
    }

    void prepare(List<? extends Attribute<?>> shown, List<Row> rows) {
        List<String> asked = shown.stream()
                .filter(Attribute::leads)
                .flatMap(attribute -> rows.stream().flatMap(row -> address(attribute, row).stream()))
                .filter(address -> !known.containsKey(address))
                .distinct()
                .toList();
        ask(asked);
    }

    private void ask(Collection<String> asked) {
        if (known.size() > MOST_REMEMBERED) {
            known.clear();
        }
        Map<String, Lookup.Led> found = tools.lookup().led(asked);
        asked.forEach(address -> known.put(address, Optional.ofNullable(found.get(address))));
    }

    Renderer<Row> of(Attribute<?> attribute) {
        return LitRenderer.<Row>of(LED)
                .withProperty(
                        "text",
                        row -> address(attribute, row)
                                .map(address -> name(attribute, row, address))
                                .orElseGet(() -> said(attribute, row)))
                .withProperty(
                        "to",
                        row -> address(attribute, row)
                                .filter(address -> !attribute.leadsAnywhere()
                                        || led(address).isPresent())
                                .orElse(""));
    }

    private String name(Attribute<?> attribute, Row row, String address) {
        if (attribute.leadsAnywhere()) {
            return led(address)
                    .map(led -> tools.texts().one(led.screen()) + " " + led.label())
                    .orElseGet(() -> said(attribute, row));
        }
        return led(address).map(Lookup.Led::label).orElse(address.substring(address.lastIndexOf('/') + 1));
    }

    private Optional<Lookup.Led> led(String address) {
        if (!known.containsKey(address)) {
            ask(List.of(address));
        }
        return known.getOrDefault(address, Optional.empty());
    }

    private String said(Attribute<?> attribute, Row row) {
        return tools.formats().of(attribute, row);
    }

    private static Optional<String> address(Attribute<?> attribute, Row row) {
        return Optional.ofNullable(row.get(attribute.name())).flatMap(attribute::address);
    }
}
