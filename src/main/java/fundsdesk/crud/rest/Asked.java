package fundsdesk.crud.rest;

import fundsdesk.crud.UploadedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the body of a POST asks for.
 *
 * @param input the action's input without its files
 * @param files the files by the names of their inputs, on disk until this is closed
 * @param acknowledged names of the warnings that the caller accepts
 * @param hash of everything in it
 */
record Asked(ObjectNode input, Map<String, List<UploadedFile>> files, Set<String> acknowledged, byte[] hash)
        implements AutoCloseable {

    /** Removes the files. */
    @Override
    public void close() {
        List<IOException> failures = new ArrayList<>();
        files.values()
                .forEach(each -> each.forEach(file -> {
                    try {
                        Files.deleteIfExists(file.content());
                    } catch (IOException stays) {
                        failures.add(stays);
                    }
                }));
        if (!failures.isEmpty()) {
            throw new UncheckedIOException(failures.getFirst());
        }
    }
}
