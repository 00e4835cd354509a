package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.tour.SessionTrip;
import fr.cadreia.people.OpenAddresses;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Everybody may take the visit and go to a session: visitors of the demonstration have no account of their own. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class TourAddresses {

    @Bean
    OpenAddresses openToVisitors() {
        return new OpenAddresses(List.of("/visite", "/visite/**", SessionTrip.PAGE));
    }
}
