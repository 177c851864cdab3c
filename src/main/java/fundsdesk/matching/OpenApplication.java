package fundsdesk.matching;

import fundsdesk.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A deposit application that waits for its money.
 *
 * @param id its id; no two applications of one run share it
 * @param number its number as clients quote it, for example {@code DEP-20261120-000123}
 * @param companyAccountIds the company accounts on which the money may arrive
 * @param claimant the client
 * @param expected what is still to come; positive
 * @param references further texts that identify it, such as an external reference
 * @param date the day on which the client applied
 * @param rules what the deposit method allows
 */
public record OpenApplication(
        long id,
        String number,
        Set<Long> companyAccountIds,
        Claimant claimant,
        Money expected,
        List<String> references,
        LocalDate date,
        MethodRules rules) {

    /** @throws IllegalArgumentException if nothing is expected or the tolerance is in another currency */
    public OpenApplication {
        companyAccountIds = Set.copyOf(companyAccountIds);
        references = List.copyOf(references);
        if (!expected.isPositive()) {
            throw new IllegalArgumentException(number + " expects no money: " + expected);
        }
        if (!rules.tolerance().currency().equals(expected.currency())) {
            throw new IllegalArgumentException(
                    number + " expects " + expected.currency() + ", but its tolerance is " + rules.tolerance());
        }
    }

    /** The same application by other rules of its method. */
    OpenApplication with(MethodRules other) {
        return new OpenApplication(id, number, companyAccountIds, claimant, expected, references, date, other);
    }
}
