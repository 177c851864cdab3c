package fundsdesk.deposits;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import fundsdesk.crud.Formats;
import fundsdesk.crud.KeptText;
import fundsdesk.crud.Texts;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One attempt at a reversal in a line; its checks with their figures below, when it is opened. */
final class AttemptView extends Details {

    AttemptView(ReversalAttempt attempt, boolean opened, KeptChecks keeping, Texts texts, Formats formats) {
        addClassName("attempt");
        Span when = new Span(formats.moment(attempt.createdAt()));
        when.addClassName("figures");
        Span who = new Span(attempt.createdBy());
        Div summary = new Div(formats.badge(attempt.outcome()), when, who);
        attempt.reason().ifPresent(reason -> summary.add(new Span(texts.choice(reason))));
        summary.addClassName("summary");
        setSummary(summary);
        Div about = new Div(new Anchor("reversal-attempts/" + attempt.number(), attempt.number()));
        String words = Stream.concat(
                        attempt.procedureNumber().map(number -> texts.of("reversal-tab.procedure", number)).stream(),
                        attempt.message().map(KeptText::read).map(texts::of).stream())
                .collect(Collectors.joining(" · "));
        about.add(new Span(words));
        about.addClassName("about");
        add(about);
        attempt.checks().map(keeping::read).ifPresent(checks -> add(new CheckList(checks, texts)));
        setOpened(opened);
    }
}
