package fundsdesk.sample;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.ChangeNote;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes sample records for tests. */
@Component
public final class Parcels {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final EntityManager entities;
    private final TransactionTemplate transaction;

    Parcels(EntityManager entities, TransactionTemplate transaction) {
        this.entities = entities;
        this.transaction = transaction;
    }

    public Depot depot(String name) {
        return stored(() -> {
            Depot depot = new Depot("D" + NEXT.incrementAndGet(), name);
            entities.persist(depot);
            return depot;
        });
    }

    public Parcel parcel(String fee) {
        return parcel("P-" + NEXT.incrementAndGet(), null, "HKD", fee);
    }

    public Parcel parcel(String number, @org.jspecify.annotations.Nullable Depot depot, String currency, String fee) {
        return stored(() -> {
            Parcel parcel = new Parcel(number, depot, currency, new BigDecimal(fee));
            entities.persist(parcel);
            return parcel;
        });
    }

    public Parcel weighing(String kilograms) {
        return stored(() -> {
            Parcel parcel = new Parcel("P-" + NEXT.incrementAndGet(), null, "HKD", BigDecimal.ONE)
                    .weighing(new BigDecimal(kilograms));
            entities.persist(parcel);
            return parcel;
        });
    }

    /** As many parcels as asked for, with equal fees and missing due dates among them. */
    public List<Parcel> many(int number, Depot depot) {
        return stored(() -> {
            List<Parcel> made = new java.util.ArrayList<>();
            for (int i = 0; i < number; i++) {
                Parcel parcel = new Parcel(
                                "M-" + NEXT.incrementAndGet(), i % 3 == 0 ? null : depot, "HKD", new BigDecimal(i % 7))
                        .due(i % 5 == 0 ? null : LocalDate.of(2026, 1, 1).plusDays(i % 4))
                        .to("Street " + i)
                        .over(depot, i % 2 == 0 ? Parcel.Mark.KEEP_DRY : Parcel.Mark.THIS_SIDE_UP);
                entities.persist(parcel);
                made.add(parcel);
            }
            return made;
        });
    }

    private <R> R stored(Supplier<R> making) {
        return Acting.as(
                Actor.system("samples"),
                () -> ChangeNote.of("samples.make").during(() -> transaction.execute(status -> making.get())));
    }
}
