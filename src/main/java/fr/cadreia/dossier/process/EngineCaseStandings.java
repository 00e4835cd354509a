package fr.cadreia.dossier.process;

import fr.cadreia.dossier.CaseStandings;
import fr.cadreia.dossier.Step;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reads the standings of all cases, with one statement for each part. */
@Component
class EngineCaseStandings implements CaseStandings {

    private final RepositoryService repository;
    private final EngineRows rows;
    private final PathDiagrams diagrams;
    private final People people;
    private final AsApplication application;

    EngineCaseStandings(
            @Lazy RepositoryService repository,
            EngineRows rows,
            PathDiagrams diagrams,
            People people,
            AsApplication application) {
        this.repository = repository;
        this.rows = rows;
        this.diagrams = diagrams;
        this.people = people;
        this.application = application;
    }

    @Override
    public Optional<Drawing> drawing() {
        return application.call(
                () -> repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey(CaseProcess.KEY)
                        .latestVersion()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .map(definition -> drawing(definition.getId())));
    }

    private Drawing drawing(String definitionId) {
        PathDiagrams.Diagram diagram = diagrams.get(definitionId);
        Map<Step, String> steps = new EnumMap<>(Step.class);
        diagram.steps().forEach((element, step) -> steps.putIfAbsent(step, element));
        return new Drawing(text(repository.getProcessModel(definitionId)), diagram.names(), steps);
    }

    @Override
    public List<Place> places() {
        return rows.places(CaseProcess.KEY);
    }

    /** Organisations share the tasks of the roles. */
    @Override
    public List<Wait> waits() {
        return rows.waits(people.organisations().stream().map(Organisation::id).collect(Collectors.toSet()));
    }

    private static String text(InputStream stream) {
        try (stream) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
