package fundsdesk.crud;

import fundsdesk.access.Permission;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;

/**
 * One thing people can do on a screen. From this definition come the button, the dialog, the batch form, the REST
 * call, the work order and the revision; nothing else runs it but {@link Desk}.
 *
 * @param <T> the entity it belongs to
 * @param <I> what has to be given: a record, whose components become the fields of the dialog
 */
public abstract sealed class Action<T extends Stored, I> permits RecordAction, ScreenAction {

    private final String name;
    private final Class<T> entity;
    private final Class<I> input;
    private Set<String> screens = Set.of();
    private @Nullable Permission permission;
    private boolean irreversible;
    private boolean movesMoney;
    private boolean approved;
    private boolean always;
    private boolean batch;
    private boolean primary;
    private boolean unlisted;
    private boolean aside;
    private boolean stepUp;
    private boolean rehearsable;
    private @Nullable String approvedLike;

    /**
     * @param name the operator's verb in lower case, for example {@code mark-internal}; part of the REST path
     * @param input the record that the dialog, REST and work orders fill
     */
    @SuppressWarnings("unchecked")
    protected Action(String name, Class<I> input) {
        this.name = name;
        this.input = input;
        this.entity = (Class<T>) ResolvableType.forClass(getClass())
                .as(Action.class)
                .getGeneric(0)
                .resolve(Stored.class);
    }

    /** For actions that serve any entity, which {@link GenericActions} make for each screen. */
    Action(String name, Class<T> entity, Class<I> input) {
        this.name = name;
        this.entity = entity;
        this.input = input;
    }

    /** Only on these screens of the entity; without this, on all of them. */
    protected final void on(String... screenKeys) {
        screens = Set.copyOf(Arrays.asList(screenKeys));
    }

    /** Needs this permission instead of the one made from screen and name. */
    protected final void permission(String code) {
        permission = new Permission(code);
    }

    /** Cannot be undone: asked for in red. */
    protected final void irreversible() {
        irreversible = true;
    }

    /** Moves money: over REST it needs an {@code Idempotency-Key}. */
    protected final void movesMoney() {
        movesMoney = true;
    }

    /** Needs approval unless the settings say otherwise. */
    protected final void approvedByDefault() {
        approved = true;
    }

    /** Always needs another person's approval, whatever the approval flows say. */
    protected final void alwaysApproved() {
        always = true;
    }

    /** Can be run on many records, one transaction and one result each. */
    protected final void batch() {
        batch = true;
    }

    /** The main thing to do here: a prominent button. */
    protected final void primary() {
        primary = true;
    }

    /** Asks whoever runs it for their second factor again, unless they gave it within the last five minutes. */
    protected final void stepUp() {
        stepUp = true;
    }

    /**
     * Can be tried and taken back although it moves money or cannot be undone: all that it does stays in its transaction,
     * and what leaves the desk leaves later.
     */
    protected final void rehearsable() {
        rehearsable = true;
    }

    /** Does what another action of the screen does, in other numbers: needs approval whenever that one does. */
    protected final void approvedLike(String action) {
        approvedLike = action;
    }

    /** In no menu: another part of the page starts it, for example on one of the record's documents. */
    protected final void unlisted() {
        unlisted = true;
    }

    /** Leaves the record itself as it is, as remarks and documents do: never under the approval of a whole screen. */
    protected final void aside() {
        aside = true;
    }

    public final String name() {
        return name;
    }

    public final Class<T> entity() {
        return entity;
    }

    public final Class<I> input() {
        return input;
    }

    /** The inputs in the order of the dialog; empty for the generic create and edit, whose inputs are the form's. */
    public final List<InputField> fields() {
        return input == Changes.class ? List.of() : InputField.of(input);
    }

    public final boolean isOn(Screen<?> screen) {
        return screens.isEmpty() || screens.contains(screen.key());
    }

    public final Permission permission(Screen<?> screen) {
        return Optional.ofNullable(permission).orElseGet(() -> Permission.of(screen.key(), name));
    }

    public final boolean isIrreversible() {
        return irreversible;
    }

    public final boolean isMovingMoney() {
        return movesMoney;
    }

    public final boolean isApprovedByDefault() {
        return approved;
    }

    public final boolean isAlwaysApproved() {
        return always;
    }

    public final boolean isBatch() {
        return batch;
    }

    public final boolean isPrimary() {
        return primary;
    }

    public final boolean isAside() {
        return aside;
    }

    /** The action whose approval flow this one goes through when it has none of its own. */
    public final Optional<String> approvedLike() {
        return Optional.ofNullable(approvedLike);
    }

    /**
     * Whether what it does is tried, and taken back, before other people are asked to approve it: what the form of a record
     * holds is only judged when it is written.
     */
    boolean isTriedFirst() {
        return false;
    }

    public final boolean isSteppingUp() {
        return stepUp;
    }

    /** Whether it can be done and taken back, to see what it would do. */
    public final boolean isRehearsable() {
        return rehearsable || !(movesMoney || irreversible);
    }

    /** Whether menus, toolbars and the palette offer it. */
    public final boolean isListed() {
        return !unlisted;
    }

    @Override
    public String toString() {
        return entity.getSimpleName() + "." + name;
    }
}
