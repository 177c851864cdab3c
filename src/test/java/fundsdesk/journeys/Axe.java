package fundsdesk.journeys;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** axe-core, the checker of WCAG rules, over what somebody has before them. */
final class Axe {

    private static final String SCRIPT = script();

    /** What must not be: "serious" keeps some people from their work, "critical" all who depend on it. */
    private static final String CHECK = """
        async options => (await axe.run(document, options)).violations
            .filter(found => ['serious', 'critical'].includes(found.impact))
            .flatMap(found => found.nodes.map(node => `${found.id}: ${node.target.join(' ')} ${node.failureSummary}`))
        """;

    private Axe() {}

    /** The serious and critical violations in the light, and of the contrast in the dark, where all else is the same. */
    static List<String> violations(Person person) {
        Page page = person.page();
        if (page.evaluate("typeof axe").equals("undefined")) {
            page.evaluate(SCRIPT);
        }
        light(page, true);
        List<String> found = new ArrayList<>(run(page, "{\"resultTypes\": [\"violations\"]}"));
        light(page, false);
        run(page, "{\"runOnly\": [\"color-contrast\"]}").forEach(each -> found.add("dark: " + each));
        light(page, true);
        return found;
    }

    /** Until it has settled: half-way between the two, colours are neither, and some components insist on passing through. */
    private static void light(Page page, boolean on) {
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setColorScheme(on ? ColorScheme.LIGHT : ColorScheme.DARK)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.evaluate("() => new Promise(settled => setTimeout(settled, 400))");
    }

    @SuppressWarnings("unchecked")
    private static List<String> run(Page page, String options) {
        return (List<String>) page.evaluate("(" + CHECK + ")(" + options + ")");
    }

    private static String script() {
        try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(in, "axe-core is missing").readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
