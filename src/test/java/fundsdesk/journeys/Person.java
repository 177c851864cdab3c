package fundsdesk.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** Somebody in front of the desk: what he opens, presses, types and sees. */
final class Person {

    private static final Path PICTURES = Path.of("target/pictures");

    private final RunningDesk desk;
    private final Page page;

    Person(RunningDesk desk, Page page) {
        this.desk = desk;
        this.page = page;
    }

    void signIn(String user) {
        signIn(user, "fundsdesk-demo");
    }

    void signIn(String user, String password) {
        page.navigate(desk.url() + "/sign-in");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill(password);
        page.keyboard().press("Enter");
        page.waitForURL(url -> !url.contains("sign-in"));
    }

    /** Tries to sign in with a code of the second factor, or with none. */
    boolean isLetIn(String user, String code) {
        page.navigate(desk.url() + "/sign-in");
        page.locator("input[name=username]").fill(user);
        page.locator("input[name=password]").fill("fundsdesk-demo");
        page.getByLabel("Code of your second factor").fill(code);
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("error") || !url.contains("sign-in"));
        return !page.url().contains("sign-in");
    }

    Person open(String address) {
        page.navigate(desk.url() + "/" + address);
        try {
            assertThat(page.locator("h1, h2").first()).isVisible();
        } catch (AssertionError missing) {
            picture("missing");
            throw missing;
        }
        return this;
    }

    /** Fills in the form that the sign-in page has while nobody has an account. */
    Person make(String code, String name, String displayName, String password) {
        page.getByLabel("One-time code").fill(code);
        page.getByLabel("Username").fill(name);
        page.getByLabel("Your name").fill(displayName);
        page.getByLabel("Password").first().fill(password);
        page.keyboard().press("Enter");
        return this;
    }

    /** The addresses of everything in the navigation. */
    List<String> menu() {
        page.locator("vaadin-side-nav-item").nth(1).waitFor();
        return page.locator("vaadin-side-nav-item").evaluateAll("items => items.map(item => item.path).filter(Boolean)")
                        instanceof List<?> paths
                ? paths.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** Goes to a place of the navigation within the page, until its rows are there. */
    Person goTo(String place) {
        page.evaluate(
                "place => [...document.querySelectorAll('vaadin-side-nav-item')].find(item => item.path === place)"
                        + ".shadowRoot.querySelector('a').click()",
                place);
        page.waitForFunction(
                "place => location.pathname === '/' + place && document.querySelector('[role=main] h1')"
                        + " && ![...document.querySelectorAll('vaadin-grid')].some(grid => grid.loading)",
                place);
        return this;
    }

    /** Goes to a place of the navigation; milliseconds from the click until a frame shows its title and its rows. */
    double millisToPaint(String place) {
        // Nobody clicks in the very frame that shows the screen before.
        page.waitForTimeout(100);
        Object millis = page.evaluate("""
            (place) => new Promise((done) => {
              const title = () => document.querySelector('[role=main] h1');
              const before = title();
              const shows = (grid) => !grid.loading
                  && [...grid.querySelectorAll('vaadin-grid-cell-content')].some((cell) => cell.textContent.trim());
              const painted = () => location.pathname === '/' + place && title() && title() !== before
                  && [...document.querySelectorAll('[role=main] vaadin-grid')].every(shows);
              const from = performance.now();
              const look = () => requestAnimationFrame(() => painted()
                  ? setTimeout(() => done(performance.now() - from)) : look());
              [...document.querySelectorAll('vaadin-side-nav-item')].find((item) => item.path === place)
                  .shadowRoot.querySelector('a').click();
              look();
            })\
            """, place);
        return ((Number) millis).doubleValue();
    }

    /** A dialog has opened. */
    Person isAsked() {
        assertThat(page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]"))
                .isVisible();
        return this;
    }

    /** Counts from here on what is clicked and pressed, but for letters in fields. */
    Person countSteps() {
        page.evaluate("""
            () => {
              window.deskSteps = 0;
              const typing = (event) => event.composedPath().some((part) => ['INPUT', 'TEXTAREA'].includes(part.tagName));
              document.addEventListener('pointerdown', () => { window.deskSteps++; }, true);
              document.addEventListener('keydown', (event) => {
                const alone = !['Control', 'Shift', 'Alt'].includes(event.key);
                if (alone && (event.key.length > 1 || !typing(event))) window.deskSteps++;
              }, true);
            }\
            """);
        return this;
    }

    int steps() {
        return ((Number) page.evaluate("window.deskSteps")).intValue();
    }

    Person press(String key) {
        page.keyboard().press(key);
        return this;
    }

    /** Presses the key until the focus is on what has these words. */
    Person pressUntilOn(String key, String words) {
        for (int tries = 0; tries < 30; tries++) {
            if (String.valueOf(page.evaluate("document.activeElement.textContent"))
                    .contains(words)) {
                return this;
            }
            press(key);
        }
        throw new AssertionError("never came to " + words);
    }

    /** The element that has the focus, by its name and what it says. */
    String focus() {
        return String.valueOf(page.evaluate("""
            () => {
              let focused = document.activeElement;
              while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
              return focused.tagName + ' ' + focused.textContent.trim();
            }\
            """));
    }

    /** Whether the focus is in something of this kind, once the page has settled. */
    boolean isFocusWithin(String css) {
        page.waitForTimeout(150);
        return Boolean.TRUE.equals(page.evaluate("css => !!document.activeElement?.closest(css)", css));
    }

    Person type(String words) {
        page.keyboard().type(words);
        return this;
    }

    /** Presses the button; in a dialog the one that begins so, as it also says what will happen. */
    Person choose(String button) {
        Locator dialog = page.locator("vaadin-dialog[opened]");
        Locator within = dialog.count() > 0 ? dialog.last() : page.locator("body");
        button(within, button, dialog.count() > 0 ? "" : "\\s*$").click();
        return this;
    }

    /** The button is there and says why it cannot be pressed. */
    Person seesDisabled(String button) {
        assertThat(page.locator("vaadin-button.refused", new Page.LocatorOptions().setHasText(button))
                        .first())
                .isVisible();
        return this;
    }

    /** Chooses an action of the record, wherever it is offered. */
    Person act(String action) {
        return button(page.locator("body"), action, "\\s*$").isVisible()
                ? choose(action)
                : chooseFromMenu("More", action);
    }

    /** Opens a menu of buttons and presses one of them. */
    Person chooseFromMenu(String menu, String item) {
        page.locator("vaadin-menu-bar-button", new Page.LocatorOptions().setHasText(menu))
                .first()
                .click();
        // What cannot be done stands there too, with a sentence that may have the word in it.
        page.locator("vaadin-menu-bar-item:not([disabled])", new Page.LocatorOptions().setHasText(item))
                .last()
                .click();
        return this;
    }

    private static Locator button(Locator within, String words, String end) {
        return within.locator(
                        "vaadin-button",
                        new Locator.LocatorOptions().setHasText(Pattern.compile("^\\s*" + words + end)))
                .first();
    }

    /** Types into the field of a dialog that has this label. */
    Person fill(String label, String words) {
        page.locator("vaadin-dialog[opened]").last().getByLabel(label).first().fill(words);
        return this;
    }

    /** Picks in the field of a dialog the choice that has these words. */
    Person pick(String label, String words) {
        Locator field =
                page.locator("vaadin-dialog[opened]").last().getByLabel(label).first();
        field.click();
        field.fill(words);
        page.locator("vaadin-combo-box-item:visible", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Hands a file in, whatever follows. */
    Person handIn(Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        return this;
    }

    /** Opens a tab of a record's page. */
    Person tab(String name) {
        page.locator("vaadin-tab", new Page.LocatorOptions().setHasText(name))
                .first()
                .click();
        return this;
    }

    /** Asks for what was true at a moment. */
    Person asOf(String date, String time) {
        page.getByLabel("Show as of a moment").first().click();
        enterInto(page.locator("vaadin-date-picker input").first(), date);
        enterInto(page.locator("vaadin-time-picker input").first(), time);
        page.locator(".as-of-question > vaadin-button").click();
        return this;
    }

    private void enterInto(Locator field, String words) {
        field.click();
        field.selectText();
        page.keyboard().type(words);
        page.keyboard().press("Enter");
    }

    Person upload(Path file) {
        page.locator("vaadin-upload input[type=file]").setInputFiles(file);
        // Then Enter is enough: the button that goes on has the focus.
        assertThat(page.locator("vaadin-dialog[opened] vaadin-button[theme~=primary]"))
                .isFocused();
        return this;
    }

    /** Selects the row in which these words stand. */
    Person select(String words) {
        page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(words))
                .first()
                .click();
        return this;
    }

    /** Opens the row in which these words stand, beside the grid. */
    Person openRow(String words) {
        page.waitForTimeout(500);
        page.locator("vaadin-grid-cell-content", new Page.LocatorOptions().setHasText(words))
                .first()
                .dblclick();
        assertThat(page.locator(".record-head").first()).isVisible();
        return this;
    }

    /** Opens a folded part of a page. */
    Person unfold(String name) {
        Locator part = page.locator("vaadin-details-summary", new Page.LocatorOptions().setHasText(name));
        part.click();
        page.waitForTimeout(600);
        part.evaluate("part => part.scrollIntoView()");
        return this;
    }

    Person sees(String words) {
        try {
            assertThat(page.getByText(words).first()).isVisible();
        } catch (AssertionError missing) {
            picture("missing");
            throw missing;
        }
        return this;
    }

    /** Looks once the page has settled. */
    boolean isSeeing(String words, String within) {
        page.waitForTimeout(300);
        return page.locator(within).innerText().contains(words);
    }

    Person doesNotSee(String words) {
        assertThat(page.getByText(words)).hasCount(0);
        return this;
    }

    Locator find(String css) {
        return page.locator(css);
    }

    Page page() {
        return page;
    }

    /** Keeps what is seen, for whoever looks over the pages or writes about them. */
    Person picture(String name) {
        page.waitForTimeout(400);
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
        return this;
    }
}
