package fundsdesk.chain;

import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.web3j.abi.FunctionEncoder;
import org.web3j.abi.FunctionReturnDecoder;
import org.web3j.abi.TypeReference;
import org.web3j.abi.datatypes.Function;
import org.web3j.abi.datatypes.Type;
import org.web3j.abi.datatypes.Utf8String;
import org.web3j.abi.datatypes.generated.Uint8;
import org.web3j.protocol.Web3j;
import org.web3j.protocol.core.DefaultBlockParameter;
import org.web3j.protocol.core.DefaultBlockParameterName;
import org.web3j.protocol.core.Request;
import org.web3j.protocol.core.Response;
import org.web3j.protocol.core.methods.request.Transaction;
import org.web3j.protocol.core.methods.response.EthBlock;
import org.web3j.protocol.exceptions.ClientConnectionException;

/** A node that speaks Ethereum's JSON-RPC. */
class EvmNode implements ChainNode {

    private static final String NO_CODE = "0x";

    private final Web3j web3;

    EvmNode(Web3j web3) {
        this.web3 = web3;
    }

    @Override
    public long chainId() {
        return asked(web3.ethChainId()).getChainId().longValueExact();
    }

    @Override
    public Head head() {
        return block(DefaultBlockParameterName.LATEST).orElseThrow(() -> new NodeFailure("no newest block"));
    }

    @Override
    public Optional<Head> finalized() {
        try {
            return block(DefaultBlockParameterName.FINALIZED);
        } catch (NodeFailure unknownToTheNetwork) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Head> block(long number) {
        return block(DefaultBlockParameter.valueOf(BigInteger.valueOf(number)));
    }

    private Optional<Head> block(DefaultBlockParameter which) {
        EthBlock.@Nullable Block block =
                asked(web3.ethGetBlockByNumber(which, false)).getBlock();
        return Optional.ofNullable(block).map(EvmNode::headOf);
    }

    private static Head headOf(EthBlock.Block block) {
        return new Head(
                block.getNumber().longValueExact(),
                block.getHash(),
                block.getParentHash(),
                Instant.ofEpochSecond(block.getTimestamp().longValueExact()));
    }

    @Override
    public boolean isContract(ChainAddress address) {
        return !NO_CODE.equals(asked(web3.ethGetCode(address.written(), DefaultBlockParameterName.LATEST))
                .getCode());
    }

    @Override
    public Optional<Token> token(ChainAddress contract) {
        Optional<Uint8> decimals = called(contract, "decimals", new TypeReference<Uint8>() {});
        Optional<Utf8String> symbol = called(contract, "symbol", new TypeReference<Utf8String>() {});
        return decimals.map(digits -> new Token(
                symbol.map(Utf8String::getValue).orElse(""), digits.getValue().intValueExact()));
    }

    private <T extends Type<?>> Optional<T> called(ChainAddress contract, String function, TypeReference<T> answer) {
        Function asked = new Function(function, List.of(), List.of(answer));
        Transaction call =
                Transaction.createEthCallTransaction(null, contract.written(), FunctionEncoder.encode(asked));
        try {
            String said =
                    asked(web3.ethCall(call, DefaultBlockParameterName.LATEST)).getValue();
            return FunctionReturnDecoder.decode(said, asked.getOutputParameters()).stream()
                    .findFirst()
                    .map(EvmNode::cast);
        } catch (NodeFailure | UnsupportedOperationException | IllegalArgumentException noSuchFunction) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Type<?> answer) {
        return (T) answer;
    }

    private static <R extends Response<?>> R asked(Request<?, R> request) {
        try {
            R answer = request.send();
            if (answer.hasError()) {
                throw new NodeFailure(answer.getError().getMessage());
            }
            return answer;
        } catch (IOException | ClientConnectionException failed) {
            throw new NodeFailure(said(failed), failed);
        } catch (ArithmeticException | IllegalArgumentException | NullPointerException nonsense) {
            throw new NodeFailure("an answer that makes no sense", nonsense);
        }
    }

    private static String said(Exception failed) {
        String message = failed.getMessage();
        return message == null || message.isBlank() ? failed.getClass().getSimpleName() : firstLine(message);
    }

    /** Nodes behind proxies answer with whole pages. */
    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("");
        return line.length() <= 200 ? line : line.substring(0, 200);
    }
}
