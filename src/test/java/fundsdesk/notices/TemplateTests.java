package fundsdesk.notices;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.crud.Filter;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Row;
import fundsdesk.sample.TestDesk;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** Texts of notices: one for each occasion and language, with the places that the occasion has. */
@SpringBootTest
class TemplateTests {

    @Autowired
    private TestDesk desk;

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
