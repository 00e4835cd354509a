package fr.cadreia.demonstration.act;

import fr.cadreia.committee.minutes.AskedCorrection;
import fr.cadreia.committee.minutes.MinutesDesk;
import fr.cadreia.committee.minutes.SecretaryAdditions;
import fr.cadreia.committee.minutes.SecretaryAdditions.PointNotes;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deeds on the page of a session's minutes: to complete them, then to sign them at the next session. */
@Component
@Profile("demo")
class MinutesDeed extends NamedDeeds {

    private final MinutesDesk desk;

    MinutesDeed(MinutesDesk desk) {
        this.desk = desk;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of(
                "write-minutes", this::write,
                "sign-minutes", this::sign);
    }

    private void sign(Act act, StoryState stage) {
        String number = stage.reference(act.on());
        desk.sign(
                stage.person(),
                number,
                DigestUtils.sha256Hex(desk.text(desk.of(number))),
                stage.reference(act.text("approved")),
                new AskedCorrection(
                        act.text("corrections"),
                        act.text("correctionsBy"),
                        !act.text("correctionsBy").isEmpty()));
    }

    private void write(Act act, StoryState stage) {
        Map<String, PointNotes> points = new LinkedHashMap<>();
        act.map("debates")
                .forEach((key, text) -> points.put(
                        stage.reference(key),
                        new PointNotes(text, act.map("dissents").getOrDefault(key, ""))));
        desk.complete(
                stage.person(),
                stage.reference(act.on()),
                new SecretaryAdditions(
                        act.text("guests"),
                        act.text("urgency"),
                        act.text("incidents"),
                        act.text("miscellaneous"),
                        points));
    }
}
