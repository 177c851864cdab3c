package fundsdesk.edda;

import fundsdesk.clients.Client;
import fundsdesk.clients.Clients;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.ScreenAction;
import fundsdesk.reference.Bank;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Takes over the bank's mandates and their statuses, and says what changed (EDDA-01). */
@Component
final class RefreshMandates extends ScreenAction<EddaMandate, NoInput, RefreshMandates.Refreshed> {

    /**
     * What came of it.
     *
     * @param asked how many mandates the bank has
     * @param changed those that the bank says something new about: "MND-1: PENDING_BANK → ACTIVE"
     * @param added those that the desk did not know
     * @param unsettled those that were left alone, and why: of unknown clients or banks, or ended here and not there
     */
    record Refreshed(int asked, List<String> changed, List<String> added, List<String> unsettled) {}

    private final EddaBank bank;
    private final EddaMandates mandates;
    private final Clients clients;
    private final EddaBanks banks;
    private final Clock clock;

    RefreshMandates(EddaBank bank, EddaMandates mandates, Clients clients, EddaBanks banks, Clock clock) {
        super("refresh", NoInput.class);
        this.bank = bank;
        this.mandates = mandates;
        this.clients = clients;
        this.banks = banks;
        this.clock = clock;
        primary();
    }

    @Override
    protected Refreshed run(NoInput input) {
        List<EddaBank.Mandate> told = bank.mandates();
        Refreshed refreshed = new Refreshed(told.size(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        told.forEach(each -> mandates.locked(each.debtorReference())
                .ifPresentOrElse(known -> takeOver(known, each, refreshed), () -> add(each, refreshed)));
        return refreshed;
    }

    private void takeOver(EddaMandate known, EddaBank.Mandate told, Refreshed refreshed) {
        MandateStatus before = known.status();
        if (!known.agreesWith(told)) {
            refreshed.unsettled().add("%s: %s, %s".formatted(told.debtorReference(), before, told.status()));
        } else if (known.told(told, clock.instant())) {
            refreshed
                    .changed()
                    .add(
                            before == told.status()
                                    ? told.debtorReference()
                                    : "%s: %s → %s".formatted(told.debtorReference(), before, told.status()));
        }
    }

    private void add(EddaBank.Mandate told, Refreshed refreshed) {
        Optional<Client> client = clients.find(told.clientNo());
        Optional<Bank> at = banks.find(told.bankCode());
        if (client.isEmpty() || at.isEmpty()) {
            refreshed.unsettled().add("%s: %s, %s".formatted(told.debtorReference(), told.clientNo(), told.bankCode()));
            return;
        }
        EddaMandate mandate = new EddaMandate(client.get(), at.get(), told);
        mandate.told(told, clock.instant());
        mandates.save(mandate);
        refreshed.added().add("%s: %s".formatted(told.debtorReference(), told.status()));
    }
}
