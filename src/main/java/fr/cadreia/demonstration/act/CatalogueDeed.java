package fr.cadreia.demonstration.act;

import fr.cadreia.catalogue.CatalogueDesk;
import fr.cadreia.catalogue.CatalogueDesk.Draft;
import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.CatalogueEntry;
import fr.cadreia.catalogue.CatalogueJoining;
import fr.cadreia.catalogue.CatalogueJoining.Request;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryDrafts;
import fr.cadreia.catalogue.EntryStatus;
import fr.cadreia.catalogue.Solution;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.StoryState;
import fr.cadreia.dossier.Cases;
import fr.cadreia.kernel.form.NotPersons;
import java.util.Map;
import java.util.function.BiConsumer;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The deeds in the catalogue: experts enter and change solutions, and organisations join a solution. */
@Component
@Profile("demo")
class CatalogueDeed extends NamedDeeds {

    private final CatalogueDesk desk;
    private final CatalogueEntries entries;
    private final CatalogueJoining joining;
    private final EntryDrafts drafts;
    private final Cases cases;

    CatalogueDeed(
            CatalogueDesk desk, CatalogueEntries entries, CatalogueJoining joining, EntryDrafts drafts, Cases cases) {
        this.desk = desk;
        this.entries = entries;
        this.joining = joining;
        this.drafts = drafts;
        this.cases = cases;
    }

    @Override
    Map<String, BiConsumer<Act, StoryState>> deeds() {
        return Map.of(
                "enter-in-catalogue", this::enter,
                "change-in-catalogue", this::change,
                "join-solution", this::join);
    }

    private void enter(Act act, StoryState stage) {
        desk.enter(stage.person(), stage.reference(act.on()), draft(act, stage), NotPersons.NONE);
    }

    private void change(Act act, StoryState stage) {
        CatalogueEntry entry = entries.ofCase(stage.reference(act.on())).orElseThrow();
        desk.change(stage.person(), entry.id(), entry.version(), draft(act, stage), NotPersons.NONE);
    }

    private Draft draft(Act act, StoryState stage) {
        return new Draft(
                EntryStatus.valueOf(act.text("status")),
                act.text("reason"),
                stage.day(act, "reviewOn"),
                solution(act, stage.reference(act.on())));
    }

    private Solution solution(Act act, String reference) {
        Solution learned = drafts.of(cases.get(reference));
        return new Solution(
                learned.title(),
                learned.purpose(),
                learned.product(),
                learned.supplier(),
                act.text("conditions"),
                learned.lessons(),
                learned.opinions(),
                learned.limits());
    }

    private void join(Act act, StoryState stage) {
        long entry = entries.ofCase(stage.reference(act.text("solution")))
                .orElseThrow()
                .id();
        stage.isKnownAs(
                act.on(),
                joining.join(
                        stage.person(),
                        entry,
                        new Request(
                                act.text("need"),
                                act.number("userCount"),
                                DataKind.valueOf(act.text("data")),
                                act.text("contactFunction"),
                                act.text("contactMailbox")),
                        NotPersons.NONE));
    }
}
