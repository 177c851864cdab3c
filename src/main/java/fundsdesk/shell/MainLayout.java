package fundsdesk.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.applayout.DrawerToggle;
import com.vaadin.flow.component.dependency.JavaScript;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.Scroller;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import fundsdesk.access.Acting;
import fundsdesk.access.Actor;
import fundsdesk.crud.MenuPins;
import fundsdesk.crud.Texts;
import fundsdesk.crud.TopBarPart;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** The frame of every view: navigation on the left, where I am and who I am on top. */
@Layout
@PermitAll
@JavaScript("context://js/frame.js")
@JavaScript("context://js/leave.js")
class MainLayout extends AppLayout implements AfterNavigationObserver {

    private final Actor actor = Acting.required();
    private final Trail trail;
    private final Navigation navigation;
    private final Waiting waiting;
    private final LivePages pages;
    private final MenuPins pins;
    private final Palette palette;
    private final PasswordDialogs passwords;
    private final FactorDialogs factors;
    private final Map<TopBarPart, TopBarPart.Shown> parts = new LinkedHashMap<>();

    MainLayout(
            Menu menu,
            Texts texts,
            Waiting waiting,
            LivePages pages,
            MenuPins pins,
            PaletteSearch search,
            UserMenus userMenus,
            PasswordDialogs passwords,
            FactorDialogs factors,
            List<TopBarPart> offered,
            Environment environment) {
        this.waiting = waiting;
        this.pages = pages;
        this.pins = pins;
        this.passwords = passwords;
        this.factors = factors;
        this.palette = new Palette(search, texts);
        this.trail = new Trail(menu, texts);
        this.navigation = new Navigation(menu.groups(), texts.of("shell.home"), texts.of("shell.pinned"));
        setPrimarySection(Section.DRAWER);
        addToDrawer(brand(), new Scroller(navigation));
        Span space = new Span();
        space.addClassName("space");
        addToNavbar(toggle(texts), trail, space, palette.trigger(), demoTag(texts, environment));
        offered.stream().filter(TopBarPart::isOffered).forEach(part -> parts.put(part, part.make()));
        parts.values().forEach(part -> addToNavbar(part.component()));
        addToNavbar(userMenus.make());
    }

    private void show(Map<String, Long> counts) {
        if (navigation.lacks(counts)) {
            navigation.pin(Acting.as(actor, pins::pins));
        }
        navigation.show(counts);
        parts.forEach((part, shown) -> shown.show(counts.getOrDefault(part.entry(), 0L)));
    }

    private static Anchor brand() {
        Image sign = new Image("icons/fundsdesk.svg", "");
        Anchor brand = new Anchor("", sign, new Span("Fundsdesk"));
        brand.addClassName("brand");
        return brand;
    }

    private static DrawerToggle toggle(Texts texts) {
        DrawerToggle toggle = new DrawerToggle();
        toggle.setAriaLabel(texts.of("shell.toggle-navigation"));
        return toggle;
    }

    private static Span demoTag(Texts texts, Environment environment) {
        Span tag = new Span(texts.of("shell.demo"));
        tag.addClassNames("badge", "demo-tag");
        tag.setVisible(environment.acceptsProfiles(Profiles.of("demo")));
        tag.setTitle(texts.of("shell.demo.explained"));
        return tag;
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        super.onAttach(attached);
        navigation.getElement().executeJs("window.fundsdeskFrame.keepCurrentInSight(this)");
        show(waiting.byEntry(actor));
        pages.opened(attached.getUI(), actor, this::show);
        palette.listen(this);
        passwords.openIfDue();
        factors.openIfDue();
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        UI ui = detached.getUI();
        pages.closed(ui);
        super.onDetach(detached);
    }

    /** What is read first by those who hear the page. */
    @Override
    public void setContent(@Nullable Component content) {
        super.setContent(content);
        if (content != null) {
            content.getElement().setAttribute("role", "main");
        }
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        trail.show(event.getLocation(), getContent());
    }
}
