package fundsdesk.audit;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what seals the trail and checks the seals. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditSettings.class)
class AuditSetup {

    @Bean
    @DependsOnDatabaseInitialization
    AuditKey auditKey(AuditSettings settings, DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return AuditKey.open(settings.key(), new Seals(connection).isEmpty());
        }
    }

    @Bean
    AnchorFile anchorFile(AuditSettings settings) {
        return new AnchorFile(settings.anchors());
    }

    @Bean
    Sealer sealer(DataSource database, AuditKey key, List<Anchor> anchors, Clock clock) {
        return new Sealer(database, key, anchors, clock);
    }

    @Bean
    SealCheck sealCheck(DataSource database, AuditKey key, List<Anchor> anchors, Clock clock) {
        return new SealCheck(database, key, anchors, clock);
    }
}
