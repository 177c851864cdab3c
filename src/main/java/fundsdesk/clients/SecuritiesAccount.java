package fundsdesk.clients;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A client's cash account at the broker; its balances are kept in the ledger. */
@Entity
@Audited
@Table(name = "securities_accounts")
public class SecuritiesAccount extends Stored {

    /** How far its opening is. */
    public enum Opening implements Tone.Toned {
        IN_PROGRESS(Tone.ACTIVE),
        ACTIVE(Tone.DONE),
        FAILED(Tone.FAILED),
        CLOSED(Tone.WAITING);

        private final Tone tone;

        Opening(Tone tone) {
            this.tone = tone;
        }

        @Override
        public Tone tone() {
            return tone;
        }
    }

    /** Withdrawals were blocked, or let go again. */
    public record FreezeChanged(long securitiesAccountId, boolean frozen) {}

    /** Its opening came to an end, well or not. */
    public record OpeningEnded(long securitiesAccountId, Opening outcome) {}

    @NotBlank
    @Size(max = 20)
    @Pattern(regexp = "[A-Z0-9-]+", message = "{account.number}")
    private String number = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Client client;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Opening opening = Opening.IN_PROGRESS;

    private boolean frozen;

    @Size(max = 500)
    private @Nullable String statusReason;

    protected SecuritiesAccount() {}

    public String number() {
        return number;
    }

    public Client client() {
        return java.util.Objects.requireNonNull(client);
    }

    public Opening opening() {
        return opening;
    }

    public boolean isFrozen() {
        return frozen;
    }

    /** Whether money may be credited to it now. */
    public Verdict mayBeCredited() {
        return switch (opening) {
            case ACTIVE -> client().mayReceive();
            case IN_PROGRESS -> Verdict.refused("securities-account.opening", number);
            case FAILED -> Verdict.refused("securities-account.failed", number);
            case CLOSED -> Verdict.refused("securities-account.closed", number);
        };
    }

    /** Whether withdrawals from it are to be let through. */
    public Verdict mayBeDebited() {
        return Verdict.allowedIf(!frozen, "securities-account.frozen", number).and(() -> client().mayPay());
    }

    /** Whether a deposit may be applied for: also while the account is still being opened. */
    public Verdict mayExpectDeposits() {
        return opening == Opening.IN_PROGRESS ? client().mayReceive() : mayBeCredited();
    }

    /** New accounts are opened for clients of whom money may move. */
    Verdict isSound() {
        return client == null || !isNew() ? Verdict.allowed() : client.mayPay();
    }

    Verdict mayFreeze() {
        return Verdict.allowedIf(!frozen, "securities-account.already-frozen");
    }

    Verdict mayUnfreeze() {
        return Verdict.allowedIf(frozen, "securities-account.not-frozen");
    }

    Verdict mayFinishOpening() {
        return Verdict.allowedIf(opening == Opening.IN_PROGRESS, "securities-account.opening-ended", opening);
    }

    void freeze(String reason) {
        mayFreeze().orThrow();
        frozen = true;
        statusReason = reason;
        registerEvent(new FreezeChanged(id(), true));
    }

    /** Blocks withdrawals from it, if they are not blocked already. */
    public void stopWithdrawals(String reason) {
        if (!frozen) {
            freeze(reason);
        }
    }

    void unfreeze(String reason) {
        mayUnfreeze().orThrow();
        frozen = false;
        statusReason = reason;
        registerEvent(new FreezeChanged(id(), false));
    }

    void finishOpening(Opening outcome, String reason) {
        mayFinishOpening().orThrow();
        opening = outcome;
        statusReason = reason;
        registerEvent(new OpeningEnded(id(), outcome));
    }
}
