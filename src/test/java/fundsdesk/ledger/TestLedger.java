package fundsdesk.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import fundsdesk.database.TestDatabase;
import fundsdesk.money.Money;
import java.time.Clock;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The embedded ledger on the test database, as the application sees it, and securities accounts nobody else uses. */
final class TestLedger {

    private static final HikariDataSource POOL = pool(TestDatabase.shared().application(), 24);
    private static final AtomicLong NEXT_ACCOUNT = new AtomicLong(1_000_000);
    private static final AtomicLong NEXT_SUBJECT = new AtomicLong(1);

    static final long BANK = 900_001;
    static final Money NO_FEE = Money.zero("HKD");

    final JdbcClient sql = JdbcClient.create(POOL);
    final TransactionTemplate transaction = new TransactionTemplate(new DataSourceTransactionManager(POOL));
    final LedgerService service = on(POOL);

    static LedgerService on(DataSource database) {
        FailedProcedures failures = new FailedProcedures(
                new JdbcTemplate(TestDatabase.shared().application()), text -> text.key() + " " + text.args());
        return new EmbeddedLedger(new JdbcTemplate(database), failures, Clock.systemUTC(), ZoneId.of("Asia/Hong_Kong"));
    }

    static HikariDataSource pool(DataSource source, int size) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        return new HikariDataSource(config);
    }

    long newAccount() {
        return NEXT_ACCOUNT.incrementAndGet();
    }

    Instruction newInstruction() {
        return Instruction.of("tests/" + NEXT_SUBJECT.incrementAndGet(), "book");
    }

    static Money hkd(String amount) {
        return Money.of(amount, "HKD");
    }

    long accountWith(String amount) {
        long account = newAccount();
        deposit(account, amount).orThrow();
        return account;
    }

    Answer deposit(long account, String amount) {
        return service.book(newInstruction(), Booking.deposit(account, BANK, hkd(amount), NO_FEE));
    }

    Answer withdraw(long account, String amount) {
        return service.book(newInstruction(), Booking.withdrawal(account, BANK, hkd(amount), NO_FEE));
    }

    Answer hold(Hold.Kind kind, long account, String amount) {
        return service.hold(newInstruction(), new Hold(kind, account, hkd(amount)));
    }

    long heldBy(long account, String amount) {
        return hold(Hold.Kind.WITHDRAWAL, account, amount).orThrow().holdId().orElseThrow();
    }

    Balance balance(long account) {
        return service.balances(account).getFirst();
    }

    Money available(long account) {
        return balance(account).available();
    }
}
