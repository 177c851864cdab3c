package fundsdesk.matching;

/**
 * A bank account that is known to be the client's own: an approved bank card or account.
 *
 * @param number the account number or IBAN, with or without separators
 * @param bankCode the clearing code or BIC of its bank; empty if unknown
 */
public record PayingAccount(String number, String bankCode) {}
