package fundsdesk.shell;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** What waits for whoever signed in. */
@Route("")
@PermitAll
class HomeView extends Div {}
