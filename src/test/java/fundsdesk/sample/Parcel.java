package fundsdesk.sample;

import fundsdesk.crud.Amount;
import fundsdesk.crud.Coded;
import fundsdesk.crud.LongText;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Verdict;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** Something sent for a fee; has one attribute of every kind. */
@Entity
@Audited
@Table(name = "parcels")
public class Parcel extends Stored {

    @NotBlank
    @Size(max = 20)
    private String number = "";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "depot_id")
    private @Nullable Depot depot;

    @NotNull
    @Enumerated(EnumType.STRING)
    private Status status = Status.READY;

    @NotBlank
    @Size(max = 3)
    private String currency = "HKD";

    @NotNull
    @PositiveOrZero
    @Amount
    private BigDecimal fee = BigDecimal.ZERO;

    private @Nullable BigDecimal weight;

    private int pieces = 1;

    private @Nullable LocalDate dueDate;

    private @Nullable Instant postedAt;

    private boolean fragile;

    @Size(max = 200)
    private @Nullable String address;

    @LongText
    @Size(max = 2000)
    private @Nullable String remark;

    @ElementCollection
    @CollectionTable(name = "parcel_marks", joinColumns = @JoinColumn(name = "parcel_id"))
    @Enumerated(EnumType.STRING)
    @Column(name = "mark")
    private Set<Mark> marks = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "parcel_stops",
            joinColumns = @JoinColumn(name = "parcel_id"),
            inverseJoinColumns = @JoinColumn(name = "depot_id"))
    private Set<Depot> stops = new HashSet<>();

    protected Parcel() {}

    public Parcel(String number, @Nullable Depot depot, String currency, BigDecimal fee) {
        this.number = number;
        this.depot = depot;
        this.currency = currency;
        this.fee = fee;
    }

    Verdict mayBeSent() {
        return Verdict.allowedIf(status == Status.READY, "parcel.not-ready");
    }

    void send(Instant at) {
        status = Status.SENT;
        postedAt = at;
    }

    public Parcel due(@Nullable LocalDate date) {
        dueDate = date;
        return this;
    }

    public Parcel weighing(@Nullable BigDecimal kilograms) {
        weight = kilograms;
        return this;
    }

    public Parcel to(String address) {
        this.address = address;
        return this;
    }

    public Parcel over(Depot stop, Mark mark) {
        stops.add(stop);
        marks.add(mark);
        return this;
    }

    public String number() {
        return number;
    }

    public Status status() {
        return status;
    }

    BigDecimal fee() {
        return fee;
    }

    @Nullable
    BigDecimal weight() {
        return weight;
    }

    /** How far a parcel is. */
    public enum Status implements Coded {
        READY(1),
        SENT(2),
        LOST(9);

        private final int code;

        Status(int code) {
            this.code = code;
        }

        @Override
        public int code() {
            return code;
        }
    }

    /** A sticker. */
    public enum Mark {
        THIS_SIDE_UP,
        KEEP_DRY
    }
}
