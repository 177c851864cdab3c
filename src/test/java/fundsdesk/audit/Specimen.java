package fundsdesk.audit;

import fundsdesk.crud.Stored;
import fundsdesk.crud.Tone;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** A record with one attribute of each sort that the trail has to keep. */
@Entity
@Audited
@Table(name = "specimens")
class Specimen extends Stored {

    String name = "";
    String secret = "";

    @Enumerated(EnumType.STRING)
    @Nullable
    Tone tone;

    @Column(precision = 24, scale = 8)
    @Nullable
    BigDecimal amount;

    int pieces;
    boolean common;

    @Nullable
    Instant seenAt;

    @Nullable
    LocalDate valueDate;

    @ManyToOne
    @Nullable
    Specimen parent;

    @ElementCollection
    @CollectionTable(name = "specimen_words", joinColumns = @JoinColumn(name = "specimen_id"))
    @Column(name = "word")
    final Set<String> words = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "specimen_tones", joinColumns = @JoinColumn(name = "specimen_id"))
    @Column(name = "tone")
    @Enumerated(EnumType.STRING)
    final Set<Tone> tones = new HashSet<>();

    @ManyToMany
    @JoinTable(
            name = "specimen_friends",
            joinColumns = @JoinColumn(name = "specimen_id"),
            inverseJoinColumns = @JoinColumn(name = "friend_id"))
    final Set<Specimen> friends = new HashSet<>();

    protected Specimen() {}

    Specimen(String name) {
        this.name = name;
    }
}
