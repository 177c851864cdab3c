package fundsdesk.channels;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.OneTimeSecret;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Text;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Gives a bank a new secret to sign with, shown once. The one it had stays good for a day, so that it can change over. */
@Component
final class IssueSecret extends RecordAction<BankConnection, NoInput> {

    private final ConnectionSecrets secrets;

    IssueSecret(ConnectionSecrets secrets) {
        super("issue-secret", NoInput.class);
        this.secrets = secrets;
        primary();
    }

    @Override
    protected Verdict allows(BankConnection connection) {
        return Verdict.allowedIf(connection.isEnabled(), "connection.disabled", connection.code());
    }

    @Override
    protected void run(BankConnection connection, NoInput input) {
        Object unused = answer(connection, input);
    }

    @Override
    protected Object answer(BankConnection connection, NoInput input) {
        return new OneTimeSecret(
                Text.of("connection.secret-issued", connection.bank().name()), secrets.issue(connection.id()));
    }
}
