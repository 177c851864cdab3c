package fundsdesk.crud.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.markdown.Markdown;
import com.vaadin.flow.component.shared.Tooltip;
import fundsdesk.access.Acting;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Ref;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Text;
import fundsdesk.crud.Tone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Shows one value of a record to read: a status as a badge, a record as a link, a secret behind an eye. */
final class ValueView {

    private final Workbench bench;

    ValueView(Workbench bench) {
        this.bench = bench;
    }

    <T extends Stored> Component of(Screen<T> screen, Attribute<T> attribute, Row row) {
        Object value = row.get(attribute.name());
        if (value == null || value instanceof Collection<?> many && many.isEmpty()) {
            return attribute.words(null).<Component>map(this::meaning).orElseGet(ValueView::none);
        }
        if (screen.declared().secrecy().masked(attribute.name()).isPresent()) {
            return masked(screen, attribute, value);
        }
        return attribute.kind() == Kind.MONEY ? new Span(bench.formats().of(attribute, row)) : plain(attribute, value);
    }

    private Component plain(Attribute<?> attribute, Object value) {
        return switch (value) {
            case Ref ref -> link(attribute.type(), ref);
            case Tone.Toned toned -> bench.formats().badge(toned);
            case Instant at -> moment(at);
            case Collection<?> many -> several(attribute, many);
            default -> text(attribute, value);
        };
    }

    private Component text(Attribute<?> attribute, Object value) {
        if (attribute.kind() == Kind.PICTURE) {
            Image picture = new Image(value.toString(), "");
            picture.addClassName("picture");
            return picture;
        }
        if (attribute.kind() == Kind.MARKDOWN) {
            return new Markdown(value.toString());
        }
        Optional<Component> link = attribute.address(value).flatMap(address -> led(attribute, value, address));
        if (link.isPresent()) {
            return link.get();
        }
        Span text = new Span(bench.formats().of(attribute, value));
        if (attribute.isSaidInWords() && !text.getText().equals(value.toString())) {
            text.setTitle(value.toString());
        }
        if (attribute.kind() == Kind.LONG_TEXT) {
            text.addClassName("long-text");
        }
        return text;
    }

    private Optional<Component> led(Attribute<?> attribute, Object value, String address) {
        if (!attribute.leadsAnywhere()) {
            String words = attribute.isSaidInWords()
                    ? bench.formats().of(attribute, value)
                    : bench.lookup().words(address);
            return Optional.of(new Anchor(address, words));
        }
        return Optional.ofNullable(bench.lookup().led(List.of(address)).get(address))
                .map(led -> new Anchor(address, bench.texts().one(led.screen()) + " " + led.label()));
    }

    private Component several(Attribute<?> attribute, Collection<?> many) {
        Div all = new Div();
        all.addClassName("several");
        many.forEach(each -> all.add(each instanceof Ref ref ? link(attribute.type(), ref) : chip(attribute, each)));
        return all;
    }

    private Component chip(Attribute<?> attribute, Object value) {
        Span chip = new Span(bench.formats().of(attribute, value));
        chip.addClassName("chip");
        return chip;
    }

    /** A link only for who may read what it leads to. */
    private Component link(Class<?> type, Ref ref) {
        return bench.lookup()
                .screenOf(type)
                .filter(screen -> bench.grants().allow(Acting.required(), screen.readPermission()))
                .<Component>map(screen -> Notices.linkTo(ref.label(), screen.key(), String.valueOf(ref.id())))
                .orElseGet(() -> new Span(ref.label()));
    }

    private Component moment(Instant at) {
        Span moment = new Span(bench.formats().moment(at));
        Tooltip.forComponent(moment).setText(bench.formats().exactMoment(at));
        return moment;
    }

    /** Covered until asked for, also for those who may see it: others may look over their shoulder. */
    private <T extends Stored> Component masked(Screen<T> screen, Attribute<T> attribute, Object value) {
        Span text = new Span(String.valueOf(Rows.mask(value)));
        if (bench.rows().isMasked(screen, attribute.name())) {
            text.setText(value.toString());
            return text;
        }
        Button eye = new Button(VaadinIcon.EYE.create());
        eye.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        eye.setAriaLabel(bench.texts().of("value.reveal"));
        eye.setTooltipText(bench.texts().of("value.reveal"));
        eye.addClickListener(click -> {
            boolean covered = !text.getText().equals(value.toString());
            text.setText(covered ? value.toString() : String.valueOf(Rows.mask(value)));
            eye.setIcon(covered ? VaadinIcon.EYE_SLASH.create() : VaadinIcon.EYE.create());
        });
        Div both = new Div(text, eye);
        both.addClassName("masked");
        return both;
    }

    private Component meaning(Text of) {
        Span meaning = new Span(bench.texts().of(of));
        meaning.addClassName("muted");
        return meaning;
    }

    private static Component none() {
        Span none = new Span("–");
        none.addClassName("none");
        return none;
    }
}
