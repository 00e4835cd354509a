package fr.cadreia.demonstration.web;

import fr.cadreia.demonstration.tour.SessionTrip;
import fr.cadreia.people.OpenAddresses;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/**
 * Opens the visit and the trip to a session to everybody: visitors of the demonstration have no account of their own.
 */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class TourAddresses {

    @Bean
    OpenAddresses openToVisitors() {
        return new OpenAddresses(List.of("/visite", "/visite/**", SessionTrip.PAGE));
    }
}
