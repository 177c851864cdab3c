package fundsdesk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import fundsdesk.access.Permission;
import fundsdesk.crud.MenuEntry;
import fundsdesk.sample.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nothing of the simulated bank is in the product: it is the demo's alone. */
@DeskTest
class NoSimulationTests {

    @Autowired
    private ApplicationContext context;

    @Test
    void withoutTheDemoThereIsNoSimulatedBank() {
        assertThat(context.getBeanDefinitionNames())
                .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).contains("simulatedbank"));
        assertThat(context.getBeansOfType(MenuEntry.class).values())
                .extracting(MenuEntry::permission)
                .doesNotContain(new Permission("SIMULATED_BANK_USE"));
    }
}
