package fundsdesk.crud.grid;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Quick search, the screen's own filters, and whatever else was asked for as chips. */
final class FilterBar<T extends Stored> extends Div {

    private static final int TYPING_PAUSE_MILLISECONDS = 250;

    private final Screen<T> screen;
    private final GridTools tools;
    private final FilterWords words;
    private final Consumer<GridState> changed;
    private final TextField search = new TextField();
    private final List<FilterPill> pills = new ArrayList<>();
    private final Div chips = new Div();
    private final Button clear;
    private GridState state;

    /** @param changed takes what somebody wants to see now */
    FilterBar(Screen<T> screen, GridTools tools, GridState state, Consumer<GridState> changed) {
        this.screen = screen;
        this.tools = tools;
        this.words = new FilterWords(screen, tools);
        this.changed = changed;
        this.state = state;
        this.clear = new Button(tools.texts().of("grid.clear-all"), event -> clearAll());
        addClassName("filter-bar");
        prepareSearch();
        screen.declared().filters().stream()
                .filter(each -> tools.rows().isReadable(screen, each.name()))
                .filter(each -> !tools.rows().isMasked(screen, each.name()))
                .forEach(each -> pills.add(pill(each)));
        chips.addClassName("chips");
        clear.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        if (!screen.declared().searched().isEmpty()) {
            add(search);
        }
        add(pills.toArray(Component[]::new));
        add(chips, addButton(), clear);
    }

    private void prepareSearch() {
        search.addClassName("grid-search");
        search.setPrefixComponent(VaadinIcon.SEARCH.create());
        search.setPlaceholder(tools.texts().of("grid.search"));
        search.setAriaLabel(tools.texts().of("grid.search"));
        search.setTooltipText(tools.texts().of("grid.search-where", searched()));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setValueChangeTimeout(TYPING_PAUSE_MILLISECONDS);
        search.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                changed.accept(state.searching(event.getValue()));
            }
        });
    }

    private String searched() {
        return String.join(
                ", ",
                screen.declared().searched().stream()
                        .map(each -> tools.texts().attribute(screen, each))
                        .toList());
    }

    private FilterPill pill(fundsdesk.crud.Attribute<T> attribute) {
        return new FilterPill(
                attribute,
                words,
                tools,
                conditions -> changed.accept(state.with(replaced(attribute.name(), conditions))));
    }

    private Filter replaced(String attribute, List<Filter.Condition> conditions) {
        FilterPill pill = pills.stream()
                .filter(each -> each.attribute().name().equals(attribute))
                .findFirst()
                .orElseThrow();
        FilterParts parts = FilterParts.of(state.filter());
        return parts.without(parts.conditions(pill::reads)).plus(conditions).filter();
    }

    private Button addButton() {
        Button add = new Button(tools.texts().of("grid.add-filter"), VaadinIcon.PLUS.create(), event -> build(null));
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        add.addClassName("add-filter");
        return add;
    }

    /** Opens the builder, with a part of the filter to change or for a new one. */
    private void build(@org.jspecify.annotations.Nullable Filter part) {
        new FilterBuilder<>(screen, tools, Optional.ofNullable(part), built -> {
                    FilterParts parts = FilterParts.of(state.filter());
                    FilterParts rest = part == null ? parts : parts.without(List.of(part));
                    changed.accept(
                            state.with(rest.plus(FilterParts.of(built).parts()).filter()));
                })
                .open();
    }

    private void clearAll() {
        changed.accept(state.with(Filter.EVERYTHING).searching(""));
    }

    /** Shows what the state asks for; what somebody is just typing stays. */
    void show(GridState now) {
        state = now;
        if (!search.getValue().strip().equals(now.words())) {
            search.setValue(now.words());
        }
        FilterParts parts = FilterParts.of(now.filter());
        for (FilterPill pill : pills) {
            List<Filter.Condition> mine = parts.conditions(pill::reads);
            pill.show(mine);
            parts = parts.without(mine);
        }
        chips.removeAll();
        parts.parts().forEach(part -> chips.add(chip(part)));
        clear.setVisible(now.isNarrowed());
    }

    private Component chip(Filter part) {
        String sentence = words.of(part);
        Button text = new Button(sentence, event -> build(part));
        Button remove = new Button(
                "×",
                event -> changed.accept(state.with(
                        FilterParts.of(state.filter()).without(List.of(part)).filter())));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE);
        remove.addClassName("pill-clear");
        remove.setAriaLabel(tools.texts().of("grid.clear-filter", sentence));
        text.setTooltipText(sentence);
        Div chip = new Div(text, remove);
        chip.addClassNames("pill", "active", "chip");
        return chip;
    }

    List<FilterPill> pills() {
        return List.copyOf(pills);
    }

    TextField search() {
        return search;
    }

    /** What is in force, in words, for the empty page. */
    String inForce() {
        return words.of(state.rows());
    }
}
