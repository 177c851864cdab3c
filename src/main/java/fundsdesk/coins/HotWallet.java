package fundsdesk.coins;

import fundsdesk.chain.ChainAddress;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An address of the desk's own on a network. Its key is elsewhere: here stands only what the key is called. */
@Entity
@Audited
@Table(name = "hot_wallets")
class HotWallet extends Stored {

    /** What it is for. */
    enum Purpose {
        /** Clients pay to it. */
        DEPOSIT,
        /** Clients are paid from it. */
        PAYOUT
    }

    @NotBlank
    @Size(max = 60)
    private String name = "";

    @NotNull
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private @Nullable Network network;

    @NotBlank
    @Size(max = 42)
    private String address = "";

    @NotNull
    @Enumerated(EnumType.STRING)
    private Purpose purpose = Purpose.DEPOSIT;

    /** The name of its key among the signers. */
    @NotBlank
    @Size(max = 60)
    @Pattern(regexp = "[a-z0-9][a-z0-9-]*", message = "{hot-wallet.signer}")
    private String signer = "";

    /** When its key last proved to belong to the address. */
    private @Nullable Instant provenAt;

    protected HotWallet() {}

    String name() {
        return name;
    }

    String signer() {
        return signer;
    }

    ChainAddress address() {
        return new ChainAddress(address);
    }

    /** The rules of the record itself; writes the address as it is to be read. */
    Verdict isSound() {
        return ChainAddress.of(address)
                .map(read -> {
                    address = read.written();
                    return Verdict.allowed();
                })
                .orElseGet(() -> Verdict.refused("hot-wallet.no-address", address));
    }

    void proven(Instant now) {
        provenAt = now;
    }
}
