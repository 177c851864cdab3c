package fundsdesk.withdrawals;

/** Who gets the money: an account in the client's own name. */
record Payee(String name, String bank, String account) {}
