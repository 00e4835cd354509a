package fr.cadreia;

import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The application: the Camunda engine with its webapps, guarded, and our own pages beside it. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class CadreIaApplication {

    /**
     * The setting of the virtual machine for a start that ends once everything is there: what it has loaded by then is
     * kept for later starts (bin/cadre-ia, docker/Dockerfile).
     */
    private static final String EXIT_ONCE_READY = "fr.cadreia.exit-once-ready";

    public static void main(String[] args) {
        nameXmlFactories();
        if (Commands.areAsked(args)) {
            Commands.quieten();
            System.exit(Commands.run(args));
        }
        ConfigurableApplicationContext application = SpringApplication.run(CadreIaApplication.class, args);
        if (Boolean.getBoolean(EXIT_ONCE_READY)) {
            System.exit(SpringApplication.exit(application));
        }
    }

    /**
     * Names the JDK's own factories. Where they are not named, each diagram, timer and PDF looks through all libraries
     * for others.
     */
    private static void nameXmlFactories() {
        Map.of(
                        DatatypeFactory.class, DatatypeFactory.newDefaultInstance(),
                        DocumentBuilderFactory.class, DocumentBuilderFactory.newDefaultInstance(),
                        SAXParserFactory.class, SAXParserFactory.newDefaultInstance(),
                        TransformerFactory.class, TransformerFactory.newDefaultInstance())
                .forEach((kind, own) ->
                        System.setProperty(kind.getName(), own.getClass().getName()));
    }
}
