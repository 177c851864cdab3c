package fundsdesk.approvals;

import fundsdesk.crud.ActionWords;
import fundsdesk.crud.Text;
import fundsdesk.crud.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What an order asks for in the words of its screen: "Bank: Edit" of {@code banks.edit}. */
@Component
class OrderWords {

    private final ActionWords words;
    private final Texts texts;

    OrderWords(ActionWords words, Texts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** What there can be orders for. */
    List<String> types() {
        return sorted(words.codes().stream());
    }

    /** What there can be flows for: also all actions of a screen, and the default. */
    List<String> flowTypes() {
        Stream<String> screens = words.codes().stream()
                .map(code -> code.substring(0, code.lastIndexOf('.')) + ".*")
                .distinct();
        return sorted(Stream.of(Stream.of(ApprovalFlow.DEFAULT), screens, words.codes().stream())
                .flatMap(types -> types));
    }

    /** Each is put into words once, not at every comparison: there are hundreds. */
    private List<String> sorted(Stream<String> types) {
        return types.map(type -> Map.entry(texts.of(of(type)), type))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .toList();
    }

    /** What no screen knows stays as it was written. */
    Text of(String type) {
        return type.equals(ApprovalFlow.DEFAULT) ? Text.of("flow.default") : words.said(type);
    }
}
