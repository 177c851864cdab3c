package fundsdesk.payouts;

import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Action;
import fundsdesk.crud.Evidence;
import fundsdesk.crud.Lookup;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Verdict;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The bytes of transfer files: to be looked at by those who authorise them, and taken to the bank by those who upload them
 * once they are released (RFD-04).
 */
@Component
class TransferDesk {

    private static final int SHOWN_BYTES = 200_000;

    /** Why somebody takes a file away. */
    enum Purpose {
        /** To online banking. */
        UPLOAD("download", ""),
        /** Before it is released: by its name no bank takes it, and no spreadsheet opens it. */
        REVIEW("review-copy", ".txt");

        private final String word;
        private final String ending;

        Purpose(String word, String ending) {
            this.word = word;
            this.ending = ending;
        }

        private String nameOf(TransferFile file) {
            return (this == REVIEW ? "NOT-RELEASED-" : "") + file.fileName() + ending;
        }
    }

    /**
     * What is authorised.
     *
     * @param content the bytes as people read them, or the beginning of them; none for those who see no whole account numbers
     * @param offered what whoever acts may take away now
     * @param late why a released file is not taken to the bank any more
     */
    record Shown(
            TransferFile file, Optional<TransferContents.Beginning> content, Optional<Purpose> offered, Verdict late) {

        String fileName() {
            return offered.map(purpose -> purpose.nameOf(file)).orElse("");
        }
    }

    /** A file as it leaves the desk. */
    record Taken(String fileName, byte[] content) {}

    private final TransferFileScreen screen;
    private final TransferScreens.Payments payments;
    private final Action<TransferFile, ?> upload;
    private final Action<TransferFile, ?> authorise;
    private final Lookup lookup;
    private final Rows rows;
    private final Grants grants;
    private final EntityManager entities;
    private final TransferContents contents;
    private final Evidence evidence;
    private final PayingDay day;

    TransferDesk(
            TransferFileScreen screen,
            TransferScreens.Payments payments,
            TransferActions.Upload upload,
            AuthoriseTransfer authorise,
            Lookup lookup,
            Rows rows,
            Grants grants,
            EntityManager entities,
            TransferContents contents,
            Evidence evidence,
            PayingDay day) {
        this.screen = screen;
        this.payments = payments;
        this.upload = upload;
        this.authorise = authorise;
        this.lookup = lookup;
        this.rows = rows;
        this.grants = grants;
        this.entities = entities;
        this.contents = contents;
        this.evidence = evidence;
        this.day = day;
    }

    /** Nothing of a draft, and of what whoever acts may not see. */
    @Transactional(readOnly = true)
    public Optional<Shown> shown(long id) {
        if (!rows.isVisible(screen, id)) {
            return Optional.empty();
        }
        return Optional.ofNullable(entities.find(TransferFile.class, id))
                .filter(file -> file.sha256().isPresent())
                .map(file -> {
                    Verdict late = isLate(file);
                    Optional<Purpose> offered = offered(file).filter(purpose -> late.isAllowed());
                    Optional<TransferContents.Beginning> content =
                            showsAccounts() ? contents.beginning(id, SHOWN_BYTES) : Optional.empty();
                    return new Shown(file, content, offered, late);
                });
    }

    /** The same bytes each time; that they were taken, and for what, is kept.
     *
     * @throws RefusedException when its day has passed, so that it must not go to the bank
     */
    @Transactional
    public Optional<Taken> taken(String number, Purpose purpose) {
        Optional<TransferFile> found = lookup.idOf(screen, number)
                .map(id -> entities.find(TransferFile.class, id))
                .filter(file -> offered(file).filter(purpose::equals).isPresent());
        return found.map(file -> {
            isLate(file).orThrow();
            evidence.taken(
                    Acting.required(),
                    "transfer-files." + purpose.word,
                    file.number() + " " + file.sha256().orElse(""));
            return new Taken(purpose.nameOf(file), contents.of(file.id()).orElseThrow());
        });
    }

    /** Whoever may say that the bank has it takes it there; whoever may authorise it looks at all of it before. */
    private Optional<Purpose> offered(TransferFile file) {
        if (file.isReleased()) {
            return may(upload) ? Optional.of(Purpose.UPLOAD) : Optional.empty();
        }
        boolean looks = file.waitsForAuthorisation() && may(authorise) && showsAccounts();
        return looks ? Optional.of(Purpose.REVIEW) : Optional.empty();
    }

    private boolean may(Action<TransferFile, ?> action) {
        return grants.allow(Acting.required(), action.permission(screen));
    }

    private boolean showsAccounts() {
        return !rows.isMasked(payments, TransferPayment_.payeeAccount.getName());
    }

    /** What the bank has already can always be compared with it. */
    private Verdict isLate(TransferFile file) {
        return file.mayBeGone() ? file.isPayable(day.today()) : Verdict.allowed();
    }
}
