package fundsdesk.crud.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("FW-16")
class HearingTests {

    private static final int STARTS = 500;

    /** Counts who asks for a connection, and has none. */
    private static DataSource asked(CountDownLatch asking) {
        return (DataSource) Proxy.newProxyInstance(
                HearingTests.class.getClassLoader(), new Class<?>[] {DataSource.class}, (self, method, arguments) -> {
                    asking.countDown();
                    throw new SQLException("no connection here");
                });
    }

    /** A node whose ears closed while it started would show what is old until it is started again. */
    @Test
    void hearsFromTheMomentOnThatItIsStarted() throws InterruptedException {
        CountDownLatch asking = new CountDownLatch(STARTS);
        DataSource none = asked(asking);
        // Without a connection nothing is passed on.
        List<Hearing> nodes =
                Stream.generate(() -> new Hearing(none, null)).limit(STARTS).toList();
        nodes.forEach(Hearing::start);
        boolean all = asking.await(4, TimeUnit.SECONDS);
        nodes.forEach(Hearing::stop);
        assertThat(all).as("%d of %d never asked", asking.getCount(), STARTS).isTrue();
        assertThat(nodes).noneMatch(Hearing::isRunning);
    }
}
