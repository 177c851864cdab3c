package fundsdesk.chain;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.OkHttpClient;
import org.springframework.stereotype.Component;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.http.HttpService;

/** Nodes of networks of the Ethereum kind, over HTTP. */
@Component
class EvmNodes implements ChainNodes {

    private static final Duration CONNECT = Duration.ofSeconds(2);

    /** A node that takes longer is of no use for money. */
    private static final Duration ANSWER = Duration.ofSeconds(5);

    private final Map<URI, ChainNode> known = new ConcurrentHashMap<>();

    private final OkHttpClient line = new OkHttpClient.Builder()
            .connectTimeout(CONNECT)
            .callTimeout(ANSWER)
            // An endpoint is what the configurator wrote, and nothing that it points to.
            .followRedirects(false)
            .build();

    @Override
    public ChainNode at(URI endpoint) {
        return known.computeIfAbsent(endpoint, uri -> new EvmNode(Web3j.build(new HttpService(uri.toString(), line))));
    }
}
