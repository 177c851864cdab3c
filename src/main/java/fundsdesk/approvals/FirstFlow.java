package fundsdesk.approvals;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.ChangeNote;
import jakarta.persistence.EntityManager;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Gives an empty desk its default flow: one reviewer. */
@Component
@Order(8)
class FirstFlow implements ApplicationRunner {

    private final ApprovalFlows flows;
    private final EntityManager entities;
    private final TransactionTemplate transaction;

    FirstFlow(ApprovalFlows flows, EntityManager entities, TransactionTemplate transaction) {
        this.flows = flows;
        this.entities = entities;
        this.transaction = transaction;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        Acting.as(
                Actor.system("first-start"),
                () -> ChangeNote.of("first-start").during(() -> transaction.execute(status -> add())));
    }

    private boolean add() {
        if (flows.find(ApprovalFlow.DEFAULT).isEmpty()) {
            ApprovalFlow flow = flows.save(new ApprovalFlow(ApprovalFlow.DEFAULT));
            entities.persist(new ApprovalLevel(flow, 1, StandardRole.REVIEWER.name(), 1));
        }
        return true;
    }
}
