package fundsdesk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Actor;
import fundsdesk.crud.Filter;
import fundsdesk.crud.Operator;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import fundsdesk.screens.AtDesk;
import fundsdesk.screens.InDialog;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Texts of notices: one for each occasion and language, with the places that the occasion has. */
@DeskTest
class TemplateTests {

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @Autowired
    private ApplicationContext context;

    @Test
    void everyOccasionComesWithATextInEveryLanguage() {
        List<Row> all = desk.rows("notification-templates", Filter.EVERYTHING);
        assertThat(all).hasSizeGreaterThanOrEqualTo(Occasion.values().length * NoticeLanguage.ALL.size());
        assertThat(all).allMatch(row -> !String.valueOf(row.get("body")).isBlank());
    }

    @Test
    void aPlaceThatTheOccasionDoesNotHaveIsRefused() {
        Row template = desk.rows("notification-templates", Filter.EVERYTHING).getFirst();
        assertThat(desk.run(
                        TestDesk.SYSTEM,
                        "notification-templates",
                        template.id(),
                        "edit",
                        Map.of("subject", "Your {balance}")))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class, no -> assertThat(no.code()).isEqualTo("template.unknown-place"));
    }

    @Test
    @Tag("FW-02")
    void aTextIsWrittenWithItsPlacesAtHandAndReadAsItWillBeSent() {
        Actor editor = grants.actor(
                "template-editor", "NOTIFICATION_TEMPLATES_READ", "NOTIFICATION_TEMPLATES_EDIT", "CLIENTS_READ");
        Row template =
                desk
                        .rows("notification-templates", Filter.where("occasion", Operator.EQ, Occasion.CARD_APPROVED))
                        .stream()
                        .filter(row -> NoticeLanguage.ENGLISH.equals(row.get("language")))
                        .findFirst()
                        .orElseThrow();
        try (AtDesk at = AtDesk.as(context, editor)) {
            InDialog form = at.open("notification-templates/" + template.id()).choose("Edit");
            assertThat(form.words()).contains("{account}", "{bank}", "{client}").doesNotContain("{maker}");
            form.enter("Text", "Dear {client}, {bank} is fine. {nobody}");
            assertThat(form.words()).contains("Dear Chan Tai Man, Example Bank is fine. {nobody}");
            form.confirm();
            assertThat(form.words()).contains("There is no place {nobody} on this occasion.");
            form.enter("Text", "").confirm();
            assertThat(form.complaint("Text")).isNotEmpty();
        }
    }

    @Test
    void thereIsOneTextForAnOccasionAndLanguage() {
        assertThat(desk.run(
                                TestDesk.SYSTEM,
                                "notification-templates",
                                null,
                                "create",
                                Map.of(
                                        "occasion",
                                        "CARD_APPROVED",
                                        "language",
                                        "en",
                                        "subject",
                                        "Again",
                                        "body",
                                        "Again"))
                        .isDone())
                .isFalse();
    }

    @Test
    void aValueIsTakenAsItIs() {
        assertThat(NotificationTemplate.filled("{reason} {gone}", Map.of("reason", "$1 {client} \\")))
                .isEqualTo("$1 {client} \\ {gone}");
    }

    @Test
    void everybodyIsToldInTheNearestLanguage() {
        assertThat(NoticeLanguage.nearest(Locale.TRADITIONAL_CHINESE)).isEqualTo("zh-HK");
        assertThat(NoticeLanguage.nearest(Locale.forLanguageTag("zh-HK"))).isEqualTo("zh-HK");
        assertThat(NoticeLanguage.nearest(Locale.SIMPLIFIED_CHINESE)).isEqualTo("zh-CN");
        assertThat(NoticeLanguage.nearest(Locale.FRENCH)).isEqualTo("en");
    }
}
