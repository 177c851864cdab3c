package fundsdesk.coins;

import fundsdesk.crud.MenuGroup;

/** The group of the navigation for everything about coins. */
final class CoinMenu {

    static final MenuGroup VA_CLEARING = new MenuGroup("va-clearing", 16);

    private CoinMenu() {}
}
