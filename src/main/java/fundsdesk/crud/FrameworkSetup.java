package fundsdesk.crud;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The beans that the framework needs from its surroundings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(UploadLimits.class)
class FrameworkSetup {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Where the desk's business day begins and ends. */
    @Bean
    ZoneId deskZone(@Value("${fundsdesk.zone:Asia/Hong_Kong}") ZoneId zone) {
        return zone;
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactions) {
        return new TransactionTemplate(transactions);
    }

    @Bean
    HibernatePropertiesCustomizer explainInspector() {
        return properties -> properties.put("hibernate.session_factory.statement_inspector", Explain.class.getName());
    }

    /** Screens and their own parts are declared against the static metamodel, which is filled in when the entity manager factory starts. */
    @Bean
    static BeanFactoryPostProcessor screensAfterMetamodel() {
        return factory -> {
            for (Class<?> declared : List.of(Screen.class, OwnPart.class)) {
                for (String name : factory.getBeanNamesForType(declared, true, false)) {
                    factory.getBeanDefinition(name).setDependsOn("entityManagerFactory");
                }
            }
        };
    }
}
