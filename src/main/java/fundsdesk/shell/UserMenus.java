package fundsdesk.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.avatar.Avatar;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.menubar.MenuBar;
import com.vaadin.flow.component.menubar.MenuBarVariant;
import com.vaadin.flow.spring.security.AuthenticationContext;
import fundsdesk.access.Figures;
import fundsdesk.access.Preferences.Choice;
import fundsdesk.access.Preferences.Density;
import fundsdesk.access.Preferences.Scheme;
import fundsdesk.crud.Languages;
import fundsdesk.crud.Texts;
import fundsdesk.users.OwnSessions;
import fundsdesk.users.SignedIn;
import fundsdesk.users.UserPreferences;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Makes the menu of whoever signed in: how they want to see the desk, and the way out. */
@Component
class UserMenus {

    private final AuthenticationContext authentication;
    private final UserPreferences preferences;
    private final OwnSessions sessions;
    private final ZoneDialogs zones;
    private final PasswordDialogs passwords;
    private final FactorDialogs factors;
    private final Texts texts;

    UserMenus(
            AuthenticationContext authentication,
            UserPreferences preferences,
            OwnSessions sessions,
            ZoneDialogs zones,
            PasswordDialogs passwords,
            FactorDialogs factors,
            Texts texts) {
        this.authentication = authentication;
        this.preferences = preferences;
        this.sessions = sessions;
        this.zones = zones;
        this.passwords = passwords;
        this.factors = factors;
        this.texts = texts;
    }

    MenuBar make() {
        SignedIn me = authentication.getAuthenticatedUser(SignedIn.class).orElseThrow();
        MenuBar bar = new MenuBar();
        bar.addClassName("user-menu");
        bar.addThemeVariants(MenuBarVariant.LUMO_TERTIARY_INLINE, MenuBarVariant.LUMO_DROPDOWN_INDICATORS);
        MenuItem root = bar.addItem(face(me), "");
        root.setAriaLabel(texts.of("shell.user-menu", me.displayName()));
        fill(root.getSubMenu(), me);
        return bar;
    }

    private static Div face(SignedIn me) {
        Avatar avatar = new Avatar(me.displayName());
        avatar.setColorIndex((int) (me.actor().userId() % 7));
        Div face = new Div(avatar, new Span(me.displayName()));
        face.addClassName("face");
        return face;
    }

    private void fill(SubMenu menu, SignedIn me) {
        Span name = new Span(me.actor().username());
        name.addClassName("muted");
        menu.addItem(name).setEnabled(false);
        menu.addSeparator();
        addScheme(menu.addItem(texts.of("shell.scheme")).getSubMenu());
        addDensity(menu.addItem(texts.of("shell.density")).getSubMenu());
        addLanguages(menu.addItem(texts.of("shell.language")).getSubMenu());
        addFigures(menu.addItem(texts.of("shell.figures")).getSubMenu());
        menu.addItem(texts.of("shell.zone", current().zone().getId()), chosen -> zones.open());
        menu.addSeparator();
        menu.addItem(texts.of("shell.change-password"), chosen -> passwords.open());
        menu.addItem(texts.of("shell.second-factor"), chosen -> factors.open());
        menu.addItem(texts.of("shell.sign-out-everywhere"), chosen -> {
            sessions.endAll();
            authentication.logout();
        });
        menu.addItem(texts.of("shell.sign-out"), chosen -> authentication.logout());
    }

    private void addScheme(SubMenu menu) {
        for (Scheme each : Scheme.values()) {
            addChoice(
                    menu,
                    texts.choice(each),
                    current().scheme() == each,
                    chosen -> choose(current().with(each)));
        }
    }

    private void addDensity(SubMenu menu) {
        for (Density each : Density.values()) {
            addChoice(
                    menu,
                    texts.choice(each),
                    current().density() == each,
                    chosen -> choose(current().with(each)));
        }
    }

    private void addLanguages(SubMenu menu) {
        for (Locale each : Languages.ALL) {
            addChoice(
                    menu,
                    texts.of("language." + each.toLanguageTag()),
                    current().language().equals(each),
                    chosen -> {
                        choose(current().with(each));
                        UI.getCurrent().getPage().reload();
                    });
        }
    }

    private void addFigures(SubMenu menu) {
        for (Figures each : Figures.values()) {
            addChoice(menu, each.example(), current().figures() == each, chosen -> {
                choose(current().with(each));
                UI.getCurrent().getPage().reload();
            });
        }
    }

    private static void addChoice(SubMenu menu, String words, boolean isChosen, Consumer<MenuItem> choose) {
        MenuItem item = menu.addItem(words, pressed -> {
            menu.getItems().forEach(each -> each.setChecked(each == pressed.getSource()));
            choose.accept((MenuItem) pressed.getSource());
        });
        item.setCheckable(true);
        item.setChecked(isChosen);
    }

    private Choice current() {
        return preferences.current();
    }

    private void choose(Choice choice) {
        preferences.choose(choice);
        PageSetup.apply(UI.getCurrent(), choice);
    }
}
