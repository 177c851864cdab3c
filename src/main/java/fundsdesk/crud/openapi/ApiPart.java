package fundsdesk.crud.openapi;

import tools.jackson.databind.node.ObjectNode;

/**
 * Describes addresses that a module answers itself, beside those of every screen. A bean; an address under {@code /api}
 * that nobody describes fails the build.
 */
@FunctionalInterface
public interface ApiPart {

    /**
     * Adds what the caller may ask for.
     *
     * @param paths the document's {@code paths}: an object for each address, with a member for each method
     */
    void describe(ObjectNode paths);
}
