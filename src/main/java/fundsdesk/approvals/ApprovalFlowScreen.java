package fundsdesk.approvals;

import fundsdesk.crud.Screen;
import org.springframework.stereotype.Component;

/** Approval flows: which actions need approval, by whom. */
@Component
final class ApprovalFlowScreen extends Screen<ApprovalFlow> {
    ApprovalFlowScreen() {
        super("approval-flows", ApprovalFlow.class);
        menu(ApprovalMenu.APPROVALS);
        search(ApprovalFlow_.type);
        number(ApprovalFlow_.type);
        onCreateOnly(ApprovalFlow_.type);
        mayDelete(ApprovalFlow::mayBeDeleted);
        alwaysApproved((record, action, input) -> true);
        stepsUp();
        standardActions();
    }
}
