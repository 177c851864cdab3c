package fundsdesk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import fundsdesk.access.Guarded;
import fundsdesk.sample.DeskClasses;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What pages and addresses may reach. A service method that reads or writes what is stored is closed to them, unless on
 * its way it asks who is acting and what they may do, or says with {@link Guarded} why it need not.
 */
class EdgeRulesTests {

    private static final JavaClasses CLASSES = DeskClasses.ALL;

    private static final Set<String> GATES =
            Set.of("fundsdesk.access.Grants", "fundsdesk.crud.Rows", "fundsdesk.crud.Desk", "fundsdesk.access.Acting");

    private static final Set<String> STORES = Set.of(
            "org.springframework.jdbc.core.simple.JdbcClient",
            "jakarta.persistence.EntityManager",
            "org.springframework.data.repository.Repository");

    /** A page, a part of one, or what answers at an address. */
    private static boolean isEdge(JavaClass each) {
        return each.isAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                || each.getDirectDependenciesFromSelf().stream()
                        .anyMatch(
                                uses -> uses.getTargetClass().getPackageName().startsWith("com.vaadin.flow.component"));
    }

    private static boolean isService(JavaClass each) {
        return each.getPackageName().startsWith("fundsdesk")
                && !isEdge(each)
                && (each.isInterface() || each.isMetaAnnotatedWith("org.springframework.stereotype.Component"));
    }

    @Test
    @Tag("SEC-04")
    void pagesReachOnlyServicesThatAskWhoIsActing() {
        Set<String> open = new TreeSet<>();
        CLASSES.stream()
                .filter(EdgeRulesTests::isEdge)
                .flatMap(edge -> edge.getMethodCallsFromSelf().stream())
                .forEach(call -> {
                    if (isService(call.getTargetOwner()) && !isGate(call.getTargetOwner())) {
                        methods(call).filter(EdgeRulesTests::isOpen).forEach(method -> open.add(method.getFullName()));
                    }
                });
        assertThat(open)
                .as("service methods that a page or address reaches without any permission being asked")
                .isEmpty();
    }

    @Test
    @Tag("SEC-04")
    void pagesTouchNothingThatIsStored() {
        Set<String> found = new TreeSet<>();
        CLASSES.stream()
                .filter(EdgeRulesTests::isEdge)
                .forEach(edge -> edge.getMethodCallsFromSelf().stream()
                        .filter(call -> isStore(call.getTargetOwner()))
                        .filter(call -> !asksAGate(edge) && methods(call).noneMatch(EdgeRulesTests::isGuarded))
                        .forEach(call -> found.add(call.getOriginOwner().getName() + " calls " + call.getName())));
        assertThat(found).isEmpty();
    }

    private static boolean asksAGate(JavaClass edge) {
        return edge.getMethodCallsFromSelf().stream().anyMatch(call -> isGate(call.getTargetOwner()));
    }

    private static boolean isGate(JavaClass each) {
        return GATES.contains(each.getName());
    }

    private static boolean isStore(JavaClass each) {
        return STORES.stream().anyMatch(each::isAssignableTo);
    }

    /** The methods that a call can end in. */
    private static Stream<JavaMethod> methods(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        return Stream.concat(Stream.of(owner), owner.getAllSubclasses().stream())
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.getName().equals(call.getName()))
                .filter(method -> method.getRawParameterTypes().size()
                        == call.getTarget().getRawParameterTypes().size());
    }

    private static boolean isOpen(JavaMethod start) {
        boolean stores = false;
        Set<JavaMethod> seen = new HashSet<>();
        Deque<JavaMethod> due = new ArrayDeque<>(Set.of(start));
        while (!due.isEmpty()) {
            JavaMethod method = due.pop();
            if (isGuarded(method)) {
                return false;
            }
            for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
                if (isGate(call.getTargetOwner())) {
                    return false;
                }
                stores |= isStore(call.getTargetOwner());
                if (call.getTargetOwner().getPackageName().startsWith("fundsdesk")) {
                    methods(call).filter(seen::add).forEach(due::push);
                }
            }
        }
        return stores;
    }

    private static boolean isGuarded(JavaMethod method) {
        return method.isAnnotatedWith(Guarded.class) || method.getOwner().isAnnotatedWith(Guarded.class);
    }
}
