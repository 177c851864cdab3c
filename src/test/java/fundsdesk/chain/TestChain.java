package fundsdesk.chain;

import java.io.IOException;
import java.math.BigInteger;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.datatypes.Address;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Uint256;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.TransactionReceipt;
import org.web3j.protocol.core.methods.response.VoidResponse;
import org.web3j.protocol.http.HttpService;
import tools.jackson.databind.json.JsonMapper;

/** A chain of one's own: a real node of the Ethereum kind on this machine, empty at first. */
public final class TestChain implements AutoCloseable {

    public static final long CHAIN_ID = 31_337;

    private static final BigInteger ENOUGH = BigInteger.valueOf(5_000_000);

    private final Process node;
    private final URI endpoint;
    private final HttpService line;
    private final Web3j web3;

    private TestChain(Process node, URI endpoint) {
        this.node = node;
        this.endpoint = endpoint;
        this.line = new HttpService(endpoint.toString());
        this.web3 = Web3j.build(line);
    }

    public static TestChain start() {
        return start(CHAIN_ID);
    }

    public static TestChain start(long chainId) {
        try {
            int port = freePort();
            Process node = new ProcessBuilder(
                            anvil().toString(),
                            "--port",
                            String.valueOf(port),
                            "--chain-id",
                            String.valueOf(chainId),
                            "--slots-in-an-epoch",
                            "2",
                            "--silent")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            TestChain chain = new TestChain(node, URI.create("http://127.0.0.1:" + port));
            chain.awaitAnswer();
            return chain;
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public URI endpoint() {
        return endpoint;
    }

    public void mine(int blocks) {
        did("anvil_mine", List.of("0x" + Integer.toHexString(blocks)));
    }

    /** Puts other blocks in the place of the newest ones. */
    public void reorganise(int depth) {
        did("anvil_reorg", List.of(depth, List.of()));
    }

    /** A token of 18 decimals, called so. */
    public ChainAddress deployToken(String symbol) {
        try {
            String owner = web3.ethAccounts().send().getAccounts().getFirst();
            String arguments = FunctionEncoder.encodeConstructor(List.of(
                    new Utf8String(symbol),
                    new Utf8String(symbol),
                    new Uint256(BigInteger.TEN.pow(24)),
                    new Address(owner)));
            Transaction deployment = Transaction.createContractTransaction(
                    owner, null, null, ENOUGH, BigInteger.ZERO, bytecode() + arguments);
            String hash = web3.ethSendTransaction(deployment).send().getTransactionHash();
            return new ChainAddress(receipt(hash).getContractAddress());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** The block with it is made a moment after it was sent. */
    private TransactionReceipt receipt(String transaction) throws IOException {
        for (int tried = 0; tried < 200; tried++) {
            var found = web3.ethGetTransactionReceipt(transaction).send().getTransactionReceipt();
            if (found.isPresent()) {
                return found.get();
            }
            pause();
        }
        throw new IllegalStateException("no block has " + transaction);
    }

    private void did(String method, List<?> arguments) {
        try {
            VoidResponse answer = new Request<>(method, arguments, line, VoidResponse.class).send();
            if (answer.hasError()) {
                throw new IllegalStateException(answer.getError().getMessage());
            }
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void awaitAnswer() {
        for (int tried = 0; tried < 300; tried++) {
            try {
                web3.ethChainId().send();
                return;
            } catch (IOException | RuntimeException notYet) {
                pause();
            }
        }
        throw new IllegalStateException("the chain does not answer");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String bytecode() throws IOException {
        Path built = packages().resolve("@openzeppelin/contracts/build/contracts/ERC20PresetFixedSupply.json");
        return new JsonMapper()
                .readTree(Files.readString(built))
                .get("bytecode")
                .asString();
    }

    private static Path anvil() throws IOException {
        try (Stream<Path> found = Files.walk(packages().resolve("@foundry-rs"), 3)) {
            return found.filter(path -> path.endsWith("bin/anvil"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no local chain for this system"));
        }
    }

    private static Path packages() {
        String told = System.getenv("FUNDSDESK_CHAIN");
        Path packages = told == null ? Path.of("target/chain/node_modules") : Path.of(told);
        if (!Files.isDirectory(packages)) {
            throw new IllegalStateException("The local chain is not here yet: run ./test once, it fetches it.");
        }
        return packages;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        web3.shutdown();
        node.destroyForcibly();
    }
}
