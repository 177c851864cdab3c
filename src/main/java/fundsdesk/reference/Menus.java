package fundsdesk.reference;

import fundsdesk.crud.MenuGroup;

/** The groups of the navigation that screens of several modules share. */
public final class Menus {

    public static final MenuGroup DEPOSITS = new MenuGroup("deposits", 10);
    public static final MenuGroup CLIENTS = new MenuGroup("clients", 20);
    public static final MenuGroup WITHDRAWALS = new MenuGroup("withdrawals", 12);
    public static final MenuGroup REFUNDS = new MenuGroup("refunds", 14);
    public static final MenuGroup LEDGER = new MenuGroup("ledger", 30);
    public static final MenuGroup FUND_PARAMETER = new MenuGroup("fund-parameter", 60);
    public static final MenuGroup APP_CONFIG = new MenuGroup("app-config", 70);

    private Menus() {}
}
