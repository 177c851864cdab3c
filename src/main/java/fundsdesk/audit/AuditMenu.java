package fundsdesk.audit;

import fundsdesk.crud.MenuGroup;

/** Where the navigation has what auditors look at. */
public final class AuditMenu {

    public static final MenuGroup AUDIT = new MenuGroup("audit", 90);

    private AuditMenu() {}
}
