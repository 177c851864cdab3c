package fundsdesk.matching;

import fundsdesk.crud.KeptText;
import fundsdesk.crud.Text;
import fundsdesk.names.Why;

/** What the engine decided, as the desk says it: the engine itself knows nothing of readers and their languages. */
final class Explained {

    private Explained() {}

    static Text text(Why why) {
        return Text.of(why.reason().key(), why.arguments().toArray());
    }

    /** As records keep it. */
    static String kept(Why why) {
        return KeptText.write(text(why));
    }
}
