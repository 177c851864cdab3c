package fundsdesk.approvals;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import fundsdesk.crud.Checklist;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.PartsOfRecord;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What a work order asks for: what it would change, before and after, and what the checks say now. */
@org.springframework.stereotype.Component
class RequestTab implements DetailTab<WorkOrder> {

    private final WorkOrders orders;
    private final Requests requests;
    private final RequestTable table;
    private final Screens screens;
    private final PartsOfRecord parts;
    private final Texts texts;

    RequestTab(
            WorkOrders orders,
            Requests requests,
            RequestTable table,
            Screens screens,
            PartsOfRecord parts,
            Texts texts) {
        this.orders = orders;
        this.requests = requests;
        this.table = table;
        this.screens = screens;
        this.parts = parts;
        this.texts = texts;
    }

    @Override
    public Class<WorkOrder> entity() {
        return WorkOrder.class;
    }

    @Override
    public String key() {
        return "request";
    }

    /** In front of everything: it is what people decide on. */
    @Override
    public int order() {
        return DETAILS - 1;
    }

    @Override
    @Transactional(readOnly = true, propagation = Propagation.SUPPORTS)
    public Component content(Screen<? extends WorkOrder> screen, long id) {
        WorkOrder order = orders.findById(id).orElseThrow();
        Requests.Request request = requests.of(order);
        Div all = new Div(head(order, request));
        all.addClassName("request");
        ending(order).ifPresent(words -> all.add(new Paragraph(words)));
        request.wouldFail().ifPresent(why -> all.add(warning(texts.of("request.would-fail", why))));
        if (!request.subject().isEmpty()) {
            all.add(new H4(texts.of("request.subject")), table.ofInput(request.subject()));
        }
        parts(order).forEach(all::add);
        if (!request.input().isEmpty()) {
            all.add(new H4(texts.of("request.input")), table.ofInput(request.input()));
        }
        if (!request.effects().isEmpty()) {
            all.add(new H4(texts.of("request.effects")), table.ofEffects(request.effects()));
        }
        if (!request.documents().isEmpty()) {
            all.add(new H4(texts.of("request.documents")), documents(order, request.documents()));
        }
        if (!request.checks().isEmpty()) {
            all.add(new H4(texts.of("request.checks")), checks(request.checks()));
        }
        return all;
    }

    private Component head(WorkOrder order, Requests.Request request) {
        Span verb = new Span(request.verb() + ": ");
        Component subject = order.subjectId()
                .<Component>map(subjectId -> new Anchor(order.screen() + "/" + subjectId, order.subject()))
                .orElseGet(() -> new Span(order.subject()));
        Div head = new Div(verb, subject);
        head.addClassName("request-head");
        return head;
    }

    /** What the subject consists of: a sum alone is nothing to decide on. */
    private List<Component> parts(WorkOrder order) {
        return order.subjectId()
                .filter(subject -> order.status().isOpen())
                .map(subject -> parts.of(screens.required(order.screen()), subject))
                .orElse(List.of());
    }

    /** What became of it; what it changed is told by the history of what it is about. */
    private Optional<String> ending(WorkOrder order) {
        return switch (order.status()) {
            case PENDING -> Optional.empty();
            case APPROVED -> Optional.of(texts.of("request.being-done"));
            case EXECUTED -> Optional.of(texts.of("request.done", order.subject()));
            case REJECTED, WITHDRAWN, EXPIRED, STALE, EXEC_FAILED ->
                Optional.of(texts.of(
                                "request.not-done",
                                order.status(),
                                order.message()
                                        .map(KeptText::read)
                                        .map(texts::of)
                                        .orElse(""))
                        .strip());
        };
    }

    /** What came with it, and what becomes or became of that. */
    private Component documents(WorkOrder order, List<String> names) {
        String fate = order.status().isOpen() ? "open" : order.status() == OrderStatus.EXECUTED ? "done" : "kept";
        Div list = new Div();
        list.addClassName("several");
        String address = "work-orders/" + order.number() + "?tab=documents";
        names.forEach(name -> list.add(new Anchor(address, name)));
        return new Div(list, new Paragraph(texts.of("request.documents-" + fate, texts.choice(order.status()))));
    }

    private static Paragraph warning(String words) {
        Paragraph warning = new Paragraph(words);
        warning.addClassName("request-warning");
        return warning;
    }

    private Component checks(List<Checklist.Check> checks) {
        Div list = new Div();
        list.addClassName("checks");
        checks.forEach(check -> list.add(check(check)));
        return list;
    }

    private Div check(Checklist.Check check) {
        String result = check.result().name().toLowerCase(Locale.ROOT);
        Span word = new Span(texts.of("check." + result));
        word.addClassName("word");
        Div line = new Div(icon(check.result()), word, new Span(texts.of(check.message())));
        line.addClassNames("check", result);
        return line;
    }

    private static Icon icon(Checklist.Result result) {
        return switch (result) {
            case PASS -> VaadinIcon.CHECK_CIRCLE.create();
            case WARN -> VaadinIcon.WARNING.create();
            case BLOCK -> VaadinIcon.BAN.create();
        };
    }
}
