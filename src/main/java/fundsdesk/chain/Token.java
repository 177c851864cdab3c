package fundsdesk.chain;

/**
 * What a contract of a token says of itself (ERC-20).
 *
 * @param symbol by which it wants to be called; anybody may call a contract of theirs the same
 * @param decimals the digits behind the point of its amounts
 */
public record Token(String symbol, int decimals) {}
