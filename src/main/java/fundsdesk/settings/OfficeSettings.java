package fundsdesk.settings;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the whole office has agreed on, as of now: its calendar, its cut-off, its deadlines, when coins count. */
@Component
public class OfficeSettings implements SettingGroup {

    private static final Setting<String> REGION =
            Setting.word("calendar.region", BusinessCalendar.HONG_KONG, "[A-Z]{2}", "ISO 3166");
    private static final Setting<LocalTime> CUT_OFF = Setting.time("settlement.cut-off", "16:00");
    private static final Setting<Integer> REFUND_DUE = Setting.number("refunds.due-days", 5, 1, 60, "business-days");
    private static final Setting<BigDecimal> SMALL_COINS =
            Setting.amount("coins.small-amount", "USD", "1000").limiting();
    private static final Setting<BigDecimal> LARGE_COINS =
            Setting.amount("coins.large-amount", "USD", "100000").limiting();
    private static final Setting<Integer> SMALL_BLOCKS =
            Setting.number("coins.confirmations-small", 6, 1, 1000, "blocks").limiting();
    private static final Setting<Integer> MEDIUM_BLOCKS =
            Setting.number("coins.confirmations-medium", 12, 1, 1000, "blocks").limiting();
    private static final Setting<Integer> LARGE_BLOCKS =
            Setting.number("coins.confirmations-large", 30, 1, 1000, "blocks").limiting();

    private final ObjectProvider<Settings> settings;

    OfficeSettings(ObjectProvider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                REGION, CUT_OFF, REFUND_DUE, SMALL_COINS, LARGE_COINS, SMALL_BLOCKS, MEDIUM_BLOCKS, LARGE_BLOCKS);
    }

    /** The region whose business days count where nothing else says which. */
    public String calendarRegion() {
        return get(REGION);
    }

    /** The time of day from which on work of the day may be too late for the banks. */
    public LocalTime settlementCutOff() {
        return get(CUT_OFF);
    }

    /** Within how many business days a refund is due after it was registered. */
    public int refundDueBusinessDays() {
        return get(REFUND_DUE);
    }

    /**
     * How many confirmations a coin deposit needs before it counts.
     *
     * @param worth what it is worth in USD
     */
    public int coinConfirmations(BigDecimal worth) {
        if (worth.compareTo(get(SMALL_COINS)) <= 0) {
            return get(SMALL_BLOCKS);
        }
        return get(worth.compareTo(get(LARGE_COINS)) <= 0 ? MEDIUM_BLOCKS : LARGE_BLOCKS);
    }

    private <V> V get(Setting<V> setting) {
        return settings.getObject().get(setting);
    }
}
