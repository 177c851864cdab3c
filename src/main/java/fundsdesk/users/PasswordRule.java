package fundsdesk.users;

import fundsdesk.crud.Verdict;
import java.util.Locale;
import java.util.Set;

/** What a password must be: long rather than odd, and not what everybody tries first (NIST SP 800-63B, 5.1.1.2). */
final class PasswordRule {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final Set<String> TRIED_FIRST = Set.of(
            "123456789012",
            "1234567890ab",
            "password1234",
            "passwordpassword",
            "qwertyuiop123",
            "qwertyuiop12",
            "administrator",
            "letmein12345",
            "welcome12345",
            "iloveyou1234",
            "abcdefghijkl",
            "changeme1234",
            "correcthorsebatterystaple",
            DemoUsers.PASSWORD);

    private PasswordRule() {}

    static Verdict accepts(String username, String password) {
        String plain = password.toLowerCase(Locale.ROOT);
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Verdict.refused("password.length", SHORTEST, LONGEST);
        }
        boolean guessable = TRIED_FIRST.contains(plain)
                || plain.contains(username.toLowerCase(Locale.ROOT))
                || plain.contains("fundsdesk")
                || plain.chars().distinct().count() < 5;
        return Verdict.allowedIf(!guessable, "password.guessable");
    }
}
