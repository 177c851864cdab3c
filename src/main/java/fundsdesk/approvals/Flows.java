package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.Makers;
import fundsdesk.crud.Call;
import fundsdesk.crud.Changes;
import fundsdesk.crud.Filter;
import fundsdesk.crud.FilterCodec;
import fundsdesk.crud.Inputs;
import fundsdesk.crud.RefusedException;
import fundsdesk.crud.Stored;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the flow that a call has to go through, if any. */
@Component
class Flows {

    private final ApprovalFlows flows;
    private final OrderSteps steps;
    private final AskedPeople people;
    private final FilterCodec codec;
    private final Inputs inputs;

    Flows(ApprovalFlows flows, OrderSteps steps, AskedPeople people, FilterCodec codec, Inputs inputs) {
        this.flows = flows;
        this.steps = steps;
        this.people = people;
        this.codec = codec;
        this.inputs = inputs;
    }

    /** A flow and the levels that this call has to pass. */
    record Route(ApprovalFlow flow, List<ApprovalLevel> levels) {}

    /** The way a call has to go; nothing when it runs at once.
     *
     * @throws RefusedException when it needs approval but no level says by whom: an empty flow never approves by itself
     */
    <T extends Stored> Optional<Route> routeOf(Call<T, ?> call, @Nullable T subject) {
        Optional<ApprovalFlow> own = flowOf(call);
        Map<String, @Nullable Object> values = valuesOf(call, subject);
        boolean always = isAlwaysNeeded(call, subject);
        if (!always && !isNeeded(call, subject, own, values)) {
            return Optional.empty();
        }
        ApprovalFlow flow = own.filter(each -> !flows.levelsOf(each).isEmpty())
                .or(() -> flows.find(ApprovalFlow.DEFAULT))
                .orElseThrow(() -> RefusedException.because("flow.none", call.what()));
        BigDecimal amount = !always && values.get("amount") instanceof BigDecimal given ? given : null;
        String currency = values.get("currency") instanceof String code ? code : null;
        List<ApprovalLevel> levels = flows.levelsOf(flow).stream()
                .filter(level -> level.isAskedFor(amount, currency))
                .toList();
        if (levels.isEmpty()) {
            throw RefusedException.because("flow.none", call.what());
        }
        return always && isFirstPerson(levels) ? Optional.empty() : Optional.of(new Route(flow, levels));
    }

    /** Nobody gets around it but the desk itself, which sets up what it starts with. */
    private static <T extends Stored> boolean isAlwaysNeeded(Call<T, ?> call, @Nullable T subject) {
        return Acting.required().kind() != Actor.Kind.SYSTEM && call.isAlwaysApproved(subject);
    }

    /**
     * Whoever sets up a new desk is alone: until there is somebody else to ask, and never again once anybody has decided
     * on anything, they go on without.
     */
    private boolean isFirstPerson(List<ApprovalLevel> levels) {
        Makers alone = new Makers(Set.of(Acting.required().person()));
        return people.count(levels.getFirst().asked(), alone) == 0 && !steps.anybodyDecided();
    }

    /** The action's own flow, else that of the action it stands for, else the one for all actions of its screen. */
    private Optional<ApprovalFlow> flowOf(Call<?, ?> call) {
        return flows.find(call.what())
                .or(() -> call.action()
                        .approvedLike()
                        .flatMap(other -> flows.find(call.screen().key() + "." + other)))
                .or(() -> call.action().isAside()
                        ? Optional.empty()
                        : flows.find(call.screen().key() + ".*"));
    }

    private <T extends Stored> boolean isNeeded(
            Call<T, ?> call,
            @Nullable T subject,
            Optional<ApprovalFlow> own,
            Map<String, ? extends @Nullable Object> values) {
        if (own.isEmpty()) {
            return call.needsApproval(subject);
        }
        // One call stands for many records then: that its condition holds for none of them is not known here.
        boolean forMany =
                call.action().approvedLike().isPresent() && !own.get().type().equals(call.what());
        return own.get().isEnabled()
                && (forMany
                        || own.get()
                                .condition()
                                .map(text -> holds(call, text, values))
                                .orElse(true));
    }

    private boolean holds(Call<?, ?> call, String text, Map<String, ? extends @Nullable Object> values) {
        Filter filter = codec.parse(call.screen(), text);
        return new Condition(values).holds(filter);
    }

    /** What conditions look at: the record's attributes, and over them what the call sets. */
    private <T extends Stored> Map<String, @Nullable Object> valuesOf(Call<T, ?> call, @Nullable T subject) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        if (subject != null) {
            call.screen().declared().attributes().stream()
                    .filter(attribute -> !attribute.isCollection())
                    .forEach(attribute -> values.put(attribute.name(), attribute.of(subject)));
        }
        if (call.input() instanceof Changes changes) {
            changes.values().forEach((name, change) -> values.put(name, change.value()));
        } else {
            values.putAll(inputs.values(call.input()));
        }
        return values;
    }
}
