package fundsdesk.edda;

import java.net.URI;
import java.util.Optional;

/** Where the bank's gateway is, and by what the desk signs in there. */
public interface EddaAddress {

    /** Without one, no bank is connected. */
    Optional<URI> gateway();

    String token();
}
