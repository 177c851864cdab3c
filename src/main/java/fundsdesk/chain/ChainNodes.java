package fundsdesk.chain;

import java.net.URI;

/** Reaches nodes. One interface for each family of networks: others can follow. */
public interface ChainNodes {

    /** The node at an address.
     *
     * @param endpoint of its JSON-RPC interface, http or https
     */
    ChainNode at(URI endpoint);
}
