/** Blockchain networks of the Ethereum kind, asked through their nodes: heads, blocks, tokens, addresses and signatures. */
@NullMarked
@ApplicationModule(
        displayName = "Chain",
        allowedDependencies = {})
package fundsdesk.chain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
