package fundsdesk.channels;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import fundsdesk.crud.Verdict;
import org.springframework.stereotype.Component;

/** Stops the secret that was replaced from being good any longer: the bank has changed over, or the secret got out. */
@Component
final class RetireSecret extends RecordAction<BankConnection, NoInput> {

    private final ConnectionSecrets secrets;

    RetireSecret(ConnectionSecrets secrets) {
        super("retire-previous-secret", NoInput.class);
        this.secrets = secrets;
        irreversible();
    }

    @Override
    protected Verdict allows(BankConnection connection) {
        return Verdict.allowedIf(secrets.hasPrevious(connection.id()), "connection.no-previous-secret");
    }

    @Override
    protected void run(BankConnection connection, NoInput input) {
        secrets.retirePrevious(connection.id());
    }
}
