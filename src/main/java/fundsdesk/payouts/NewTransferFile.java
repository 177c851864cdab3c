package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.ScreenAction;
import fundsdesk.crud.Verdict;
import fundsdesk.reference.Currency;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Begins a file, into which refunds and withdrawals are then put. */
@Component
final class NewTransferFile extends ScreenAction<TransferFile, NewTransferFile.Input, TransferFile> {

    /**
     * @param account that pays
     * @param mapping how the bank's table looks; for the bank's CSV only
     * @param executionDate on which the bank is to pay
     */
    record Input(
            @NotNull CompanyBankAccount account,
            @NotNull Currency currency,
            @NotNull TransferFormat format,
            @Nullable TransferMapping mapping,
            @NotNull LocalDate executionDate) {}

    private final EntityManager entities;
    private final Numbers numbers;
    private final Clock clock;
    private final ZoneId zone;

    NewTransferFile(EntityManager entities, Numbers numbers, Clock clock, ZoneId deskZone) {
        super("create", Input.class);
        this.entities = entities;
        this.numbers = numbers;
        this.clock = clock;
        this.zone = deskZone;
        primary();
    }

    @Override
    protected TransferFile run(Input input) {
        if (!input.account().isActive()) {
            throw RefusedException.because(
                    "company-account.inactive", input.account().accountNumber());
        }
        Verdict.allowedIf(
                        input.account().holds(input.currency().code()),
                        "transfer.account-currency",
                        input.account().accountNumber(),
                        input.currency().code())
                .orThrow();
        if ((input.format() == TransferFormat.BANK_CSV) != (input.mapping() != null)) {
            throw InvalidException.of("mapping", "transfer.mapping");
        }
        if (input.executionDate().isBefore(LocalDate.now(clock.withZone(zone)))) {
            throw InvalidException.of("executionDate", "transfer.past");
        }
        TransferFile file =
                new TransferFile(numbers.next("TRF"), input, Acting.required().person());
        entities.persist(file);
        return file;
    }
}
