package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.accounts.CompanyBankAccount;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Numbers;
import fundsdesk.crud.ScreenAction;
import fundsdesk.reference.Currency;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
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
    private final PayingDay day;

    NewTransferFile(EntityManager entities, Numbers numbers, PayingDay day) {
        super("create", Input.class);
        this.entities = entities;
        this.numbers = numbers;
        this.day = day;
        primary();
    }

    @Override
    protected TransferFile run(Input input) {
        input.account().mayPay(input.currency().code()).orThrow();
        if ((input.format() == TransferFormat.BANK_CSV) != (input.mapping() != null)) {
            throw InvalidException.of("mapping", "transfer.mapping");
        }
        day.requireToCome(input.executionDate());
        TransferFile file = new TransferFile(numbers.next("TRF"), input, Acting.hands());
        entities.persist(file);
        return file;
    }
}
