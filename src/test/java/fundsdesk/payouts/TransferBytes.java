package fundsdesk.payouts;

import org.springframework.stereotype.Component;

/** The bytes of transfer files, for tests of other modules. */
@Component
public class TransferBytes {

    private final TransferContents contents;

    TransferBytes(TransferContents contents) {
        this.contents = contents;
    }

    public byte[] of(long file) {
        return contents.of(file).orElseThrow();
    }
}
