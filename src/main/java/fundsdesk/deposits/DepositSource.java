package fundsdesk.deposits;

/** Who handed in an application. */
public enum DepositSource {
    CLIENT,
    OPERATOR,
    SYSTEM
}
