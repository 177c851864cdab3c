package fundsdesk.deposits;

import fundsdesk.money.Money;
import fundsdesk.settings.Setting;
import fundsdesk.settings.SettingGroup;
import fundsdesk.settings.Settings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the desk has set for deposits and their reversal, as of now. */
@Component
public class DepositSettings implements SettingGroup {

    private static final String HKD = "HKD";

    private static final Setting<Boolean> DIRECT_NEEDS_APPROVAL =
            Setting.yesNo("deposits.direct-needs-approval", true).limiting();
    private static final Setting<BigDecimal> LARGE_AMOUNT =
            Setting.amount("deposits.large-amount", HKD, "500000").limiting();
    private static final Setting<Integer> CHEQUE_HOLD_DAYS =
            Setting.number("deposits.cheque-hold-days", 2, 0, 30, "business-days");
    private static final Setting<Boolean> REVERSAL_NEEDS_APPROVAL =
            Setting.yesNo("reversals.needs-approval", false).limiting();
    private static final Setting<BigDecimal> REVERSAL_CAP =
            Setting.amount("reversals.amount-cap", HKD, "0").limiting();
    private static final Setting<Boolean> UNLINK_CARD = Setting.yesNo("reversals.unlink-card", true);

    private static final Setting<Integer> BALANCE_HOURS = hours("reversals.recovery-balance", 48);
    private static final Setting<Integer> LEDGER_HOURS = hours("reversals.recovery-ledger", 1);
    private static final Setting<Integer> ESCALATION_HOURS = hours("reversals.recovery-escalation", 24);
    private static final Setting<Integer> RETRY_HOURS = hours("reversals.recovery-retry", 4);

    private final ObjectProvider<Settings> settings;

    DepositSettings(ObjectProvider<Settings> settings) {
        this.settings = settings;
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(
                DIRECT_NEEDS_APPROVAL,
                LARGE_AMOUNT,
                CHEQUE_HOLD_DAYS,
                REVERSAL_NEEDS_APPROVAL,
                REVERSAL_CAP,
                UNLINK_CARD,
                BALANCE_HOURS,
                LEDGER_HOURS,
                ESCALATION_HOURS,
                RETRY_HOURS);
    }

    /** Whether crediting an application directly, without a statement line, waits for a second person (DEP-06). */
    public boolean directDepositNeedsApproval() {
        return get(DIRECT_NEEDS_APPROVAL);
    }

    /** A reversal of more than this, in HKD, asks to consider freezing the account. */
    public Money largeAmount() {
        return new Money(get(LARGE_AMOUNT), HKD);
    }

    /** How many business days a credited cheque is held. */
    public int chequeHoldBusinessDays() {
        return get(CHEQUE_HOLD_DAYS);
    }

    /** Whether taking back a completed deposit waits for a second person (RVS-02). */
    public boolean reversalNeedsApproval() {
        return get(REVERSAL_NEEDS_APPROVAL);
    }

    /** The most that may be taken back without approval; nothing when there is no such limit. */
    public Optional<Money> reversalAmountCap() {
        return Optional.of(get(REVERSAL_CAP)).filter(cap -> cap.signum() > 0).map(cap -> new Money(cap, HKD));
    }

    /** Whether the bank card that a reversed deposit came by is unlinked. */
    public boolean unlinksCardAfterReversal() {
        return get(UNLINK_CARD);
    }

    /** Within how many hours a reversal that failed is expected to be put right. */
    int recoveryHours(RecoveryStep next) {
        return switch (next) {
            case FREEZE_AND_CONTACT, CLEAR_WITHDRAWALS -> get(BALANCE_HOURS);
            case ASK_LEDGER -> get(LEDGER_HOURS);
            case ESCALATE -> get(ESCALATION_HOURS);
            case TRY_AGAIN -> get(RETRY_HOURS);
        };
    }

    private static Setting<Integer> hours(String key, int initial) {
        return Setting.number(key, initial, 1, 720, "hours");
    }

    private <V> V get(Setting<V> setting) {
        return settings.getObject().get(setting);
    }
}
