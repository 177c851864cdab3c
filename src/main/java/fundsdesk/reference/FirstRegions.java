package fundsdesk.reference;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an empty desk the countries and regions that clients of a broker in Hong Kong hold accounts in. */
@Component
@Order(11)
class FirstRegions implements ApplicationRunner {

    private final BankCardRegions regions;
    private final TransactionTemplate transaction;

    FirstRegions(BankCardRegions regions, TransactionTemplate transaction) {
        this.regions = regions;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (regions.count() == 0) {
            Acting.as(
                    Actor.system("first-start"),
                    () -> ChangeNote.of("first-start").during(() -> transaction.execute(status -> fill())));
        }
    }

    private boolean fill() {
        add("HK", "Hong Kong", "香港", "+852", 10);
        add("CN", "Mainland China", "中國內地", "+86", 20);
        add("MO", "Macao", "澳門", "+853", 30);
        add("TW", "Taiwan", "台灣", "+886", 40);
        add("SG", "Singapore", "新加坡", "+65", 50);
        add("US", "United States", "美國", "+1", 60);
        add("GB", "United Kingdom", "英國", "+44", 70);
        add("AU", "Australia", "澳洲", "+61", 80);
        return true;
    }

    private void add(String code, String name, String nameChinese, String diallingCode, int order) {
        regions.save(new BankCardRegion(code, name, nameChinese, diallingCode, order));
    }
}
