package fundsdesk.refunds;

/** Where the money of a refund is in the books until it is paid out. */
public enum RefundMoney {
    /** The desk never booked it as its own: the bank's credit and the bank's debit explain each other. */
    UNBOOKED,
    /** It was taken in and waits in suspense. */
    IN_SUSPENSE
}
