package fundsdesk.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Opens an empty desk six weeks ago: before its users and its first currencies, so that all of it has a past. */
@Component
@Profile("demo")
@Order(1)
class DemoBeginning implements ApplicationRunner {

    private final DemoOrders orders;
    private final DemoClock clock;

    DemoBeginning(DemoOrders orders, DemoClock clock) {
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (orders.isEmptyDesk()) {
            clock.goTo(42, "09:00");
        }
    }
}
