package fundsdesk.settings;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads holidays from what governments publish: a calendar file (iCalendar), or lines of date, name and Chinese name. */
final class HolidayFile {

    private static final DateTimeFormatter COMPACT = DateTimeFormatter.BASIC_ISO_DATE;
    private static final int MOST = 2_000;

    private HolidayFile() {}

    /**
     * One day.
     *
     * @param nameChinese empty for none
     */
    record Day(LocalDate date, String name, String nameChinese) {}

    /** @throws IllegalArgumentException naming the line that cannot be read */
    static List<Day> read(String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        Map<LocalDate, Day> days = new TreeMap<>();
        (plain.startsWith("BEGIN:VCALENDAR") ? calendar(plain) : lines(plain))
                .forEach(day -> days.put(day.date(), day));
        if (days.isEmpty() || days.size() > MOST) {
            throw new IllegalArgumentException("0");
        }
        return List.copyOf(days.values());
    }

    private static List<Day> calendar(String text) {
        List<Day> days = new ArrayList<>();
        String date = "";
        String name = "";
        int number = 0;
        // Long lines go on in the next one, after a blank.
        for (String line : text.replaceAll("\r?\n[ \t]", "").lines().toList()) {
            number++;
            if (line.equals("BEGIN:VEVENT")) {
                date = "";
                name = "";
            } else if (line.startsWith("DTSTART")) {
                date = line.substring(line.indexOf(':') + 1).strip();
            } else if (line.startsWith("SUMMARY")) {
                name = line.substring(line.indexOf(':') + 1)
                        .strip()
                        .replace("\\,", ",")
                        .replace("\\;", ";");
            } else if (line.equals("END:VEVENT")) {
                days.add(day(date.substring(0, Math.min(8, date.length())), name, "", number));
            }
        }
        return days;
    }

    private static List<Day> lines(String text) {
        List<Day> days = new ArrayList<>();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            String[] cells = line.split("[,;\t]", 3);
            boolean heading = number == 1 && !cells[0].strip().matches("[0-9-]+");
            if (!line.isBlank() && !heading) {
                days.add(day(
                        cells[0].strip().replace("-", ""),
                        cells.length > 1 ? unquoted(cells[1]) : "",
                        cells.length > 2 ? unquoted(cells[2]) : "",
                        number));
            }
        }
        return days;
    }

    private static String unquoted(String cell) {
        return cell.strip().replaceAll("^\"|\"$", "");
    }

    private static Day day(String date, String name, String nameChinese, int line) {
        try {
            if (name.isBlank() || name.length() > 120 || nameChinese.length() > 120) {
                throw new IllegalArgumentException(Integer.toString(line));
            }
            return new Day(LocalDate.parse(date, COMPACT), name, nameChinese);
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(Integer.toString(line), wrong);
        }
    }
}
