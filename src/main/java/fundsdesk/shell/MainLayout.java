package fundsdesk.shell;

import com.vaadin.flow.component.applayout.AppLayout;
import com.vaadin.flow.component.sidenav.SideNav;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Layout;
import fundsdesk.access.Acting;
import fundsdesk.access.Grants;
import fundsdesk.crud.Screens;
import fundsdesk.crud.Texts;
import jakarta.annotation.security.PermitAll;

/** The frame of every view: navigation on the left, where I am and who I am on top. */
@Layout
@PermitAll
class MainLayout extends AppLayout {

    MainLayout(Screens screens, Grants grants, Texts texts) {
        SideNav navigation = new SideNav();
        screens.all().stream()
                .filter(screen -> screen.declared().menu().isPresent())
                .filter(screen -> grants.allow(Acting.required(), screen.readPermission()))
                .forEach(screen -> navigation.addItem(new SideNavItem(texts.screen(screen), screen.key())));
        addToDrawer(navigation);
    }
}
