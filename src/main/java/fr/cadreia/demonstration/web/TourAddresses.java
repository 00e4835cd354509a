package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.tour.SessionTrip;
import fr.cadreia.people.OpenAddresses;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Everybody takes the visit, and goes to a session: whoever looks at the demonstration has no account of their own. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class TourAddresses {

    @Bean
    OpenAddresses openToVisitors() {
        return new OpenAddresses(List.of("/visite", "/visite/**", SessionTrip.PAGE));
    }
}
