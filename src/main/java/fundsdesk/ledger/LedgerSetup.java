package fundsdesk.ledger;

import fundsdesk.crud.KeptText;
import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The ledger of the desk, unless a broker brings its own. */
@Configuration(proxyBeanMethods = false)
class LedgerSetup {

    @Bean
    @ConditionalOnMissingBean
    LedgerService ledgerService(
            JdbcTemplate database, @Qualifier("outside") DataSource outside, Clock clock, ZoneId deskZone) {
        FailedProcedures failures = new FailedProcedures(new JdbcTemplate(outside), KeptText::write);
        return new EmbeddedLedger(database, failures, clock, deskZone);
    }
}
