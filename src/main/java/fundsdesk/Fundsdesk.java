package fundsdesk;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/** The desk as one application. */
@SpringBootApplication
class Fundsdesk {

    private static final Logger LOG = LoggerFactory.getLogger(Fundsdesk.class);

    public static void main(String[] args) {
        SpringApplication.run(Fundsdesk.class, args);
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = event.getApplicationContext().getEnvironment().getProperty("local.server.port", "?");
        LOG.info("Fundsdesk is ready at http://localhost:{}", port);
    }
}
