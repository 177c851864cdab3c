package fundsdesk.channels;

import fundsdesk.reference.Bank;

/** The one bank that may take back what it pushed (BST-01), known by its BIC. */
final class Airstar {

    private static final String BIC = "AIRHHKHH";

    private Airstar() {}

    static boolean is(Bank bank) {
        return bank.swift().filter(swift -> swift.startsWith(BIC)).isPresent();
    }
}
