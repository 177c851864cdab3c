package fundsdesk.approvals;

import fundsdesk.crud.MenuGroup;

/** Where approvals stand in the navigation. */
final class ApprovalMenu {
    static final MenuGroup APPROVALS = new MenuGroup("approvals", 5);

    private ApprovalMenu() {}
}
