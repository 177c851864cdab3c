package fundsdesk.users;

import static com.vaadin.flow.spring.security.VaadinSecurityConfigurer.vaadin;

import fundsdesk.access.Actor;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationEventPublisher;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;

/** Who gets in where: programs by token at the interfaces, people by password in the browser. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SecurityConfiguration {

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    }

    @Bean
    @Order(1)
    SecurityFilterChain interfaces(
            HttpSecurity http,
            Secrets secrets,
            PasswordEncoder encoder,
            SignInSettings settings,
            Clock clock,
            Factors factors,
            AuthenticationEventPublisher events) {
        Problems problems = new Problems();
        http.securityMatcher("/api/**", "/hooks/**")
                .csrf(csrf -> csrf.disable())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(
                        answers -> answers.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .addFilterBefore(new TokenFilter(secrets, clock), AnonymousAuthenticationFilter.class)
                // A bank signs its notifications instead of signing in; the hook itself checks the signature.
                .authorizeHttpRequests(requests -> requests.requestMatchers("/hooks/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated());
        if (settings.basic()) {
            var people = new PasswordSignIn(secrets, encoder, settings, clock, Actor.Source.REST, factors);
            http.httpBasic(basic -> basic.authenticationEntryPoint(problems))
                    .authenticationManager(telling(events, people));
        }
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain browser(
            HttpSecurity http,
            Secrets secrets,
            PasswordEncoder encoder,
            SignInSettings settings,
            Clock clock,
            Factors factors,
            Sessions sessions,
            AuthenticationEventPublisher events) {
        LiveSessions live = new LiveSessions(sessions);
        var people = new PasswordSignIn(secrets, encoder, settings, clock, Actor.Source.BROWSER, factors);
        http.authenticationManager(telling(events, people))
                .addFilterBefore(live, SecurityContextHolderFilter.class)
                .addFilterBefore(new SameSite(), SecurityContextHolderFilter.class)
                .sessionManagement(session -> session.addSessionAuthenticationStrategy(live))
                .headers(BrowserHeaders::strict)
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/css/**", "/icons/**")
                        .permitAll()
                        .requestMatchers("/actuator/health/**")
                        .permitAll())
                .with(
                        vaadin(),
                        vaadin -> vaadin.loginView("/sign-in", "/sign-in")
                                .addLogoutHandler(live)
                                // An address that leads nowhere is the router's to answer.
                                .anyRequest(requests -> requests.authenticated()))
                .formLogin(form -> form.authenticationDetailsSource(SignInDetails::new));
        return http.build();
    }

    /** Whoever could not sign in is kept by the trail, which hears of it by event. */
    private static ProviderManager telling(AuthenticationEventPublisher events, PasswordSignIn people) {
        ProviderManager manager = new ProviderManager(people);
        manager.setAuthenticationEventPublisher(events);
        return manager;
    }
}
