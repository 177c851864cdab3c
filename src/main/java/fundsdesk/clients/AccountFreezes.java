package fundsdesk.clients;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import org.hibernate.Hibernate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Freezes accounts on behalf of other modules, in the transaction of what made it necessary. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AccountFreezes {

    private final EntityManager entities;

    AccountFreezes(EntityManager entities) {
        this.entities = entities;
    }

    /** Blocks withdrawals from the account; one that is frozen stays as it is, with the reason it has. */
    public void freeze(SecuritiesAccount account, String reason) {
        SecuritiesAccount itself = Hibernate.unproxy(account, SecuritiesAccount.class);
        entities.refresh(itself, LockModeType.PESSIMISTIC_WRITE);
        if (itself.mayFreeze().isAllowed()) {
            itself.freeze(reason);
        }
    }
}
