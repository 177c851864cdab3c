package fundsdesk.edda;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The bank that keeps the mandates and carries out the debits. */
public interface EddaBank {

    /**
     * A mandate as the bank has it.
     *
     * @param debtorReference by which both sides know it
     * @param clientNo whose it is, as the client told the bank
     * @param bankCode of the bank where the account is
     * @param limit of one debit, in HKD
     */
    record Mandate(
            String debtorReference,
            @Nullable String bankReference,
            String clientNo,
            String bankCode,
            String accountNumber,
            String holderName,
            BigDecimal limit,
            MandateStatus status,
            @Nullable String reason) {}

    /**
     * What the bank is to pull.
     *
     * @param key of this instruction, for ever: with the same key the bank does nothing twice
     */
    record Order(String key, String debtorReference, String creditorAccount, String currency, BigDecimal amount) {}

    /** What is known of a debit. */
    sealed interface Answer {

        /** The money was pulled. */
        record Settled(String bankReference) implements Answer {}

        record Rejected(String reason) implements Answer {}

        /** The bank has it and has not decided. */
        record Accepted() implements Answer {}

        /** No answer came, or one that cannot be read: nobody knows what the bank did. */
        record Nothing(String why) implements Answer {}
    }

    /** @throws fundsdesk.crud.RefusedException when the bank cannot be asked now */
    List<Mandate> mandates();

    /** Sends an instruction, once. Never throws for what goes wrong on the way: that is {@link Answer.Nothing}. */
    Answer send(Order order);

    /** Asks what became of an instruction; nothing when the bank does not know the key. */
    Optional<Answer> ask(String key);
}
