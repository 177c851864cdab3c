package fundsdesk.approvals;

import fundsdesk.access.People;
import fundsdesk.crud.Screen;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Approval flows: which actions need approval, by whom. */
@Component
final class ApprovalFlowScreen extends Screen<ApprovalFlow> {
    ApprovalFlowScreen(ObjectProvider<OrderWords> said, ObjectProvider<People> people) {
        super("approval-flows", ApprovalFlow.class);
        menu(ApprovalMenu.APPROVALS, 30);
        search(ApprovalFlow_.type);
        words(
                ApprovalFlow_.type,
                String.class,
                type -> said.getObject().of(type),
                () -> said.getObject().flowTypes());
        filters(ApprovalFlow_.type, ApprovalFlow_.enabled);
        choices(ApprovalFlow_.type, form -> said.getObject().flowTypes());
        number(ApprovalFlow_.type);
        columns(ApprovalFlow_.type, ApprovalFlow_.enabled, ApprovalFlow_.condition, ApprovalFlow_.deadlineHours);
        section(
                "flow",
                ApprovalFlow_.type,
                ApprovalFlow_.enabled,
                ApprovalFlow_.condition,
                ApprovalFlow_.deadlineHours);
        section("copies", ApprovalFlow_.copyRoles, ApprovalFlow_.copyUsers);
        choices(ApprovalFlow_.copyRoles, form -> people.getObject().roles());
        choices(ApprovalFlow_.copyUsers, form -> people.getObject().usernames());
        onCreateOnly(ApprovalFlow_.type);
        mayDelete(ApprovalFlow::mayBeDeleted);
        alwaysApproved((record, action, input) -> true);
        stepsUp();
        standardActions();
    }
}
