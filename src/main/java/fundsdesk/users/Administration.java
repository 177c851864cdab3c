package fundsdesk.users;

import fundsdesk.crud.MenuGroup;

/** Where administrators find accounts, roles and sessions. */
final class Administration {

    static final MenuGroup MENU = new MenuGroup("administration", 90);

    private Administration() {}
}
