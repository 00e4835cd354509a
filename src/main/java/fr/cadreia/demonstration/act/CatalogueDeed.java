package fr.cadreia.demonstration.act;

import fr.cadreia.catalogue.CatalogueDesk;
import fr.cadreia.catalogue.CatalogueDesk.Draft;
import fr.cadreia.catalogue.CatalogueEntries;
import fr.cadreia.catalogue.CatalogueJoining;
import fr.cadreia.catalogue.CatalogueJoining.Request;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryDrafts;
import fr.cadreia.catalogue.EntryStatus;
import fr.cadreia.catalogue.Solution;
import fr.cadreia.demonstration.story.Act;
import fr.cadreia.demonstration.story.Deed;
import fr.cadreia.demonstration.story.Stage;
import fr.cadreia.dossier.Cases;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What experts enter in the catalogue, and who joins a solution of it. */
@Component
@Profile("demo")
class CatalogueDeed implements Deed {

    private static final String ENTER = "enter-in-catalogue";
    private static final String CHANGE = "change-in-catalogue";
    private static final String JOIN = "join-solution";

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
    public boolean isCalled(String what) {
        return what.equals(ENTER) || what.equals(CHANGE) || what.equals(JOIN);
    }

    @Override
    public void play(Act act, Stage stage) {
        if (act.what().equals(JOIN)) {
            stage.isKnownAs(act.on(), join(act, stage));
            return;
        }
        String reference = stage.reference(act.on());
        Draft draft = new Draft(
                EntryStatus.valueOf(act.text("status")),
                act.text("reason"),
                stage.day(act, "reviewOn"),
                solution(act, reference));
        if (act.what().equals(ENTER)) {
            desk.enter(stage.person(), reference, draft);
        } else {
            var entry = entries.ofCase(reference).orElseThrow();
            desk.change(stage.person(), entry.id(), entry.version(), draft);
        }
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

    private String join(Act act, Stage stage) {
        long entry = entries.ofCase(stage.reference(act.text("solution")))
                .orElseThrow()
                .id();
        return joining.join(
                stage.person(),
                entry,
                new Request(
                        act.text("need"),
                        Told.number(act, "userCount"),
                        DataKind.valueOf(act.text("data")),
                        act.text("contactFunction"),
                        act.text("contactMailbox")));
    }
}
