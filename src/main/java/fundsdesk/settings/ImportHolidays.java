package fundsdesk.settings;

import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.UploadedFile;
import fundsdesk.reference.Regions;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Adds the holidays of a file to the calendar of a region; those that are there already stay. */
@Component
final class ImportHolidays extends ScreenAction<Holiday, ImportHolidays.Input, ImportHolidays.Imported> {

    /** Whose holidays they are, and the file. */
    public record Input(
            @NotBlank @Size(max = 2) String region, @NotNull UploadedFile file) {}

    /** What came of it. */
    public record Imported(int added, int alreadyKnown) {}

    private final Holidays holidays;
    private final Regions regions;

    ImportHolidays(Holidays holidays, Regions regions) {
        super("import-calendar", Input.class);
        this.holidays = holidays;
        this.regions = regions;
    }

    @Override
    protected Imported run(Input input) {
        if (!regions.all().contains(input.region())) {
            throw RefusedException.because("region.not-iso", input.region());
        }
        List<HolidayFile.Day> days = read(input.file());
        Set<LocalDate> known = holidays.between(
                input.region(), days.getFirst().date(), days.getLast().date());
        List<HolidayFile.Day> fresh =
                days.stream().filter(day -> !known.contains(day.date())).toList();
        fresh.forEach(day -> holidays.save(new Holiday(input.region(), day.date(), day.name(), day.nameChinese())));
        return new Imported(fresh.size(), days.size() - fresh.size());
    }

    private static List<HolidayFile.Day> read(UploadedFile file) {
        try {
            return HolidayFile.read(Files.readString(file.content(), StandardCharsets.UTF_8));
        } catch (IOException noText) {
            throw RefusedException.because("holidays.unreadable", 0);
        } catch (IllegalArgumentException wrong) {
            throw RefusedException.because("holidays.unreadable", String.valueOf(wrong.getMessage()));
        }
    }
}
