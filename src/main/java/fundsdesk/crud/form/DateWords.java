package fundsdesk.crud.form;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import com.vaadin.flow.component.datetimepicker.DateTimePicker.DateTimePickerI18n;
import com.vaadin.flow.component.timepicker.TimePicker.TimePickerI18n;
import fundsdesk.crud.Texts;
import java.text.DateFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words of date and time pickers; dates are typed and shown as 2026-11-20 in every language. */
@Component
final class DateWords {

    private final Texts texts;

    DateWords(Texts texts) {
        this.texts = texts;
    }

    DatePickerI18n ofPicker() {
        Locale locale = texts.language();
        DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
        return new DatePickerI18n()
                .setDateFormats("yyyy-MM-dd", "d.M.yyyy", "yyyyMMdd")
                .setMonthNames(Arrays.asList(symbols.getMonths()).subList(0, 12))
                .setWeekdays(days(symbols.getWeekdays()))
                .setWeekdaysShort(days(symbols.getShortWeekdays()))
                .setToday(texts.of("date.today"))
                .setCancel(texts.of("dialog.cancel"))
                .setFirstDayOfWeek(1)
                .setBadInputErrorMessage(texts.of("error.not-a-date"));
    }

    TimePickerI18n ofTimePicker() {
        return new TimePickerI18n().setBadInputErrorMessage(texts.of("error.not-a-time"));
    }

    DateTimePickerI18n ofMoments() {
        return new DateTimePickerI18n()
                .setBadInputErrorMessage(texts.of("error.not-a-date"))
                .setIncompleteInputErrorMessage(texts.of("error.incomplete-moment"));
    }

    /** Java counts weekdays from one. */
    private static List<String> days(String[] symbols) {
        return Arrays.asList(symbols).subList(1, 8);
    }
}
