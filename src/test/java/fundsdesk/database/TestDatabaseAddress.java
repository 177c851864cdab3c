package fundsdesk.database;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Points each Spring context of a test at the shared database, unless the test names another one. */
final class TestDatabaseAddress implements EnvironmentPostProcessor {

    private static final String URL = "fundsdesk.database.url";

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.getProperty(URL, "").isBlank() && environment.getProperty("fundsdesk.test.embedded") == null) {
            Login login = TestDatabase.forSpring();
            environment
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    URL,
                                    login.url(),
                                    "fundsdesk.database.user",
                                    login.user(),
                                    "fundsdesk.database.password",
                                    login.password(),
                                    "fundsdesk.home",
                                    TestDatabase.home(),
                                    // Tests look themselves when they want to see what comes of it.
                                    "fundsdesk.chain.look-every",
                                    "1d",
                                    "fundsdesk.monitoring.look-every",
                                    "1d")));
        }
    }
}
