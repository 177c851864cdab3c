package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.Outcome;
import fundsdesk.crud.Texts;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import fundsdesk.sample.TestGrants;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whoever reads what a role may do reads words, in their own language, and each of them once in its place. */
@DeskTest
@Tag("FW-17")
class PermissionLabelTests {

    private static final Pattern CODE = Pattern.compile(".*[A-Z]{2,}_.*|.*_.*");
    /** Screens of tests, which speak English alone. */
    private static final Set<String> SAMPLES = Set.of("parcels", "own-parcels", "depots");

    private static final Pattern CHINESE = Pattern.compile(".*\\p{IsHan}.*");

    @Autowired
    private PermissionCatalogue catalogue;

    @Autowired
    private PermissionLabels labels;

    @Autowired
    private Texts texts;

    @Autowired
    private TestDesk desk;

    @Autowired
    private TestGrants grants;

    @AfterEach
    void forget() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh-TW", "zh-CN"})
    void everyPermissionIsSaidInWords(String language) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag(language));
        Set<String> wrong = new TreeSet<>();
        catalogue.groups().forEach((group, permissions) -> {
            if (SAMPLES.contains(group)) {
                return;
            }
            Set<String> here = new TreeSet<>();
            permissions.forEach(permission -> {
                String words = Acting.as(TestDesk.person("reader"), () -> labels.permission(group, permission.code()));
                boolean raw = CODE.matcher(words).matches()
                        || (!language.equals("en") && !CHINESE.matcher(words).matches());
                if (raw || !here.add(words)) {
                    wrong.add(group + " " + permission.code() + ": " + words);
                }
            });
        });
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "en, You are not allowed to do this (Business calendar: Add). Ask an administrator for the permission.",
        "zh-TW, 你無權執行此操作（營業日曆：新增）。請向管理員申請權限。",
        "zh-CN, 你无权执行此操作（营业日历：新增）。请向管理员申请权限。"
    })
    void whoeverMayNotIsToldWhatToAskFor(String language, String sentence) {
        Actor reader = grants.actor("asks-for-words", "HOLIDAYS_READ");
        Outcome outcome = desk.run(reader, "holidays", null, "create", Map.of());
        assertThat(outcome).isInstanceOf(Outcome.Denied.class);
        assertThat(texts.of(((Outcome.Denied) outcome).reason(), Locale.forLanguageTag(language)))
                .isEqualTo(sentence);
    }
}
