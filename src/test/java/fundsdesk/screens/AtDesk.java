package fundsdesk.screens;

import com.github.mvysny.fakeservlet.FakeRequest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.github.mvysny.kaributesting.v10.mock.MockedUI;
import com.github.mvysny.kaributesting.v10.spring.MockSpringServlet;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Route;
import fundsdesk.access.Actor;
import fundsdesk.users.SignedIn;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.ClassUtils;

/** Somebody who signed in and sits before the screen. Closes the browser at the end. */
public final class AtDesk implements AutoCloseable {

    private static final Routes ROUTES = new Routes(classes(Route.class, Layout.class), Set.of(), true);

    private AtDesk() {}

    /** Signs the actor in, with a browser of their own. */
    public static AtDesk as(ApplicationContext context, Actor actor) {
        var who = new SignedIn(actor.from(Actor.Source.BROWSER, "127.0.0.1"), actor.username());
        var signedIn = UsernamePasswordAuthenticationToken.authenticated(who, null, List.of());
        SecurityContextHolder.getContext().setAuthentication(signedIn);
        MockVaadin.setMockRequestFactory(session -> {
            FakeRequest request = new FakeRequest(session);
            request.setUserPrincipalInt(signedIn);
            request.setUserInRole((principal, role) -> false);
            return request;
        });
        MockVaadin.setup(MockedUI::new, new MockSpringServlet(ROUTES, context, MockedUI::new));
        return new AtDesk();
    }

    /** Views are package-private, where the library's own search does not look. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private static <C> Set<Class<? extends C>> classes(Class<? extends Annotation>... annotations) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        Arrays.stream(annotations).forEach(each -> scanner.addIncludeFilter(new AnnotationTypeFilter(each)));
        Set found = new HashSet<>();
        scanner.findCandidateComponents("fundsdesk")
                .forEach(definition -> found.add(ClassUtils.resolveClassName(
                        String.valueOf(definition.getBeanClassName()), AtDesk.class.getClassLoader())));
        return found;
    }

    /** Opens the grid of a screen, or whatever else the address names. */
    public OnScreen open(String address) {
        Location location = new Location(address);
        UI.getCurrent().navigate(location.getPath(), location.getQueryParameters());
        MockVaadin.clientRoundtrip(false);
        return new OnScreen();
    }

    /** Opens the palette and types into it. */
    public InPalette palette(String words) {
        new OnScreen().choose("Search or jump to");
        return new InPalette(words);
    }

    /** What stands in the address bar, without the query. */
    public String address() {
        return UI.getCurrent().getActiveViewLocation().getPath();
    }

    @Override
    public void close() {
        MockVaadin.tearDown();
        SecurityContextHolder.clearContext();
    }
}
