package fundsdesk.crud.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Acting;
import fundsdesk.crud.Actions;
import fundsdesk.crud.Attribute;
import fundsdesk.crud.Kind;
import fundsdesk.crud.Screen;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Stored;
import fundsdesk.crud.Texts;
import fundsdesk.crud.rest.ApiClient;
import fundsdesk.sample.DeskTest;
import fundsdesk.sample.TestDesk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpMethod;
import org.springframework.web.context.WebApplicationContext;

/** The template of each screen that imports: headings in the reader's language, what goes in, and lists to choose from. */
@DeskTest
@Tag("FIL-01")
class TemplateTests {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private Screens screens;

    @Autowired
    private Actions actions;

    @Autowired
    private ImportColumns columns;

    @Autowired
    private Texts texts;

    @Test
    void theScreensOfTheConfigurationImport() {
        assertThat(importing().map(Screen::key))
                .contains(
                        "banks",
                        "bank-card-regions",
                        "bank-cards",
                        "bank-groups",
                        "bank-regions",
                        "card-rejection-reasons",
                        "company-bank-accounts",
                        "currencies",
                        "deposit-guidelines",
                        "deposit-methods",
                        "deposit-parameters",
                        "edda-authorizations",
                        "holidays",
                        "receiving-bank-rules");
    }

    @Test
    void headingsAreInTheLanguageOfWhoeverFillsItIn() {
        for (Locale language :
                List.of(Locale.ENGLISH, Locale.forLanguageTag("zh-TW"), Locale.forLanguageTag("zh-CN"))) {
            importing().forEach(screen -> headings(screen, language));
        }
    }

    private <T extends Stored> void headings(Screen<T> screen, Locale language) {
        List<ReadSheet> book = ReadSheet.sheets(template(screen, language));
        List<String> labels = book.getFirst().texts(1);
        List<String> guide = book.get(1).column(0);
        List<String> wanted = inLanguage(
                language,
                () -> columns.of(screen).stream()
                        .map(field -> texts.attribute(screen, field.attribute()))
                        .toList());
        wanted.forEach(label -> {
            assertThat(labels).as(screen.key()).containsAnyOf(label, label + " *");
            assertThat(guide).as(screen.key()).contains(label);
        });
    }

    @Test
    void choicesStandInTheGuideAndAreOfferedByTheCells() {
        importing().forEach(this::choices);
    }

    private <T extends Stored> void choices(Screen<T> screen) {
        byte[] template = template(screen, Locale.ENGLISH);
        String guide = String.join("\n", ReadSheet.sheets(template).get(1).column(2));
        String sheet = part(template, "xl/worksheets/sheet1.xml");
        List<Attribute<T>> chosen = Acting.as(
                TestDesk.SYSTEM,
                () -> columns.of(screen).stream()
                        .map(field -> field.attribute())
                        .filter(attribute -> attribute.type().isEnum())
                        .toList());
        chosen.forEach(attribute -> Arrays.stream(attribute.type().getEnumConstants())
                .forEach(each -> assertThat(guide).as(screen.key()).contains(texts.choice((Enum<?>) each))));
        long offered =
                chosen.stream().filter(each -> each.kind() == Kind.CHOICE).count();
        assertThat(sheet.split("<dataValidation ", -1).length - 1L)
                .as(screen.key())
                .isGreaterThanOrEqualTo(offered);
    }

    private Stream<Screen<?>> importing() {
        List<Screen<?>> found = screens.all().stream()
                .filter(screen -> actions.find(screen, ImportRows.NAME).isPresent()
                        && actions.find(screen, CheckImport.NAME).isPresent())
                .<Screen<?>>map(screen -> screen)
                .toList();
        return found.stream();
    }

    private static List<String> inLanguage(Locale language, Supplier<List<String>> work) {
        LocaleContextHolder.setLocale(language);
        try {
            return Acting.as(TestDesk.SYSTEM, work::get);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    private byte[] template(Screen<?> screen, Locale language) {
        ApiClient.Reply reply = new ApiClient(context, TestDesk.SYSTEM)
                .send(
                        HttpMethod.GET,
                        "/api/v1/" + screen.key() + "/import-template.xlsx",
                        request -> request.header("Accept-Language", language.toLanguageTag())
                                .locale(language));
        assertThat(reply.status()).as(screen.key()).isEqualTo(200);
        return reply.response().getContentAsByteArray();
    }

    private static String part(byte[] workbook, String name) {
        try {
            Path file = Files.write(Files.createTempFile("template", ".xlsx"), workbook);
            try (ZipFile zip = new ZipFile(file.toFile());
                    InputStream content = zip.getInputStream(zip.getEntry(name))) {
                return new String(content.readAllBytes(), StandardCharsets.UTF_8);
            } finally {
                Files.delete(file);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
