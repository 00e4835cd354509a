package fr.cadreia.demonstration.act;

import fr.cadreia.committee.minutes.Additions;
import fr.cadreia.committee.minutes.Additions.PointNotes;
import fr.cadreia.committee.minutes.Minutes;
import fr.cadreia.committee.minutes.MinutesDesk;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.Deed;
import fr.cadreia.demonstration.story.Stage;
import fr.cadreia.dossier.Dossier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What is done from the page of a session's minutes: completed, then signed at the next session. */
@Component
@Profile("demo")
class MinutesDeed implements Deed {

    private final MinutesDesk desk;

    MinutesDeed(MinutesDesk desk) {
        this.desk = desk;
    }

    @Override
    public boolean isCalled(String what) {
        return what.equals("write-minutes") || what.equals("sign-minutes");
    }

    @Override
    public void play(Act act, Stage stage) {
        String number = stage.reference(act.on());
        if (act.what().equals("sign-minutes")) {
            Minutes minutes = desk.of(number);
            desk.sign(
                    stage.person(), number, Dossier.sha256(desk.text(minutes)), stage.reference(act.text("approved")));
            return;
        }
        Map<String, PointNotes> points = new LinkedHashMap<>();
        Told.map(act, "debates")
                .forEach((key, text) -> points.put(
                        stage.reference(key),
                        new PointNotes(text, Told.map(act, "dissents").getOrDefault(key, ""))));
        desk.complete(
                stage.person(),
                number,
                new Additions(
                        act.text("guests"),
                        act.text("urgency"),
                        act.text("remarks"),
                        act.text("incidents"),
                        act.text("miscellaneous"),
                        points));
    }
}
