package fundsdesk.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** Finds or starts the database and connects to it twice: as owner for the changelog, as application for the rest. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {

    @Bean
    DatabaseServer databaseServer(DatabaseSettings settings) {
        return settings.external()
                .<DatabaseServer>map(ExternalServer::new)
                .orElseGet(() -> EmbeddedServer.start(settings.folder(), settings.port()));
    }

    @Bean
    DatabaseRoles databaseRoles(DatabaseServer server, DatabaseSettings settings) {
        DatabaseRoles roles = DatabaseRoles.prepare(server.administrator(), settings.applicationPassword());
        new Durability(roles.application()).check();
        return roles;
    }

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseRoles roles, DatabaseSettings settings) {
        return pool("application", roles.application(), settings.poolSize());
    }

    /**
     * For what is kept even if the work in progress is rolled back. Whoever asks holds a connection of the other pool
     * already: from the same pool, a few of them could wait for each other until they time out.
     */
    @Bean(defaultCandidate = false)
    @Qualifier("outside")
    HikariDataSource outsideDataSource(DatabaseRoles roles) {
        return pool("outside", roles.application(), 2);
    }

    @Bean(defaultCandidate = false)
    @LiquibaseDataSource
    DataSource ownerDataSource(DatabaseRoles roles) {
        return connections(roles.owner());
    }

    private static HikariDataSource pool(String name, Login login, int size) {
        HikariConfig pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setDataSource(connections(login));
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(Math.min(2, size));
        // After five executions a generic plan can be a thousand times slower for a rare status.
        pool.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        return new HikariDataSource(pool);
    }

    private static DataSource connections(Login login) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(login.url());
        source.setUser(login.user());
        source.setPassword(login.password());
        source.setReWriteBatchedInserts(true);
        source.setApplicationName("fundsdesk");
        return source;
    }
}
