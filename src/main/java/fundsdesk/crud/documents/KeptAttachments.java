package fundsdesk.crud.documents;

import fundsdesk.crud.Attachments;
import fundsdesk.crud.InvalidException;
import fundsdesk.crud.Stored;
import fundsdesk.crud.UploadLimits;
import fundsdesk.crud.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.hibernate.Hibernate;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Looks into a file before it keeps it. */
@Component
final class KeptAttachments implements Attachments {

    private static final int LONGEST_NAME = 200;

    private final AttachmentRecords records;
    private final AttachmentStore store;
    private final UploadLimits limits;

    KeptAttachments(AttachmentRecords records, AttachmentStore store, UploadLimits limits) {
        this.records = records;
        this.store = store;
        this.limits = limits;
    }

    @Override
    public boolean isWith(Stored record) {
        return records.countOf(Attachment.subjectOf(Hibernate.getClass(record)), record.id()) > 0;
    }

    @Override
    public void add(Stored record, UploadedFile file) {
        keep(record, file, "files", EnumSet.allOf(FileKind.class), "attachment.kind");
    }

    @Override
    public void addScan(Stored record, UploadedFile file) {
        keep(record, file, "documents", FileKind.SCANS, "attachment.no-scan");
    }

    @Override
    public List<UploadedFile> first(Stored record, int howMany) {
        return records.first(Attachment.subjectOf(Hibernate.getClass(record)), record.id(), Limit.of(howMany)).stream()
                .map(this::onDisk)
                .toList();
    }

    private UploadedFile onDisk(Attachment attachment) {
        try (InputStream content = store.open(attachment.id())) {
            Path copy = Files.createTempFile("document", null);
            Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
            return new UploadedFile(attachment.name(), attachment.size(), copy);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(Stored record, UploadedFile file, String field, Set<FileKind> kinds, String refusal) {
        if (file.size() == 0) {
            throw InvalidException.of(field, "attachment.empty", file.name());
        }
        if (file.size() > limits.fileSize().toBytes()) {
            throw InvalidException.of(
                    field, "attachment.size", file.name(), limits.fileSize().toMegabytes());
        }
        try {
            FileKind kind = FileKind.of(file.content())
                    .filter(kinds::contains)
                    .orElseThrow(() -> InvalidException.of(field, refusal, file.name()));
            Attachment attachment = records.saveAndFlush(
                    new Attachment(record, kind.named(plain(file.name())), kind, file.size(), sha256(file)));
            store.keep(attachment.id(), file.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The name alone, without folders and without characters that a header or a screen would stumble over. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String clean = last.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>|:*?]", "_").strip();
        String some = clean.isEmpty() || clean.matches("\\.+") ? "file" : clean;
        // The end holds the extension.
        return some.length() <= LONGEST_NAME - 5 ? some : some.substring(some.length() - LONGEST_NAME + 5);
    }

    private static String sha256(UploadedFile file) throws IOException {
        try (InputStream content = file.open()) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(content, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
