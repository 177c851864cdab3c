package fundsdesk.matching;

import fundsdesk.names.Agreement;
import fundsdesk.names.Score;
import java.util.stream.IntStream;

/**
 * How much each field counts.
 *
 * <p>A score is the weight that agrees divided by the weight of the fields that are present, but never by less than
 * {@link #certainty}: what is missing neither speaks for a pair nor against it, yet one field alone is no certainty.
 * Where the bank names nobody, the client's own account and the exact amount are enough: the account is on file.
 *
 * @param account weight of the payer's account when it is, or nearly is, one on file
 * @param name weight of the name
 * @param amount weight of the amount
 * @param reference weight of a quoted reference
 * @param date weight of the date
 * @param accountNotOnFile weight of a payer's account that is not on file; less than {@link #account}, because clients
 *     have accounts that nobody has registered
 * @param certainty the least weight a score is divided by
 */
public record FieldWeights(
        int account, int name, int amount, int reference, int date, int accountNotOnFile, int certainty) {

    private static final int HIGHEST = 1000;

    /** Account 40, name 35, amount 20, reference 40, date 5; account not on file 20; certainty 85. */
    public static final FieldWeights DEFAULT = new FieldWeights(40, 35, 20, 40, 5, 20, 85);

    /** @throws IllegalArgumentException if a weight is negative or above 1000, or certainty is not positive */
    public FieldWeights {
        boolean outside = IntStream.of(account, name, amount, reference, date, accountNotOnFile, certainty)
                .anyMatch(weight -> weight < 0 || weight > HIGHEST);
        if (outside || certainty == 0) {
            throw new IllegalArgumentException("weights lie between 0 and 1000, and certainty above 0");
        }
    }

    /** Account, amount and date alone are certain where the bank gives no name. */
    int ownInFull() {
        return Math.min(certainty, account + amount + date);
    }

    int of(Field field, Agreement verdict) {
        return switch (field) {
            case ACCOUNT -> verdict == Agreement.DIFFERENT ? accountNotOnFile : account;
            case NAME -> name;
            case AMOUNT -> amount;
            case REFERENCE -> reference;
            case DATE -> date;
        };
    }

    /** The best score that a name can reach with amount and date, but without account and reference. */
    Score nameAlone() {
        int weight = name + amount + date;
        return new Score(1000 * weight / Math.max(weight, certainty));
    }
}
