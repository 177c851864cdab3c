package fundsdesk.sample;

import fundsdesk.crud.NoInput;
import fundsdesk.crud.ScreenAction;
import fundsdesk.money.Money;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers facts instead of a record. */
@Component
final class CountParcels extends ScreenAction<Parcel, NoInput, CountParcels.Facts> {

    /** What was counted. */
    public record Facts(long parcels, Money worth) {}

    private final JdbcClient database;

    CountParcels(JdbcClient database) {
        super("count", NoInput.class);
        this.database = database;
    }

    @Override
    protected Facts run(NoInput input) {
        long parcels =
                database.sql("select count(*) from parcels").query(Long.class).single();
        return new Facts(parcels, Money.of("1204.50", "HKD"));
    }
}
