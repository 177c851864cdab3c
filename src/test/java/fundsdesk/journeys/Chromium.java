package fundsdesk.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real browser, in which people sign in. */
final class Chromium implements AutoCloseable {

    private static final Path INSTALLED =
            Path.of(System.getenv().getOrDefault("FUNDSDESK_CHROMIUM", "/usr/bin/chromium"));

    /** Without them Chromium looks for its maker's hosts, many at a time. */
    private static final List<String> ALONE = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** A busy machine shows a page late; that is not what these journeys are about. */
    private static final double PATIENCE_MILLIS = 20_000;

    static {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    /** With the browser that is installed: the driver shall not fetch one of its own. */
    private final Playwright playwright =
            Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));

    private final Browser browser = playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(INSTALLED).setArgs(ALONE));

    /** Somebody at a desk of his own: a window, a session, the light theme. */
    Person signIn(RunningDesk desk, String user) {
        return signIn(desk, user, ColorScheme.LIGHT);
    }

    Person signIn(RunningDesk desk, String user, ColorScheme theme) {
        Person person = comesTo(desk, theme);
        person.signIn(user);
        return person;
    }

    /** Somebody who has not signed in. */
    Person comesTo(RunningDesk desk, ColorScheme theme) {
        return new Person(
                desk,
                browser.newContext(new Browser.NewContextOptions()
                                .setViewportSize(1440, 900)
                                .setLocale("en-GB")
                                .setTimezoneId("Asia/Hong_Kong")
                                .setColorScheme(theme))
                        .newPage());
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
