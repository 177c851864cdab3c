package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the README walks through, by the people who would do it, in a real browser. */
@Tag("journey")
class MainJobJourneyTests {

    private static final Path PICTURES = Path.of("target/pictures");

    private static RunningDesk desk;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        desk = new RunningDesk();
        playwright = Playwright.create();
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(
                                Path.of(System.getenv().getOrDefault("FUNDSDESK_CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void close() {
        browser.close();
        playwright.close();
        desk.close();
    }

    @Test
    @Tag("UX-01")
    void fromTheBanksFileToTheClientsAccount() {
        Page operator = signIn("operator");
        operator.navigate(desk.url() + "/bank-statements");
        picture(operator, "bank-statements");
        desk.importStatement("operator", "hsbc-hkd-today.sta", read(desk.sample("hsbc-hkd-today.sta")));
        operator.navigate(desk.url() + "/link-checking");
        assertThat(operator.locator(".candidate").first()).isVisible();
        picture(operator, "link-checking");
        operator.keyboard().press("l");
        operator.waitForTimeout(1500);
        picture(operator, "linked");

        Page reviewer = signIn("reviewer");
        reviewer.navigate(desk.url() + "/deposit-reviews");
        assertThat(reviewer.getByText("REV-").first()).isVisible();
        picture(reviewer, "deposit-reviews");
    }

    private static Page signIn(String user) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(1440, 900).setColorScheme(ColorScheme.LIGHT));
        Page page = context.newPage();
        page.navigate(desk.url() + "/login");
        picture(page, "sign-in");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("fundsdesk-demo");
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("login"));
        return page;
    }

    private static String read(Path file) {
        try {
            return java.nio.file.Files.readString(file);
        } catch (java.io.IOException missing) {
            throw new java.io.UncheckedIOException(missing);
        }
    }

    private static void picture(Page page, String name) {
        page.waitForTimeout(600);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }
}
