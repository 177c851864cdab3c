package fundsdesk.approvals;

import fundsdesk.access.Actor;
import fundsdesk.access.Makers;
import fundsdesk.access.People;
import fundsdesk.crud.RefusedException;
import org.springframework.stereotype.Component;

/** Who stands behind the roles and names that levels ask: people count, not accounts, and programs never. */
@Component
class AskedPeople {

    private final People people;

    AskedPeople(People people) {
        this.people = people;
    }

    boolean include(Asked asked, Actor actor) {
        return asked.include(actor, people.rolesOf(actor));
    }

    /** How many different persons are asked besides those who had a hand in it. */
    int count(Asked asked, Makers makers) {
        return (int) people.among(asked.roles(), asked.users()).stream()
                .map(People.Addressee::actor)
                .filter(each -> each.kind() != Actor.Kind.MACHINE && !makers.include(each.person()))
                .map(Actor::person)
                .distinct()
                .count();
    }

    /** How many must approve at the level.
     *
     * @throws RefusedException when there are not that many
     */
    int needed(ApprovalLevel level, Makers makers) {
        int others = count(level.asked(), makers);
        int needed = level.needed() == 0 ? others : level.needed();
        if (others < Math.max(needed, 1)) {
            throw RefusedException.because("flow.too-few-people", level.asked().words(), Math.max(needed, 1));
        }
        return needed;
    }
}
