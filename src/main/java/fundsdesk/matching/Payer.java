package fundsdesk.matching;

/**
 * Who the bank says has paid. A part the bank did not give is empty.
 *
 * @param name the name as printed, in any script
 * @param account the account number or IBAN, possibly with separators, a bank code in front, or masked
 * @param bankCode the clearing code ({@code 004}) or BIC of the payer's bank
 */
public record Payer(String name, String account, String bankCode) {

    /** The bank said nothing about the payer. */
    public static final Payer UNKNOWN = new Payer("", "", "");
}
