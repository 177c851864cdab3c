package fundsdesk.approvals;

import fundsdesk.access.People;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The levels of flows, on the page of their flow. */
@Component
final class ApprovalLevelScreen extends Screen<ApprovalLevel> {
    ApprovalLevelScreen(ObjectProvider<People> people) {
        super("approval-levels", ApprovalLevel.class);
        tabOf(ApprovalLevel_.flow);
        label(ApprovalLevel_.role);
        columns(ApprovalLevel_.position, ApprovalLevel_.role, ApprovalLevel_.users, ApprovalLevel_.needed);
        columns(ApprovalLevel_.fromAmount, ApprovalLevel_.belowAmount, ApprovalLevel_.bandCurrency);
        section("level", ApprovalLevel_.flow, ApprovalLevel_.position);
        section("level", ApprovalLevel_.role, ApprovalLevel_.users, ApprovalLevel_.needed);
        section("band", ApprovalLevel_.fromAmount, ApprovalLevel_.belowAmount, ApprovalLevel_.bandCurrency);
        choices(ApprovalLevel_.role, form -> people.getObject().roles());
        choices(ApprovalLevel_.users, form -> people.getObject().usernames());
        onCreateOnly(ApprovalLevel_.flow);
        rules(ApprovalLevel::isUsable);
        alwaysApproved((record, action, input) -> true);
        stepsUp();
        standardActions();
    }
}
