package fundsdesk.guidance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One way to deposit, in the client's language.
 *
 * @param minimum with the decimals of the currency
 * @param cutOff time of day at the desk, for example 16:00
 */
record Way(
        String number,
        String method,
        String methodLabel,
        String currency,
        @Nullable String region,
        @Nullable String minimum,
        @Nullable String maximum,
        @Nullable String feeText,
        @Nullable String arrivalText,
        @Nullable String cutOff,
        int order,
        List<String> tags,
        Account receivingAccount) {

    /** A company account as clients are shown it. */
    record Account(
            String bank,
            @Nullable String bankLogo,
            String bankCode,
            String accountName,
            String accountNumber,
            @Nullable String swift,
            @Nullable String clearingCode,
            @Nullable String branch,
            @Nullable String region,
            @Nullable String address) {}

    /** What clients read about it. */
    record Guideline(
            String method,
            @Nullable String currency,
            @Nullable String region,
            String language,
            String title,
            List<String> steps,
            String body,
            @Nullable String notes) {}

    /**
     * The account that clients of a bank are shown.
     *
     * @param rule the rule that says so; none where no rule names the bank
     */
    record Shown(Account account, @Nullable String rule) {}
}
