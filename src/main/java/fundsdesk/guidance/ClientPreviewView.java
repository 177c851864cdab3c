package fundsdesk.guidance;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.PastMoments;
import fundsdesk.crud.Row;
import fundsdesk.crud.Texts;
import fundsdesk.reference.Currencies;
import fundsdesk.reference.Method;
import fundsdesk.reference.Regions;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Client preview: exactly what the client app's deposit page gets, for a client of one's choice, now or at a moment. */
@Route("client-preview")
@PermitAll // Judged by the grant of the published guidance, as its interface is.
class ClientPreviewView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final Published published;
    private final Texts texts;
    private final AppWords words;
    private final PastMoments moments;
    private final Grants grants;
    private final ComboBox<String> currency;
    private final ComboBox<String> region;
    private final ComboBox<String> language;
    private final ComboBox<Row> bank;
    private final Div banner = new Div();
    private final Div stage = new Div();
    private @Nullable Instant asOf;

    ClientPreviewView(
            Published published,
            Texts texts,
            AppWords words,
            PastMoments moments,
            Grants grants,
            Currencies currencies,
            Regions regions) {
        this.published = published;
        this.texts = texts;
        this.words = words;
        this.moments = moments;
        this.grants = grants;
        this.currency = choice("currency", currencies.codes());
        this.region = choice("region", regions.all());
        this.language = choice("language", Languages.ALL);
        this.bank = new ComboBox<>(texts.of("client-preview.bank"));
        region.setItemLabelGenerator(code -> texts.of(Regions.named(code)));
        language.setItemLabelGenerator(tag -> texts.of(Languages.named(tag)));
        language.setClearButtonVisible(false);
        language.setValue(Languages.ENGLISH);
        bank.setClearButtonVisible(true);
        bank.setItemLabelGenerator(row -> String.valueOf(row.get("name")));
        List.of(currency, region, language, bank).forEach(field -> field.addValueChangeListener(chosen -> show()));
        addClassName("client-preview");
        stage.addClassName("stage");
        setSizeFull();
    }

    private ComboBox<String> choice(String key, List<String> items) {
        ComboBox<String> box = new ComboBox<>(texts.of("client-preview." + key));
        box.setItems(items);
        box.setClearButtonVisible(true);
        return box;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!grants.allow(Acting.required(), GuidanceRoles.PUBLISHED)) {
            throw new NotFoundException();
        }
        if (getChildren().findAny().isEmpty()) {
            bank.setItems(List.copyOf(published.at(null).banks().values()));
            add(head(), banner, new Div(asking(), stage));
            show();
        }
    }

    @Override
    public String getPageTitle() {
        return texts.of("screen.client-preview");
    }

    private Component head() {
        Div head = new Div(new H1(getPageTitle()), moments.picker(this::showAt));
        head.addClassName("grid-heading");
        return head;
    }

    private Component asking() {
        Paragraph what = new Paragraph(texts.of("client-preview.what"));
        what.addClassName("muted");
        Div asking = new Div(what, currency, region, language, bank);
        asking.addClassName("asking");
        return asking;
    }

    private void showAt(@Nullable Instant moment) {
        asOf = moment;
        banner.removeAll();
        if (moment != null) {
            banner.add(moments.banner(moment, this::showAt));
        }
        show();
    }

    private void show() {
        String tag = Optional.ofNullable(language.getValue()).orElse(Languages.ENGLISH);
        Asked asked = new Asked(currency.getOptionalValue(), region.getOptionalValue(), tag, asOf);
        Phone phone = new Phone(words, tag);
        Snapshot snapshot = published.at(asOf);
        List<Way> ways = published.ways(snapshot, asked);
        if (ways.isEmpty()) {
            phone.empty();
        }
        boolean open = true;
        for (Way way : ways) {
            phone.add(way, accounts(snapshot, way, asked), guideline(snapshot, way, asked), open);
            open = false;
        }
        stage.removeAll();
        stage.add(phone);
    }

    /** Those of the way itself, or the one that the rules say for the client's bank. */
    private List<Way.Account> accounts(Snapshot snapshot, Way way, Asked asked) {
        Optional<Long> clientBank = bank.getOptionalValue().map(Row::id);
        if (clientBank.isEmpty()) {
            return List.of(way.receivingAccount());
        }
        List<Way.Shown> shown =
                published.accounts(snapshot, inCurrency(way, asked), Method.valueOf(way.method()), clientBank);
        return shown.stream()
                .filter(each -> each.rule() != null)
                .map(Way.Shown::account)
                .findFirst()
                .map(List::of)
                .orElse(List.of(way.receivingAccount()));
    }

    private Way.@Nullable Guideline guideline(Snapshot snapshot, Way way, Asked asked) {
        return published
                .guideline(snapshot, inCurrency(way, asked), Method.valueOf(way.method()))
                .orElse(null);
    }

    private static Asked inCurrency(Way way, Asked asked) {
        return new Asked(Optional.of(way.currency()), asked.region(), asked.language(), asked.asOf());
    }
}
