package fr.cadreia.demonstration.act;

import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.demonstration.story.StorySubject;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.Cases;
import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeField;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.Inventory.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Takes over uses that were already in service, from a small table like one that a department keeps. */
@Component
@Profile("demo")
class IntakeDeed extends NamedDeeds {

    private static final int PATIENCE = 60;

    private final Intake intake;
    private final IntakeRuns runs;
    private final Cases cases;

    IntakeDeed(Intake intake, IntakeRuns runs, Cases cases) {
        this.intake = intake;
        this.runs = runs;
        this.cases = cases;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of("take-over", this::takeOver);
    }

    private void takeOver(Act act, StoryState stage) {
        List<String> keys = act.list("uses");
        List<String> columns = act.list("columns");
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(1, columns));
        for (String key : keys) {
            StorySubject use = stage.timeline().subject(key);
            lines.add(new Line(
                    lines.size() + 1,
                    columns.stream()
                            .map(column -> cell(stage, act, use, column))
                            .toList()));
        }
        Map<String, FieldSource> fields = new LinkedHashMap<>();
        columns.forEach(column -> fields.put(column, FieldSource.column(column)));
        fields.put(IntakeField.STATE, FieldSource.constant("yes"));
        long batch = intake.start(
                stage.person(), Inventory.of(act.text("file"), lines), new IntakeMapping(act.text("name"), fields));
        if (!runs.await(batch, PATIENCE)) {
            throw new IllegalStateException("The intake takes too long: " + act);
        }
        keys.forEach(key -> stage.isKnownAs(key, reference(stage.timeline().subject(key))));
    }

    private static String cell(StoryState stage, Act act, StorySubject use, String column) {
        String told = use.text(column);
        return column.equals("inUseSince")
                ? stage.timeline().time().day(told, act.at().toLocalDate()).toString()
                : told.startsWith("[") ? told.replaceAll("^\\[|]$", "").replace(", ", ";") : told;
    }

    private String reference(StorySubject use) {
        return cases
                .page(new CaseQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        true,
                        CaseQuery.Sort.REFERENCE,
                        false,
                        0,
                        1_000))
                .stream()
                .filter(found -> found.title().equals(use.text("title")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not taken over: " + use.text("title")))
                .reference();
    }
}
