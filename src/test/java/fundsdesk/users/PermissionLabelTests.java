package fundsdesk.users;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.sample.TestDesk;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.i18n.LocaleContextHolder;

/** Whoever reads what a role may do reads words, in their own language, and each of them once in its place. */
@SpringBootTest
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
}
