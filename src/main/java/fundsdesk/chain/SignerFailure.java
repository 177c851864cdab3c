package fundsdesk.chain;

/** A key that cannot be opened: its file is damaged, or its password is wrong or missing. */
public class SignerFailure extends RuntimeException {

    SignerFailure(String said) {
        super(said);
    }

    SignerFailure(String said, Throwable cause) {
        super(said, cause);
    }
}
