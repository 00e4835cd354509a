package fr.cadreia.demonstration.act;

import fr.cadreia.committee.convening.SessionConvening;
import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.PresenceSheet.Proxy;
import fr.cadreia.committee.session.ListAdoption;
import fr.cadreia.committee.session.SessionClosing;
import fr.cadreia.committee.session.SessionOpening;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.SessionPlanning.Venue;
import fr.cadreia.committee.session.SessionRoom;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deeds on a session's page. */
@Component
@Profile("demo")
class SessionDeed extends NamedDeeds {

    private static final String SESSION = "session";
    private static final String MEMBERS = "members";

    private final SessionPlanning planning;
    private final SessionConvening convening;
    private final SessionOpening opening;
    private final SessionClosing closing;
    private final ListAdoption list;
    private final SessionRoom room;

    SessionDeed(
            SessionPlanning planning,
            SessionConvening convening,
            SessionOpening opening,
            SessionClosing closing,
            ListAdoption list,
            SessionRoom room) {
        this.planning = planning;
        this.convening = convening;
        this.opening = opening;
        this.closing = closing;
        this.list = list;
        this.room = room;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.ofEntries(
                Map.entry("prepare-session", this::prepare),
                Map.entry(
                        "convene-session",
                        (act, stage) -> convening.convene(stage.person(), stage.reference(act.on()), "")),
                Map.entry("open-session", this::open),
                Map.entry("confirm-presence", this::confirm),
                Map.entry("leave-room", this::leave),
                Map.entry("come-back", this::comeBack),
                Map.entry("put-list", (act, stage) -> list.put(stage.person(), stage.reference(act.on()))),
                Map.entry(
                        "close-list",
                        (act, stage) -> list.close(stage.person(), stage.reference(act.on()), Map.of(), true)),
                Map.entry("close-session", (act, stage) -> closing.close(stage.person(), stage.reference(act.on()))));
    }

    /** Notes that the members with an interest in a case leave the room before it is debated. */
    private void leave(Act act, StoryState stage) {
        String number = stage.reference(act.text(SESSION));
        act.list(MEMBERS).forEach(member -> room.leave(stage.person(), number, member, stage.reference(act.on())));
    }

    private void comeBack(Act act, StoryState stage) {
        String number = stage.reference(act.text(SESSION));
        act.list(MEMBERS).forEach(member -> room.comeBack(stage.person(), number, member));
    }

    private void confirm(Act act, StoryState stage) {
        room.confirm(
                stage.person(), stage.reference(act.on()), act.text("where").equals("remote"));
    }

    private void prepare(Act act, StoryState stage) {
        String number = planning.prepare(
                stage.person(),
                new Venue(stage.timeline().time().moment(act.text("for")), act.text("place"), act.text("video")));
        stage.isKnownAs(act.on(), number);
        for (String key : act.list("debated")) {
            planning.enter(stage.person(), number, stage.reference(key), true);
        }
        for (String key : act.list("listed")) {
            planning.enter(stage.person(), number, stage.reference(key), false);
        }
    }

    private void open(Act act, StoryState stage) {
        List<Proxy> proxies = new ArrayList<>();
        act.map("proxies").forEach((giver, holder) -> proxies.add(new Proxy(proxies.size() + 1, giver, holder)));
        PresenceSheet sheet = new PresenceSheet(
                new HashSet<>(act.list("present")),
                new HashSet<>(act.list("remote")),
                act.text("chair"),
                "",
                proxies,
                new HashSet<>(act.list("excused")));
        opening.open(stage.person(), stage.reference(act.on()), sheet, "");
    }
}
