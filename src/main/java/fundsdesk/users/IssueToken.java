package fundsdesk.users;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Gives an API client a new token; the one it had stops working at once. */
@Component
final class IssueToken extends RecordAction<AppUser, NoInput> {

    private final Secrets secrets;

    IssueToken(Secrets secrets) {
        super("issue-token", NoInput.class);
        this.secrets = secrets;
        on("api-clients");
        primary();
    }

    @Override
    protected Verdict allows(AppUser client) {
        return Verdict.allowedIf(client.isEnabled(), "user.disabled");
    }

    @Override
    protected void run(AppUser client, NoInput input) {
        Object unused = answer(client, input);
    }

    @Override
    protected Object answer(AppUser client, NoInput input) {
        String token = Tokens.next();
        secrets.setToken(client.id(), Tokens.hash(token));
        return new OneTimeSecret(Text.of("user.token-issued", client.displayName()), token);
    }
}
