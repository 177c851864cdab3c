package fundsdesk.refunds;

import fundsdesk.deposits.Payee;
import org.jspecify.annotations.Nullable;

/** Who gets the money back; what is not known yet is supplemented before it is paid out. */
public record RefundPayee(
        @Nullable String name,
        @Nullable String bank,
        @Nullable String bic,
        @Nullable String account) {

    public RefundPayee {
        name = filled(name);
        bank = filled(bank);
        bic = filled(bic);
        account = filled(account);
    }

    /** Whether a bank can pay it. */
    boolean isComplete() {
        return name != null && bank != null && account != null;
    }

    Payee compared() {
        return new Payee(name == null ? "" : name, bank == null ? "" : bank, account == null ? "" : account);
    }

    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
