package fundsdesk.crud;

import fundsdesk.access.Actor;
import fundsdesk.access.Grants;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What is kept beside records of any table is seen, apart from them, by whoever sees all records of that table. */
@Component
public final class KeptBeside {

    private final ObjectProvider<Screens> screens;
    private final ObjectProvider<Companion<?>> beside;
    private final Grants grants;

    KeptBeside(ObjectProvider<Screens> screens, ObjectProvider<Companion<?>> beside, Grants grants) {
        this.screens = screens;
        this.beside = beside;
        this.grants = grants;
    }

    /** The rows whose attribute names an entity that the actor sees all records of. */
    public Filter seenBy(Actor actor, String attribute) {
        Set<Class<?>> besides =
                beside.stream().map(each -> each.screen().entity()).collect(Collectors.toSet());
        List<String> seen = screens.getObject().all().stream()
                .filter(screen -> !besides.contains(screen.entity()))
                .filter(screen -> grants.allow(actor, screen.readPermission()))
                .filter(screen -> screen.declared().visibleTo(actor).equals(Filter.EVERYTHING))
                .map(screen -> screen.entity().getSimpleName())
                .distinct()
                .toList();
        return seen.isEmpty() ? Filter.NOTHING : Filter.where(attribute, Operator.IN, seen.toArray());
    }
}
