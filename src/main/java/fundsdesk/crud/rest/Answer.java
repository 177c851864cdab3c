package fundsdesk.crud.rest;

import tools.jackson.databind.node.ObjectNode;

/**
 * What an action's caller is told.
 *
 * @param status the HTTP status
 * @param body as JSON
 * @param replayed whether it was stored by an earlier call with the same key
 */
record Answer(int status, ObjectNode body, boolean replayed) {

    static Answer of(int status, ObjectNode body) {
        return new Answer(status, body, false);
    }
}
