package fundsdesk.deposits;

import fundsdesk.access.Permission;
import fundsdesk.crud.MenuEntry;
import fundsdesk.reference.Menus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the page of voucher association stands. */
@Configuration(proxyBeanMethods = false)
class VoucherMenu {

    @Bean
    MenuEntry voucherAssociationEntry() {
        return new MenuEntry(
                Menus.DEPOSITS,
                "voucher-association",
                "voucher-association",
                new Permission("VOUCHER_BATCHES_CREATE"),
                30);
    }
}
