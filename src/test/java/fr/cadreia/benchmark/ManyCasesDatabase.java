package fr.cadreia.benchmark;

import fr.cadreia.CadreIaApplication;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.EngineClient;
import fr.cadreia.scenario.Story;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Fills a database with as many cases as one likes, at four places of the path, to look at the pages with them. */
public final class ManyCasesDatabase {

    private static final int AT_ONCE = 500;

    private ManyCasesDatabase() {}

    /** @param args how many cases, then settings of the application, e.g. {@code --spring.datasource.url=…} */
    public static void main(String... args) {
        int cases = Integer.parseInt(args[0]);
        String[] settings = Stream.concat(
                        Stream.of("--server.port=0", "--camunda.bpm.job-execution.enabled=false"),
                        Stream.of(args).skip(1))
                .toArray(String[]::new);
        try (ConfigurableApplicationContext application = new SpringApplicationBuilder(CadreIaApplication.class)
                .profiles("demo")
                .run(settings)) {
            EngineClient client = new EngineClient(
                    application.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            ProcessEngine engine = application.getBean(ProcessEngine.class);
            List<Story> stories = List.of(
                    Story.opened(client, engine, "agent", "Tri des demandes d’habitants"),
                    Story.opened(client, engine, "agent", "Aide à la rédaction des courriers")
                            .does("agent", "proposal", Chapters.SMALL_PROPOSAL),
                    Chapters.experimenting(Story.opened(client, engine, "agent", "Détection de fuites d’eau")),
                    Chapters.assessed(Story.opened(client, engine, "agent", "Transcription des réunions")));
            ManyCases copies = new ManyCases(application.getBean(JdbcTemplate.class));
            int each = cases / stories.size() - 1;
            for (int first = 1; first <= each; first += AT_ONCE) {
                int last = Math.min(each, first + AT_ONCE - 1);
                for (Story story : stories) {
                    copies.copy(story.reference(), first, last);
                }
            }
        }
    }
}
