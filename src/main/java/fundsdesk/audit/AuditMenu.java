package fundsdesk.audit;

import fundsdesk.crud.MenuGroup;

/** Where the navigation has what auditors look at. */
final class AuditMenu {

    static final MenuGroup AUDIT = new MenuGroup("audit", 90);

    private AuditMenu() {}
}
