package fundsdesk.deposits;

/** The bank account that money goes back to. */
public record Payee(String name, String bank, String account) {}
