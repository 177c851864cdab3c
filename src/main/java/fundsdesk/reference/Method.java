package fundsdesk.reference;

/** The ways in which money can come in. */
public enum Method {
    BANK_TRANSFER,
    FPS,
    EDDA,
    BST,
    CHEQUE,
    WIRE,
    ATM
}
