package fundsdesk.chain;

import java.util.Optional;

/** The keys that the desk signs with. None is in the database: there stands only what they are called. */
public interface Signers {

    /** The signer of that name.
     *
     * @return empty when there is none
     * @throws SignerFailure when there is one, and it cannot be opened
     */
    Optional<Signer> named(String reference);
}
