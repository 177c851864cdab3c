package fundsdesk.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells whoever started the demo how to go on. */
@Component
@Profile("demo")
class Welcome {

    private static final Logger LOG = LoggerFactory.getLogger(Welcome.class);

    @EventListener
    @Order(100)
    void ready(ApplicationReadyEvent event) {
        var environment = event.getApplicationContext().getEnvironment();
        LOG.info(
                """
                Welcome to the demo.

                    http://localhost:{}
                    Users: operator, operator2, reviewer, reviewer2, configurator, auditor, admin, cashier, support, cfo, ceo, cro
                    Password of all of them: fundsdesk-demo
                    Statements to import: {}/samples
                """,
                environment.getProperty("local.server.port", "?"),
                environment.getProperty("fundsdesk.home", "data"));
    }
}
