/** Coins: the networks that they live on, what clients may deposit and withdraw, and the desk's own wallets. */
@NullMarked
@ApplicationModule(
        displayName = "Coins",
        allowedDependencies = {"crud", "access", "money", "reference", "settings", "chain"})
package fundsdesk.coins;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
