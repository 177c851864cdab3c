package fundsdesk.statements;

import java.util.Arrays;
import java.util.Optional;

/** Where the versions of camt keep names, account numbers and banks. */
final class CamtParty {
    private CamtParty() {}

    /** The debtor ({@code Dbtr}) or creditor ({@code Cdtr}) of a transaction. */
    static Counterparty read(CamtElement transaction, String role) {
        Optional<CamtElement> parties = transaction.at("RltdPties");
        Optional<CamtElement> agent = transaction.at("RltdAgts", role + "Agt");
        return new Counterparty(
                parties.flatMap(all -> all.at(role))
                        .flatMap(CamtParty::name)
                        .or(() -> parties.flatMap(all -> all.at("Ultmt" + role)).flatMap(CamtParty::name)),
                parties.flatMap(all -> all.at(role + "Acct")).flatMap(CamtParty::number),
                bank(agent));
    }

    /** An account's IBAN or number, or the proxy (telephone, e-mail, FPS id) that stands for it. */
    static Optional<String> number(CamtElement account) {
        return first(
                account,
                path("Id", "IBAN"),
                path("Id", "Othr", "Id"),
                path("Id", "PrtryAcct", "Id"),
                path("Prxy", "Id"));
    }

    /** A bank's BIC, else its clearing number, else its name. */
    static Optional<String> bank(Optional<CamtElement> agent) {
        return agent.flatMap(found -> found.at("FinInstnId"))
                .flatMap(bank -> first(
                        bank,
                        path("BICFI"),
                        path("BIC"),
                        path("ClrSysMmbId", "MmbId"),
                        path("CmbndId", "BIC"),
                        path("Nm"),
                        path("Othr", "Id")));
    }

    private static Optional<String> name(CamtElement party) {
        return first(party, path("Nm"), path("Pty", "Nm"), path("Agt", "FinInstnId", "Nm"), path("FinInstnId", "Nm"));
    }

    private static Optional<String> first(CamtElement element, String[]... paths) {
        return Arrays.stream(paths).map(element::text).flatMap(Optional::stream).findFirst();
    }

    private static String[] path(String... steps) {
        return steps;
    }
}
