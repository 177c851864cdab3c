package fundsdesk.crud;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One request to run an action, as the browser, REST, a job or an approved work order makes it.
 *
 * @param screen where
 * @param action what
 * @param id the record; none for a {@link ScreenAction}
 * @param version the version the caller saw; none to take the record as it is
 * @param input what was given
 * @param acknowledged names of the warnings the caller accepts
 * @param workOrder the approved work order that this call carries out; none for a first request
 */
public record Call<T extends Stored, I>(
        Screen<T> screen,
        Action<T, I> action,
        @Nullable Long id,
        @Nullable Integer version,
        I input,
        Set<String> acknowledged,
        @Nullable String workOrder) {

    public static <T extends Stored, I> Call<T, I> of(Screen<T> screen, Action<T, I> action, I input) {
        return new Call<>(screen, action, null, null, input, Set.of(), null);
    }

    public static <T extends Stored, I> Call<T, I> on(Screen<T> screen, Action<T, I> action, long id, I input) {
        return new Call<>(screen, action, id, null, input, Set.of(), null);
    }

    public Call<T, I> ifVersion(@Nullable Integer version) {
        return new Call<>(screen, action, id, version, input, acknowledged, workOrder);
    }

    public Call<T, I> acknowledging(Set<String> warnings) {
        return new Call<>(screen, action, id, version, input, Set.copyOf(warnings), workOrder);
    }

    public Call<T, I> carryingOut(String workOrder) {
        return new Call<>(screen, action, id, version, input, acknowledged, workOrder);
    }

    /** The same call on another record. */
    public Call<T, I> onRecord(long id) {
        return new Call<>(screen, action, id, null, input, acknowledged, workOrder);
    }

    public Optional<Long> target() {
        return Optional.ofNullable(id);
    }

    /** Whether the action itself asks for other people's approval of this call; an approval flow may say otherwise.
     *
     * @param subject the record, locked; none when the action makes one
     */
    public boolean needsApproval(@Nullable T subject) {
        return switch (action) {
            case RecordAction<T, I> on -> subject != null && on.needsApproval(subject, input);
            case ScreenAction<T, I, ?> free -> free.needsApproval(input);
        };
    }

    /** Persons whom the action keeps from approving it on this record. */
    public Set<String> makers(@Nullable T subject) {
        return action instanceof RecordAction<T, I> on && subject != null ? on.makers(subject) : Set.of();
    }

    /** Whether other people must approve it whatever flows and action say; what leaves the record as it is never is.
     *
     * @param subject the record, locked; none when the action makes one
     */
    public boolean isAlwaysApproved(@Nullable T subject) {
        return !action.isAside()
                && (action.isAlwaysApproved()
                        || screen.declared().rules().alwaysApproved.asks(subject, action.name(), input));
    }

    /** The name of what is done, for revisions, flows and permissions: {@code bank-cards.review}. */
    public String what() {
        return screen.key() + "." + action.name();
    }
}
