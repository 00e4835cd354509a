package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.tour.SessionTrip;
import fr.cadreia.people.OpenAddresses;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/** The access rules of the demonstration. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemonstrationAccess {

    /** Lets everybody read the progress of the history. */
    @Bean
    @Order(0)
    SecurityFilterChain story(HttpSecurity http) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(StoryController.ADDRESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    /** Any account moves the clock, by Basic authentication on each request. */
    @Bean
    @Order(0)
    SecurityFilterChain clock(HttpSecurity http) throws Exception {
        return http.securityMatcher(PathPatternRequestMatcher.withDefaults().matcher(ClockController.ADDRESS))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .cors(cors -> cors.disable())
                .httpBasic(basic -> basic.realmName("Cadre IA"))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    /** Everybody may take the visit and go to a session: visitors have no account of their own. */
    @Bean
    OpenAddresses openToVisitors() {
        return new OpenAddresses(List.of("/visite", "/visite/**", SessionTrip.PAGE));
    }
}
