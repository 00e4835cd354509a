package fr.cadreia.demonstration.act;

import fr.cadreia.committee.minutes.Additions;
import fr.cadreia.committee.minutes.Additions.PointNotes;
import fr.cadreia.committee.minutes.MinutesDesk;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.Stage;
import fr.cadreia.dossier.Dossier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is done from the page of a session's minutes: completed, then signed at the next session. */
@Component
@Profile("demo")
class MinutesDeed extends NamedDeeds {

    private final MinutesDesk desk;

    MinutesDeed(MinutesDesk desk) {
        this.desk = desk;
    }

    @Override
    Map<String, BiConsumer<Act, Stage>> deeds() {
        return Map.of(
                "write-minutes", this::write,
                "sign-minutes", this::sign);
    }

    private void sign(Act act, Stage stage) {
        String number = stage.reference(act.on());
        desk.sign(
                stage.person(),
                number,
                Dossier.sha256(desk.text(desk.of(number))),
                stage.reference(act.text("approved")),
                act.text("corrections"));
    }

    private void write(Act act, Stage stage) {
        Map<String, PointNotes> points = new LinkedHashMap<>();
        act.map("debates")
                .forEach((key, text) -> points.put(
                        stage.reference(key),
                        new PointNotes(text, act.map("dissents").getOrDefault(key, ""))));
        desk.complete(
                stage.person(),
                stage.reference(act.on()),
                new Additions(
                        act.text("guests"),
                        act.text("urgency"),
                        act.text("incidents"),
                        act.text("miscellaneous"),
                        points));
    }
}
