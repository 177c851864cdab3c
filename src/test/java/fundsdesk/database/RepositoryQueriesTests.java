package fundsdesk.database;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.sample.DeskTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.data.repository.Repository;

/** A start leaves repositories for their first use; here each is made, which reads every query it declares. */
@DeskTest
class RepositoryQueriesTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void everyQueryOfEveryRepositoryCanBeRead() {
        @SuppressWarnings("rawtypes")
        Map<String, Repository> repositories = context.getBeansOfType(Repository.class);

        assertThat(repositories).hasSizeGreaterThan(30);
    }
}
