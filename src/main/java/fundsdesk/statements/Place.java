package fundsdesk.statements;

import fundsdesk.crud.Text;

/** Where in a file something is wrong, if it has no tag, element or heading of its own. */
enum Place {
    FILE,
    LINE,
    ROW,
    HEADINGS,
    CURRENCY;

    static Text sheet(String name) {
        return Text.of("unreadable.sheet", name);
    }
}
