package fr.cadreia.grant;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Rights whose day came while the application was stopped begin and end before anybody signs in. */
@Component
@Order(3)
class RightsAtStart implements ApplicationRunner {

    private final GrantSweep sweep;

    RightsAtStart(GrantSweep sweep) {
        this.sweep = sweep;
    }

    @Override
    public void run(ApplicationArguments args) {
        sweep.run();
    }
}
