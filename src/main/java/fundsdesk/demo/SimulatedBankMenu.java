package fundsdesk.demo;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import fundsdesk.access.Permission;
import fundsdesk.access.RoleTemplate;
import fundsdesk.access.StandardRole;
import fundsdesk.crud.MenuEntry;
import fundsdesk.crud.MenuGroup;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** SIMULATED: the page of the simulated bank is there in the demo only, under a menu that says so. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class SimulatedBankMenu implements VaadinServiceInitListener, RoleTemplate {

    static final Permission USE = new Permission("SIMULATED_BANK_USE");

    private static final MenuGroup DEMO = new MenuGroup("demo", 100);

    @Bean
    static MenuEntry simulatedBankEntry() {
        return new MenuEntry(DEMO, "simulated-bank", "simulated-bank", USE, 10);
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        RouteConfiguration.forRegistry(event.getSource().getRouter().getRegistry())
                .setAnnotatedRoute(SimulatedBankView.class);
    }

    @Override
    public Map<StandardRole, List<String>> grants() {
        return Map.of(StandardRole.OPERATOR, List.of(USE.code()));
    }
}
