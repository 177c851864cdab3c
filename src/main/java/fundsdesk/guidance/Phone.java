package fundsdesk.guidance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.markdown.Markdown;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A client's phone with the deposit page on it. */
final class Phone extends Div {

    private final AppWords words;
    private final String language;
    private final Div page = new Div();

    Phone(AppWords words, String language) {
        this.words = words;
        this.language = language;
        Span title = new Span(words.of("title", language));
        title.addClassName("phone-title");
        page.addClassName("phone-page");
        page.getElement().setAttribute("lang", language);
        addClassName("phone");
        add(title, page);
    }

    void empty() {
        Span nothing = new Span(words.of("empty", language));
        nothing.addClassName("phone-empty");
        page.add(nothing);
    }

    /** A way to deposit, folded together: its guideline, if there is one, and the accounts that this client is shown. */
    void add(Way way, List<Way.Account> accounts, Way.@Nullable Guideline guideline, boolean open) {
        Div content = new Div();
        content.addClassName("phone-way");
        facts(way, content);
        accounts.forEach(account -> content.add(account(account)));
        if (guideline != null) {
            content.add(explanation(guideline));
        }
        Details details = new Details(head(way), content);
        details.setOpened(open);
        page.add(details);
    }

    /** A guideline by itself. */
    void add(Way.Guideline guideline) {
        page.add(explanation(guideline));
    }

    private Component head(Way way) {
        Span name = new Span(words.method(way.method(), language));
        name.addClassName("phone-method");
        Span currency = new Span(way.currency());
        currency.addClassName("phone-currency");
        Div head = new Div(name, currency);
        way.tags().forEach(tag -> {
            Span mark = new Span(tag);
            mark.addClassName("phone-tag");
            head.add(mark);
        });
        head.addClassName("phone-head");
        return head;
    }

    private void facts(Way way, Div into) {
        String least = amount(way, way.minimum());
        Span limits = new Span(
                way.maximum() == null
                        ? words.of("least", language, least)
                        : words.of("limits", language, least, amount(way, way.maximum())));
        limits.addClassName("phone-limits");
        into.add(limits);
        fact("fee", way.feeText(), into);
        fact("arrival", way.arrivalText(), into);
        fact("cut-off", way.cutOff(), into);
    }

    private static String amount(Way way, @Nullable String amount) {
        BigDecimal number = new BigDecimal(amount == null ? "0" : amount);
        NumberFormat format = NumberFormat.getNumberInstance(Locale.ENGLISH);
        format.setMinimumFractionDigits(number.scale());
        return way.currency() + " " + format.format(number);
    }

    private Component account(Way.Account account) {
        Div bank = new Div();
        bank.addClassName("phone-bank");
        if (account.bankLogo() != null) {
            Image logo = new Image(account.bankLogo(), "");
            bank.add(logo);
        }
        bank.add(new Span(account.bank()));
        Div card = new Div(bank);
        card.addClassName("phone-account");
        fact("account-name", account.accountName(), card);
        fact("account-number", account.accountNumber(), card);
        fact("swift", account.swift(), card);
        fact("clearing-code", account.clearingCode(), card);
        fact("branch", account.branch(), card);
        fact("address", account.address(), card);
        return card;
    }

    private void fact(String key, @Nullable String value, Div into) {
        if (value != null && !value.isBlank()) {
            Span caption = new Span(words.of(key, language));
            caption.addClassName("caption");
            Div line = new Div(caption, new Span(value));
            line.addClassName("phone-fact");
            into.add(line);
        }
    }

    private Component explanation(Way.Guideline guideline) {
        Span title = new Span(guideline.title());
        title.addClassName("phone-guide-title");
        Div all = new Div(title);
        all.addClassName("phone-guide");
        if (!guideline.steps().isEmpty()) {
            OrderedList steps = new OrderedList();
            guideline.steps().forEach(step -> steps.add(new ListItem(step)));
            all.add(steps);
        }
        all.add(new Markdown(guideline.body()));
        if (guideline.notes() != null && !guideline.notes().isBlank()) {
            Span caption = new Span(words.of("notes", language));
            caption.addClassName("caption");
            Div notes = new Div(caption, new Markdown(guideline.notes()));
            notes.addClassName("phone-notes");
            all.add(notes);
        }
        return all;
    }
}
