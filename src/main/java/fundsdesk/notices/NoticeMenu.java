package fundsdesk.notices;

import fundsdesk.crud.MenuGroup;

/** Where messages stand in the navigation. */
final class NoticeMenu {

    static final MenuGroup MESSAGES = new MenuGroup("messages", 50);

    private NoticeMenu() {}
}
