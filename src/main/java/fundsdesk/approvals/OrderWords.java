package fundsdesk.approvals;

import fundsdesk.crud.ActionWords;
import fundsdesk.crud.Text;
import org.springframework.stereotype.Component;

/** What an order asks for in the words of its screen: "Bank: Edit" of {@code banks.edit}. */
@Component
class OrderWords {

    private final ActionWords words;

    OrderWords(ActionWords words) {
        this.words = words;
    }

    /** What no screen knows stays as it was written. */
    Text of(String type) {
        return type.equals(ApprovalFlow.DEFAULT) ? Text.of("flow.default") : words.said(type);
    }
}
