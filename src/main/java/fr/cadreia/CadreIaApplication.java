package fr.cadreia;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: the Camunda engine with its webapps, guarded, and our own pages beside it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CadreIaApplication {

    public static void main(String[] args) {
        if (Commands.knows(args)) {
            Commands.quieten();
            System.exit(Commands.run(args));
        }
        SpringApplication.run(CadreIaApplication.class, args);
    }
}
