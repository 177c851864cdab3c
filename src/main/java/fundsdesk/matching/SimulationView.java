package fundsdesk.matching;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.access.Permission;
import fundsdesk.crud.Formats;
import fundsdesk.crud.Texts;
import org.springframework.stereotype.Component;

/** What another setting would have decided differently, in words and with the lines. */
@Component
record SimulationView(Texts texts, Formats formats, Grants grants) {

    private static final int SHOWN = 12;
    private static final Permission LINES = Permission.of("statement-lines", "read");

    Div of(Simulation.Result result) {
        Div view = new Div(
                new H3(texts.of("simulation.title", Simulation.DAYS)),
                new Paragraph(texts.of("simulation.linked", result.lines(), result.linkedNow(), result.linkedThen())),
                new Paragraph(
                        texts.of("simulation.differences", result.differences().size())));
        view.addClassName("simulation");
        if (!result.differences().isEmpty() && grants.allow(Acting.required(), LINES)) {
            view.add(table(result));
        }
        return view;
    }

    Div none(String why) {
        Div view = new Div(new Paragraph(why));
        view.addClassName("simulation");
        return view;
    }

    private NativeTable table(Simulation.Result result) {
        NativeTable table = new NativeTable();
        table.addClassName("figures");
        result.differences().stream().limit(SHOWN).forEach(difference -> table.add(row(difference)));
        return table;
    }

    private NativeTableRow row(Simulation.Difference difference) {
        IncomingLine line = difference.now().line();
        String payer =
                line.payer().name().isEmpty() ? "#" + line.id() : line.payer().name();
        NativeTableCell amount = new NativeTableCell(formats.of(line.amount()));
        amount.addClassName("figure");
        NativeTableRow row = new NativeTableRow();
        row.add(
                new NativeTableCell(new Anchor("statement-lines/" + line.id(), payer)),
                new NativeTableCell(texts.of("simulation.change", said(difference.now()), said(difference.then()))),
                amount);
        return row;
    }

    private String said(LineDecision decision) {
        return decision.outcome() == Outcome.AUTO
                ? texts.of(
                        "simulation.link", decision.best().map(Candidate::label).orElse(""))
                : texts.choice(decision.outcome());
    }
}
