package fundsdesk.approvals;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** The levels of flows, on the page of their flow. */
@Component
final class ApprovalLevelScreen extends Screen<ApprovalLevel> {
    ApprovalLevelScreen() {
        super("approval-levels", ApprovalLevel.class);
        tabOf(ApprovalLevel_.flow);
        label(ApprovalLevel_.role);
        onCreateOnly(ApprovalLevel_.flow);
        alwaysApproved((record, action, input) -> true);
        stepsUp();
        standardActions();
    }
}
