package fundsdesk.crud;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The way to a moment of the past, and the banner over what was true then. */
@org.springframework.stereotype.Component
public final class PastMoments {

    private final Texts texts;
    private final Formats formats;
    private final Clock clock;

    PastMoments(Texts texts, Formats formats, Clock clock) {
        this.texts = texts;
        this.formats = formats;
        this.clock = clock;
    }

    /** A button that asks for a moment and hands it over. */
    public Component picker(Consumer<Instant> chosen) {
        Button button = new Button(VaadinIcon.TIME_BACKWARD.create());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ICON);
        button.setAriaLabel(texts.of("as-of.pick"));
        button.setTooltipText(texts.of("as-of.pick"));
        return new Div(button, question(button, clock.instant(), chosen));
    }

    /**
     * Says that this is the past, with a way to another moment and one back to the present.
     *
     * @param chosen told another moment, or none for the present
     */
    public Component banner(Instant moment, Consumer<@Nullable Instant> chosen) {
        Button other = new Button(texts.of("as-of.other"));
        other.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        Button now = new Button(texts.of("as-of.now"), click -> chosen.accept(null));
        now.addThemeVariants(ButtonVariant.LUMO_SMALL);
        Span words = new Span(texts.of("as-of.banner", formats.exactMoment(moment)));
        Div banner =
                new Div(VaadinIcon.TIME_BACKWARD.create(), words, other, now, question(other, moment, chosen::accept));
        banner.addClassName("as-of-banner");
        banner.getElement().setAttribute("role", "status");
        return banner;
    }

    private Popover question(Component target, Instant proposed, Consumer<Instant> chosen) {
        Popover popover = new Popover();
        popover.setTarget(target);
        popover.setPosition(PopoverPosition.BOTTOM_END);
        popover.setModal(true);
        popover.setAriaLabel(texts.of("as-of.pick"));
        DateTimePicker picker = pickerOf(proposed);
        Button show = new Button(texts.of("as-of.show"), click -> choose(picker, popover, chosen));
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Span hint = new Span(texts.of("as-of.hint", formats.zone().getId()));
        hint.addClassName("hint");
        Div content = new Div(picker, hint, show);
        content.addClassName("as-of-question");
        popover.add(content);
        return popover;
    }

    private DateTimePicker pickerOf(Instant proposed) {
        DateTimePicker picker = new DateTimePicker(texts.of("as-of.moment"));
        picker.setLocale(Locale.UK);
        picker.setStep(Duration.ofSeconds(1));
        picker.setDatePickerI18n(new DatePicker.DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "d.M.yyyy", "yyyyMMdd")
                .setFirstDayOfWeek(1));
        picker.setMax(clock.instant().atZone(formats.zone()).toLocalDateTime().plusDays(1));
        picker.setValue(
                proposed.truncatedTo(ChronoUnit.SECONDS).atZone(formats.zone()).toLocalDateTime());
        return picker;
    }

    private void choose(DateTimePicker picker, Popover popover, Consumer<Instant> chosen) {
        Instant moment = picker.getValue() == null
                ? null
                : picker.getValue().atZone(formats.zone()).toInstant();
        if (moment == null || moment.isAfter(clock.instant())) {
            picker.setErrorMessage(texts.of("as-of.not-past"));
            picker.setInvalid(true);
        } else {
            popover.close();
            chosen.accept(moment);
        }
    }
}
