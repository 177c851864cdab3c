package fundsdesk.matching;

/**
 * What the payer and the bank wrote beside the payment. A part that is not there is empty.
 *
 * @param text the remittance information, structured or not
 * @param bankReference the bank's reference of the line
 * @param endToEndId the end-to-end id the payer's bank passed on
 */
public record Remittance(String text, String bankReference, String endToEndId) {

    /** Nothing was written. */
    public static final Remittance NONE = new Remittance("", "", "");

    /** A remittance of which only the text is known. */
    public static Remittance text(String text) {
        return new Remittance(text, "", "");
    }
}
