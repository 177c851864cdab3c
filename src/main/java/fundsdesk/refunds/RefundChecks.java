package fundsdesk.refunds;

import fundsdesk.crud.Checklist;
import fundsdesk.deposits.PayeeChecks;
import fundsdesk.settings.BusinessCalendar;
import fundsdesk.settings.OfficeSettings;
import fundsdesk.statements.StatementLine;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is said of a refund before somebody goes on with it. */
@Component
class RefundChecks {

    private final OfficeSettings office;
    private final BusinessCalendar calendar;
    private final Clock clock;
    private final ZoneId zone;

    RefundChecks(OfficeSettings office, BusinessCalendar calendar, Clock clock, ZoneId deskZone) {
        this.office = office;
        this.calendar = calendar;
        this.clock = clock;
        this.zone = deskZone;
    }

    /** Money goes back where it came from: whatever differs is shown, and so are the charges of a bank abroad. */
    Checklist payee(List<StatementLine> lines, RefundPayee payee, boolean crossBorder) {
        Checklist checks = crossBorder ? Checklist.empty().warn("refund-cross-border") : Checklist.empty();
        if (payee.account() == null) {
            return checks;
        }
        for (StatementLine line : lines) {
            checks = PayeeChecks.of(line, payee.compared(), checks);
        }
        return checks;
    }

    /** At or after the cut-off of a settlement day the bank may pay on the next (RFD-07). */
    Checklist cutOff(Checklist checks) {
        ZonedDateTime now = clock.instant().atZone(zone);
        boolean settles = calendar.isBusinessDay(office.calendarRegion(), now.toLocalDate());
        LocalTime cutOff = office.settlementCutOff();
        if (!settles || now.toLocalTime().isBefore(cutOff)) {
            return checks;
        }
        return checks.warn(
                "refund-cut-off",
                now.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString(),
                cutOff.toString(),
                calendar.nextBusinessDay(office.calendarRegion(), now.toLocalDate())
                        .toString());
    }

    /** Whether it goes elsewhere than where all of its money came from, or the bank did not say where that was. */
    static boolean isException(List<RefundPart> parts, RefundPayee payee) {
        return parts.isEmpty()
                || parts.stream()
                        .map(part -> part.line().flatMap(StatementLine::remitterAccount))
                        .anyMatch(from -> !isSame(from, payee.account()));
    }

    private static boolean isSame(Optional<String> from, @org.jspecify.annotations.Nullable String to) {
        return to != null && from.map(RefundChecks::plain).equals(Optional.of(plain(to)));
    }

    /** Spaces, hyphens and case say nothing. */
    private static String plain(String account) {
        return account.toUpperCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
