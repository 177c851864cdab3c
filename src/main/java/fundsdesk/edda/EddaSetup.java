package fundsdesk.edda;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Reads the connection's settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EddaConnection.class)
class EddaSetup {}
