package fundsdesk.notices;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.cards.BankCard;
import fundsdesk.crud.DetailTab;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Query;
import fundsdesk.crud.Row;
import fundsdesk.crud.Rows;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Sort;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.deposits.Deposit;
import fundsdesk.refunds.Refund;
import fundsdesk.withdrawals.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What the client was told about a record, on its page. */
@org.springframework.stereotype.Component
class ClientNoticesTab implements DetailTab<Stored> {

    /** The screen that notices name, by what they are about. */
    private static final Map<Class<?>, String> SCREENS = Map.of(
            Deposit.class, "deposit-applications",
            Refund.class, "refunds",
            Withdrawal.class, "withdrawal-tasks",
            BankCard.class, "bank-cards");

    private static final int ORDER = 160;
    private static final int MOST = 50;

    private final Rows rows;
    private final ClientNoticeScreen notices;
    private final Grants grants;
    private final Texts texts;
    private final Formats formats;

    ClientNoticesTab(Rows rows, ClientNoticeScreen notices, Grants grants, Texts texts, Formats formats) {
        this.rows = rows;
        this.notices = notices;
        this.grants = grants;
        this.texts = texts;
        this.formats = formats;
    }

    @Override
    public Class<Stored> entity() {
        return Stored.class;
    }

    @Override
    public String key() {
        return "client-notices";
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public boolean isOffered(Screen<? extends Stored> screen) {
        return SCREENS.containsKey(screen.entity()) && grants.allow(Acting.required(), notices.readPermission());
    }

    @Override
    public long count(Screen<? extends Stored> screen, long id) {
        return rows.count(notices, about(screen, id)).rows();
    }

    @Override
    public Component content(Screen<? extends Stored> screen, long id) {
        Div list = new Div();
        list.addClassName("notice-list");
        List<Row> found = rows.page(notices, about(screen, id), Optional.empty(), MOST);
        found.forEach(row -> list.add(notice(row)));
        if (found.isEmpty()) {
            list.add(new Paragraph(texts.of("empty.client-notices")));
        }
        return list;
    }

    private Query about(Screen<? extends Stored> screen, long id) {
        String about = SCREENS.get(screen.entity()) + "/" + numberOf(screen, id);
        return new Query(
                Filter.where(ClientNotice_.about, Operator.EQ, about),
                Sort.descending("id"),
                List.of("createdAt", "subject", "body", "mail.status"),
                false);
    }

    /** As the address of the record's page names it. */
    private String numberOf(Screen<?> screen, long id) {
        return screen.declared()
                .number()
                .flatMap(number ->
                        rows.one(screen, id, List.of(number.name())).map(row -> String.valueOf(row.get(number.name()))))
                .orElse(Long.toString(id));
    }

    private Component notice(Row row) {
        Span when = new Span(formats.moment((Instant) Objects.requireNonNull(row.get("createdAt"))));
        when.addClassName("muted");
        Div head = new Div(
                new Anchor("client-notices/" + row.id(), String.valueOf(row.get("subject"))),
                formats.badge(row.get("mail.status")),
                when);
        head.addClassName("notice-head");
        Div body = new Div(String.valueOf(row.get("body")));
        body.addClassName("long-text");
        Div notice = new Div(head, body);
        notice.addClassName("told");
        return notice;
    }
}
