package fundsdesk.matching;

import fundsdesk.names.Agreement;
import fundsdesk.names.Score;
import fundsdesk.names.Why;
import java.util.List;

/**
 * How one field of a line compares with an application.
 *
 * @param field the field
 * @param verdict equal, similar, different or missing
 * @param weight how much the field counts here; 0 when it is missing
 * @param credit which part of the weight speaks for the pair: 1 when equal, 0 when different or missing
 * @param lineValue what the line says, in the form for people; empty if nothing
 * @param applicationValue what the application says, in the form for people; empty if nothing
 * @param notes further sentences, for example how two names differ
 */
public record Evidence(
        Field field,
        Agreement verdict,
        int weight,
        Score credit,
        String lineValue,
        String applicationValue,
        List<Why> notes) {

    public Evidence {
        notes = List.copyOf(notes);
    }
}
