package fundsdesk.payouts;

import fundsdesk.crud.MenuCount;
import fundsdesk.crud.QueueCount;
import fundsdesk.crud.Rows;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Transfer files that somebody has to see to. */
@Configuration(proxyBeanMethods = false)
class TransferQueues {

    @Bean
    MenuCount transfersToAuthorise(Rows rows, TransferFileScreen screen) {
        return new QueueCount(
                rows, screen, "to-authorise", "status:eq:EXPORTED", TransferFileScreen.in(TransferStatus.EXPORTED));
    }

    @Bean
    MenuCount transfersToUpload(Rows rows, TransferFileScreen screen) {
        return new QueueCount(
                rows, screen, "to-upload", "status:eq:RELEASED", TransferFileScreen.in(TransferStatus.RELEASED));
    }
}
