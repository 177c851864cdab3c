package fundsdesk.crud;

import java.util.List;

/** Keeps documents with the records they belong to. */
public interface Attachments {

    /** Whether any document is kept with the record. */
    boolean isWith(Stored record);

    /**
     * Keeps a file with a record, inside the caller's transaction.
     *
     * @throws InvalidException naming the field {@code files} if its content is of no kind that is kept, or it is too
     *     large or empty
     */
    void add(Stored record, UploadedFile file);

    /** As {@link #add}, but only what people scan or photograph: PDF, JPEG, PNG.
     *
     * @throws InvalidException naming the field {@code documents}
     */
    void addScan(Stored record, UploadedFile file);

    /** The files that were kept with the record first, taken away since or not; whoever asks removes them from disk. */
    List<UploadedFile> first(Stored record, int howMany);
}
