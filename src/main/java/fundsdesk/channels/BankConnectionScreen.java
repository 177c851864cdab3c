package fundsdesk.channels;

import fundsdesk.crud.Screen;
import fundsdesk.reference.Menus;
import org.springframework.stereotype.Component;

/** Connections to banks: who may notify, and since when they sign with what. */
@Component
final class BankConnectionScreen extends Screen<BankConnection> {
    BankConnectionScreen() {
        super("bank-connections", BankConnection.class);
        menu(Menus.APP_CONFIG, 90);
        columns(BankConnection_.bank, BankConnection_.code, BankConnection_.enabled);
        columns(BankConnection_.secretSince, BankConnection_.previousSecretUntil);
        search(BankConnection_.code);
        filters(BankConnection_.enabled);
        section("connection", BankConnection_.bank, BankConnection_.code, BankConnection_.enabled);
        section("secret", BankConnection_.secretSince, BankConnection_.previousSecretUntil);
        readOnly(BankConnection_.secretSince, BankConnection_.previousSecretUntil);
        onCreateOnly(BankConnection_.bank);
        label(BankConnection_.code);
        refusesDeletionInUse();
        standardActions();
    }
}
