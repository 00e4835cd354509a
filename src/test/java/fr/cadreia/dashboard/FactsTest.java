package fr.cadreia.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDeadlines.CaseDeadline;
import fr.cadreia.dossier.CaseStandings.Drawing;
import fr.cadreia.dossier.CaseStandings.Place;
import fr.cadreia.dossier.CaseStandings.Wait;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.UseState;
import fr.cadreia.engine.Answers;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each reader's dashboard is made of what that reader may know, decided field by field. */
class FactsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T10:00:00Z");

    private static final Case SECRET = opened("IA-1", "dir-a");
    private static final Case TRIED =
            opened("IA-2", "dir-a").at(Step.EXPERIMENT_CLOSING).using(UseState.EXPERIMENTING);
    private static final Case ELSEWHERE =
            opened("IA-3", "commune-b").at(Step.ASSESSMENT).using(UseState.EXPERIMENTING);

    private static final Scope STRANGER = new Scope(Optional.empty(), Optional.empty());

    private static Case opened(String reference, String organisation) {
        return Case.opened(reference, "Titre", organisation, Case.Origin.PROPOSAL, "2026-1", NOW, "agent");
    }

    private static Scope scope(String organisation, Role role) {
        return new Scope(Optional.of(new Person("x", "X", organisation, Set.of(role), Set.of())), Optional.empty());
    }

    private static JournalEntry entry(Case of, JournalKind kind) {
        return new JournalEntry(of.reference(), 1, NOW, "agent", kind, "", "2026-1", "{}", "", "");
    }

    private static StepDocument document(Case of, String form) {
        return new StepDocument(1, of.reference(), form, "", "", "", "agent", NOW, new Answers(Map.of()));
    }

    private static final Facts ALL = new Facts(
            NOW,
            List.of(SECRET, TRIED, ELSEWHERE),
            Set.of(),
            List.of(entry(TRIED, JournalKind.STEP_ENTERED), entry(TRIED, JournalKind.RESULT_RECORDED)),
            List.of(document(SECRET, "review"), document(TRIED, "review"), document(TRIED, "result")),
            List.of(new Place("IA-1", "Task_Proposal"), new Place("IA-2", "Task_OpinionDpo")),
            List.of(new Wait("IA-2", Set.of("agents"), Optional.empty())),
            List.of(
                    new CaseDeadline(TRIED, Field.EXPERIMENT_TIMER, "Terme", NOW),
                    new CaseDeadline(TRIED, "Timer_OpinionDpoLapses", "Avis", NOW),
                    new CaseDeadline(SECRET, Field.REASSESSMENT_TIMER, "Réévaluation", NOW)),
            List.of(TRIED),
            Map.of("IA-2", "Tri [nom retiré]"),
            Optional.of(new Drawing(
                    "<xml/>",
                    Map.of(),
                    Map.of(Step.EXPERIMENT_CLOSING, "Task_Closing", Step.ASSESSMENT, "Task_Bilan"))));

    @Test
    void aStrangerLearnsOfPublicCasesWhatTheRegisterSays() {
        Facts seen = ALL.within(STRANGER);

        assertThat(seen.cases()).containsExactly(TRIED, ELSEWHERE);
        assertThat(seen.followed()).isEmpty();
        assertThat(seen.entries()).extracting(JournalEntry::kind).containsExactly(JournalKind.RESULT_RECORDED);
        assertThat(seen.documents())
                .extracting(StepDocument::caseReference, StepDocument::form)
                .containsExactly(tuple("IA-2", "review"));
        assertThat(seen.waits()).isEmpty();
        assertThat(seen.deadlines()).extracting(CaseDeadline::element).containsExactly(Field.EXPERIMENT_TIMER);
        assertThat(seen.late()).containsExactly(TRIED);
        assertThat(seen.titleOf(TRIED)).isEqualTo("Tri [nom retiré]");
        assertThat(seen.titleOf(ELSEWHERE)).isEqualTo(ELSEWHERE.title());
        assertThat(seen.places()).containsExactly(new Place("IA-2", "Task_Closing"), new Place("IA-3", "Task_Bilan"));
    }

    @Test
    void anAgentFollowsTheOwnOrganisationAndLearnsOfTheOthersWhatEverybodyMay() {
        Facts seen = ALL.within(scope("dir-a", Role.AGENTS));

        assertThat(seen.cases()).containsExactly(SECRET, TRIED, ELSEWHERE);
        assertThat(seen.followed()).containsExactlyInAnyOrder("IA-1", "IA-2");
        assertThat(seen.titleOf(TRIED)).isEqualTo(TRIED.title());
        assertThat(seen.waits()).hasSize(1);
        assertThat(seen.documents()).hasSize(3);
        assertThat(seen.places())
                .containsExactly(
                        new Place("IA-1", "Task_Proposal"),
                        new Place("IA-2", "Task_OpinionDpo"),
                        new Place("IA-3", "Task_Bilan"));
    }

    @Test
    void anAgentOfAnotherOrganisationLearnsNothingFromWithin() {
        Facts seen = ALL.within(scope("commune-b", Role.COMMUNES));

        assertThat(seen.cases()).containsExactly(TRIED, ELSEWHERE);
        assertThat(seen.waits()).isEmpty();
        assertThat(seen.documents()).extracting(StepDocument::form).containsExactly("review");
    }

    @Test
    void theCommitteeFollowsEveryCaseAndChoosesAnOrganisation() {
        assertThat(ALL.within(scope("assemblee", Role.COMMITTEE_CHAIR)).followed())
                .containsExactlyInAnyOrder("IA-1", "IA-2", "IA-3");
        Scope one = new Scope(scope("", Role.DPO).reader(), Optional.of("commune-b"));
        assertThat(ALL.within(one).cases()).containsExactly(ELSEWHERE);
    }
}
