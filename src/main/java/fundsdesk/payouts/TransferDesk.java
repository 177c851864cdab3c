package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Action;
import fundsdesk.crud.Evidence;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.Rows;
import jakarta.persistence.EntityManager;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The bytes of transfer files, for whoever may see the file and, once it is released, take it away (RFD-04). */
@Component
class TransferDesk {

    private static final int SHOWN_BYTES = 200_000;

    /**
     * What is authorised.
     *
     * @param text the bytes as people read them, or the beginning of them
     * @param download the address from which whoever acts may take it away, if they may now
     */
    record Shown(String fingerprint, String text, String fileName, Optional<String> download) {}

    /** A released file, as it is uploaded to online banking. */
    record Released(String fileName, byte[] content) {}

    private final TransferFileScreen screen;
    private final Action<TransferFile, ?> upload;
    private final Lookup lookup;
    private final Rows rows;
    private final Grants grants;
    private final EntityManager entities;
    private final TransferContents contents;
    private final Evidence evidence;

    TransferDesk(
            TransferFileScreen screen,
            TransferActions.Upload upload,
            Lookup lookup,
            Rows rows,
            Grants grants,
            EntityManager entities,
            TransferContents contents,
            Evidence evidence) {
        this.screen = screen;
        this.upload = upload;
        this.lookup = lookup;
        this.rows = rows;
        this.grants = grants;
        this.entities = entities;
        this.contents = contents;
        this.evidence = evidence;
    }

    /** Nothing of a draft, and of what whoever acts may not see. */
    Optional<Shown> shown(long id) {
        if (!rows.isVisible(screen, id)) {
            return Optional.empty();
        }
        TransferFile file = Objects.requireNonNull(entities.find(TransferFile.class, id));
        return contents.beginning(id, SHOWN_BYTES)
                .map(text -> new Shown(
                        file.sha256().orElse(""),
                        text,
                        file.fileName(),
                        Optional.of(TransferDownload.addressOf(file)).filter(address -> mayTake(file))));
    }

    /** The same bytes each time; that they were taken is kept. */
    Optional<Released> taken(String number) {
        Optional<TransferFile> found = lookup.idOf(screen, number)
                .map(id -> entities.find(TransferFile.class, id))
                .filter(this::mayTake);
        return found.map(file -> {
            evidence.taken(
                    Acting.required(),
                    "transfer-files.download",
                    file.number() + " " + file.sha256().orElse(""));
            return new Released(file.fileName(), contents.of(file.id()).orElseThrow());
        });
    }

    /** Whoever may say that the bank has it takes it there. */
    private boolean mayTake(TransferFile file) {
        return file.isReleased() && grants.allow(Acting.required(), upload.permission(screen));
    }
}
