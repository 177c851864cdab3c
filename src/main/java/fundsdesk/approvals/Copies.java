package fundsdesk.approvals;

import java.util.Set;

/**
 * Who is told of an order without being asked: they decide nothing by it.
 *
 * @param roles everybody who has one of them
 * @param users names of accounts
 */
public record Copies(Set<String> roles, Set<String> users) {}
