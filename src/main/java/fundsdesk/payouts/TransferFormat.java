package fundsdesk.payouts;

/** How a bank wants to be told what to pay. */
public enum TransferFormat {
    /** ISO 20022 customer credit transfer initiation of 2019. */
    PAIN_001_09("xml"),
    /** The same of 2009, which many banks still ask for. */
    PAIN_001_03("xml"),
    /** The bank's own table, as a mapping describes it. */
    BANK_CSV("csv");

    private final String extension;

    TransferFormat(String extension) {
        this.extension = extension;
    }

    String extension() {
        return extension;
    }
}
