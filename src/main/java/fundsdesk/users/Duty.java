package fundsdesk.users;

import java.util.List;

/**
 * One thing that can be done on the desk, and who may do it now.
 *
 * @param area the screen it belongs to, in the reader's words
 * @param right what it lets somebody do, in the reader's words
 * @param code the permission
 * @param money whether it moves client money or approves that
 * @param roles names of the roles that grant it
 * @param people usernames of those who hold such a role and whose account is not disabled
 */
record Duty(String area, String right, String code, boolean money, List<String> roles, List<String> people) {}
