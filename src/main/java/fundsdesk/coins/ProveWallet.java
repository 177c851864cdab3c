package fundsdesk.coins;

import fundsdesk.chain.ChainAddress;
import fundsdesk.chain.Signatures;
import fundsdesk.chain.Signer;
import fundsdesk.chain.SignerFailure;
import fundsdesk.chain.Signers;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.NoInput;
import fundsdesk.crud.RecordAction;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Has a wallet's key sign something new: only the key of the address can. */
@Component
final class ProveWallet extends RecordAction<HotWallet, NoInput> {

    private final Signers signers;
    private final Clock clock;

    ProveWallet(Signers signers, Clock clock) {
        super("prove", NoInput.class);
        this.signers = signers;
        this.clock = clock;
        primary();
    }

    @Override
    protected Checklist checks(HotWallet wallet, NoInput input) {
        try {
            Optional<Signer> signer = signers.named(wallet.signer());
            return signer.map(key -> belongs(wallet, key))
                    .orElseGet(() -> Checklist.empty().block("wallet-signer", wallet.signer()));
        } catch (SignerFailure closed) {
            return Checklist.empty().block("wallet-closed", wallet.signer());
        }
    }

    private static Checklist belongs(HotWallet wallet, Signer key) {
        String challenge = "Fundsdesk " + UUID.randomUUID();
        Optional<ChainAddress> signed = Signatures.signer(challenge, key.signature(challenge));
        return Checklist.empty()
                .must(
                        signed.filter(wallet.address()::equals).isPresent(),
                        "wallet-key",
                        signed.map(ChainAddress::written).orElse("–"),
                        wallet.address().written());
    }

    @Override
    protected void run(HotWallet wallet, NoInput input) {
        wallet.proven(clock.instant());
    }
}
