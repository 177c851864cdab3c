package fundsdesk.crud;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text is there in every language, says its places in each, and was translated. */
@Tag("FW-17")
class BundleTests {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final List<String> ENDINGS = List.of("_zh_TW", "_zh_CN");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)");
    private static final Pattern NAMED = Pattern.compile("\\{(max|value)}");
    private static final Pattern WORD = Pattern.compile("[a-z]{2}");

    /** Names of things that are called the same everywhere, and languages, which are called in their own. */
    private static final Set<String> SAME =
            Set.of("eDDA", "Excel", "English", "繁體中文", "简体中文", "Markdown", "PayNow", "WebAuthn", "Fundsdesk");

    static List<String> bundles() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            return Stream.concat(
                            files.map(file -> "messages/" + file.getFileName())
                                    .filter(name -> name.endsWith(".properties"))
                                    .map(name -> name.replace(".properties", "")),
                            Stream.of("ValidationMessages"))
                    .filter(name -> ENDINGS.stream().noneMatch(name::endsWith))
                    .filter(name -> Files.exists(RESOURCES.resolve(name + "_zh_TW.properties")))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void hasEveryKeyInEveryLanguageAndNoOther(String bundle) throws IOException {
        for (String ending : ENDINGS) {
            Set<String> missing = new TreeSet<>(read(bundle, "").keySet());
            missing.removeAll(read(bundle, ending).keySet());
            Set<String> superfluous = new TreeSet<>(read(bundle, ending).keySet());
            superfluous.removeAll(read(bundle, "").keySet());
            assertThat(missing).as("missing in %s%s", bundle, ending).isEmpty();
            assertThat(superfluous).as("superfluous in %s%s", bundle, ending).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void fillsTheSamePlacesInEveryLanguage(String bundle) throws IOException {
        Map<String, String> english = read(bundle, "");
        for (String ending : ENDINGS) {
            read(bundle, ending)
                    .forEach((key, text) -> assertThat(places(text))
                            .as("places of %s in %s%s", key, bundle, ending)
                            .isEqualTo(places(english.getOrDefault(key, ""))));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void saysNothingInEnglishToReadersOfChinese(String bundle) throws IOException {
        for (String ending : ENDINGS) {
            assertThat(read(bundle, ending).entrySet().stream()
                            .filter(entry -> isUntranslated(entry.getValue()))
                            .map(Map.Entry::getKey)
                            .toList())
                    .as("not translated in %s%s", bundle, ending)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void keepsTheTwoFormsOfCharactersApart(String bundle) throws IOException {
        assertThat(written(bundle, "_zh_TW", each -> SIMPLIFIED_ONLY.indexOf(each) >= 0))
                .isEmpty();
        assertThat(written(bundle, "_zh_CN", BundleTests::isTraditional)).isEmpty();
    }

    @Test
    void everyFileOfAnotherLanguageBelongsToABundle() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("messages"))) {
            assertThat(files.map(file -> "messages/" + file.getFileName())
                            .map(name -> name.replaceFirst("(_zh_TW|_zh_CN)?\\.properties$", "")))
                    .allMatch(name -> bundlesUnchecked().contains(name));
        }
    }

    @Test
    @Tag("FW-23")
    void everyHelpPageIsThereInEveryLanguage() throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("help"))) {
            Set<String> pages = files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
            Set<String> missing = pages.stream()
                    .filter(page -> ENDINGS.stream().noneMatch(page.replace(".md", "")::endsWith))
                    .flatMap(page -> ENDINGS.stream().map(ending -> page.replace(".md", ending + ".md")))
                    .filter(page -> !pages.contains(page))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(missing).isEmpty();
        }
    }

    /** Characters of common words of the desk that only one of the two ways to write has. */
    private static final String SIMPLIFIED_ONLY = "员单审银账户币转错误请选择项复数据帐对质证规则办结点实现书东车长门问间";

    /** The other way round it cannot be told: many simplified characters are traditional ones of another sense. */
    private static final Transliterator SIMPLIFIER = Transliterator.getInstance("Traditional-Simplified");

    private static boolean isTraditional(int character) {
        String written = Character.toString(character);
        return !SIMPLIFIER.transliterate(written).equals(written);
    }

    private static List<String> written(String bundle, String ending, IntPredicate wrongly) throws IOException {
        return read(bundle, ending).entrySet().stream()
                .filter(entry -> entry.getValue().codePoints().anyMatch(wrongly))
                .filter(entry -> !SAME.contains(entry.getValue()))
                .map(entry -> bundle + ending + " " + entry.getKey())
                .toList();
    }

    private static boolean isUntranslated(String text) {
        boolean hasHan = text.codePoints().anyMatch(Character::isIdeographic);
        String said = PLACE.matcher(text).replaceAll("").replaceAll("number|integer|choice", "");
        return !hasHan && WORD.matcher(said).find() && !SAME.contains(text);
    }

    private static Set<String> places(String text) {
        if (NAMED.matcher(text).find()) {
            // Bean Validation fills places by name.
            return NAMED.matcher(text).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
        }
        new MessageFormat(text);
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> bundlesUnchecked() {
        try {
            return bundles();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> read(String bundle, String ending) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        Properties file = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle + ending + ".properties"))) {
            file.load(reader);
        }
        file.forEach((key, text) -> texts.put(key.toString(), text.toString()));
        return texts;
    }
}
