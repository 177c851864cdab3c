package fundsdesk.matching;

import fundsdesk.accounts.CompanyBankAccounts;
import fundsdesk.cards.BankCard;
import fundsdesk.cards.BankCards;
import fundsdesk.clients.Client;
import fundsdesk.deposits.Allocations;
import fundsdesk.deposits.Deposit;
import fundsdesk.money.Money;
import fundsdesk.reference.DepositMethod;
import fundsdesk.reference.DepositMethods;
import fundsdesk.reference.Method;
import fundsdesk.statements.StatementLine;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts lines and applications into the form in which the engine compares them. */
@Component
class Facts {

    private final DepositMethods methods;
    private final CompanyBankAccounts companyAccounts;
    private final Allocations allocations;
    private final BankCards cards;
    private final ZoneId zone;

    Facts(
            DepositMethods methods,
            CompanyBankAccounts companyAccounts,
            Allocations allocations,
            BankCards cards,
            ZoneId deskZone) {
        this.methods = methods;
        this.companyAccounts = companyAccounts;
        this.allocations = allocations;
        this.cards = cards;
        this.zone = deskZone;
    }

    IncomingLine of(StatementLine line) {
        Money amount = line.isCredit() ? line.left() : line.money().negated();
        Payer payer =
                new Payer(line.remitterName().orElse(""), line.remitterAccount().orElse(""), "");
        Remittance remittance = new Remittance(
                line.remittance().orElse(""),
                line.bankReference().orElse(""),
                line.endToEndId().orElse(""));
        LineState state = line.mayBeLinked().isAllowed() ? LineState.OPEN : LineState.CLAIMED;
        return new IncomingLine(line.id(), line.account().id(), amount, line.valueDate(), payer, remittance, state);
    }

    List<OpenApplication> of(Collection<Deposit> deposits) {
        Map<Method, DepositMethod> rules = new EnumMap<>(Method.class);
        methods.all().forEach(method -> rules.put(method.method(), method));
        Map<Long, Claimant> claimants = claimants(deposits);
        Map<String, Set<Long>> anyAccount = new HashMap<>();
        Map<String, MethodRules> shared = new HashMap<>();
        List<OpenApplication> open = new ArrayList<>();
        for (Deposit deposit : deposits) {
            DepositMethod method = rules.get(deposit.method());
            if (method != null) {
                open.add(application(
                        deposit,
                        shared.computeIfAbsent(
                                deposit.method() + deposit.currency(), any -> rules(method, deposit.currency())),
                        Objects.requireNonNull(claimants.get(deposit.client().id())),
                        anyAccount));
            }
        }
        return open;
    }

    private OpenApplication application(
            Deposit deposit, MethodRules rules, Claimant claimant, Map<String, Set<Long>> anyAccount) {
        Set<Long> paidInto = deposit.companyAccount()
                .map(account -> Set.of(account.id()))
                .orElseGet(() -> anyAccount.computeIfAbsent(
                        deposit.method() + deposit.currency(),
                        key -> new HashSet<>(companyAccounts.supporting(deposit.method(), deposit.currency()))));
        return new OpenApplication(
                deposit.id(),
                deposit.number(),
                paidInto,
                claimant,
                deposit.money(),
                deposit.externalRef().stream().toList(),
                deposit.createdAt().atZone(zone).toLocalDate(),
                rules);
    }

    private static MethodRules rules(DepositMethod method, String currency) {
        return new MethodRules(
                new Money(method.feeTolerance(), currency), method.matchingWindowDays(), method.isAutoLinkAllowed());
    }

    /**
     * One claimant for each client, with the accounts that are known to be the client's: approved cards, those that
     * earlier credits came from, which a second person approved too, and those that the applications themselves name;
     * but none whose card waits for its review or was rejected (CARD-05).
     */
    private Map<Long, Claimant> claimants(Collection<Deposit> deposits) {
        // By id: records of one kind share a hash, and a run may see them by the ten thousand.
        Map<Long, Client> clients = new LinkedHashMap<>();
        Map<Long, Set<String>> accounts = new HashMap<>();
        for (Deposit deposit : deposits) {
            Client client = deposit.client();
            clients.putIfAbsent(client.id(), client);
            Set<String> known = accounts.computeIfAbsent(client.id(), id -> new LinkedHashSet<>());
            deposit.payingAccount().ifPresent(known::add);
        }
        if (!clients.isEmpty()) {
            allocations
                    .provenAccounts(clients.values())
                    .forEach(proven -> of(proven.client(), accounts).add(proven.account()));
        }
        cards.of(clients.values()).forEach(card -> weigh(card, of(card.client(), accounts)));
        Map<Long, Claimant> claimants = new HashMap<>();
        clients.forEach((id, client) -> claimants.put(id, claimant(client, of(client, accounts))));
        return claimants;
    }

    private static Set<String> of(Client client, Map<Long, Set<String>> accounts) {
        return Objects.requireNonNull(accounts.get(client.id()));
    }

    private static Claimant claimant(Client client, Set<String> accounts) {
        return new Claimant(
                client.id(),
                Stream.concat(Stream.of(client.name()), client.nameChinese().stream())
                        .toList(),
                accounts.stream().map(number -> new PayingAccount(number, "")).toList());
    }

    private static void weigh(BankCard card, Set<String> known) {
        known.removeIf(account -> card.is(account));
        if (card.isApproved()) {
            known.add(card.accountNumber());
        }
    }
}
