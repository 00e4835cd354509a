package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.dossier.event.AccountEvent;
import fr.cadreia.dossier.event.CallEvent;
import fr.cadreia.dossier.event.CaseEvent;
import fr.cadreia.dossier.event.CatalogueEvent;
import fr.cadreia.dossier.event.CommitteeEvent;
import fr.cadreia.dossier.event.DiagramEvent;
import fr.cadreia.dossier.event.Event;
import fr.cadreia.dossier.event.ExaminationEvent;
import fr.cadreia.dossier.event.Explained;
import fr.cadreia.dossier.event.JournalEvent;
import fr.cadreia.dossier.event.Reasoned;
import fr.cadreia.dossier.event.RegisterEvent;
import fr.cadreia.dossier.event.ReportEvent;
import fr.cadreia.dossier.event.ReviewEvent;
import fr.cadreia.dossier.event.SessionEvent;
import fr.cadreia.dossier.event.StepEvent;
import fr.cadreia.dossier.event.TrainingEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalReasonsTest {

    /** What is told elsewhere than in the time line of a case, and steps, which say themselves what they conclude. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(
            AccountEvent.class,
            CommitteeEvent.class,
            DiagramEvent.class,
            JournalEvent.class,
            RegisterEvent.class,
            ReportEvent.class,
            ReviewEvent.class,
            SessionEvent.class,
            StepEvent.class);

    /** Whose French name says everything. */
    private static final Set<Class<?>> BY_LABEL = Set.of(
            CallEvent.CallAnswered.class,
            CaseEvent.Closed.class,
            CaseEvent.CommitmentFulfilled.class,
            CaseEvent.CommitmentOpened.class,
            CaseEvent.ReassessmentLate.class,
            CaseEvent.StepEntered.class,
            CatalogueEvent.AdviceAsked.class,
            CatalogueEvent.AdviceGiven.class,
            ExaminationEvent.BallotCounted.class,
            ExaminationEvent.BallotOpened.class,
            ExaminationEvent.CasePresenceCorrected.class,
            ExaminationEvent.ElectorateRenewed.class,
            ExaminationEvent.ExaminationOpened.class,
            ExaminationEvent.PointAdjourned.class,
            ExaminationEvent.PointResumed.class,
            ExaminationEvent.ResultRecorded.class,
            ExaminationEvent.Voted.class,
            CallEvent.CallPublished.class,
            TrainingEvent.AwarenessRecorded.class);

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses())
                        .flatMap(JournalReasonsTest::leaves)
                        .distinct()
                : Stream.of(type);
    }

    @Test
    void everyEventOfACaseIsToldInWordsUnlessSomebodyDecidedThatItsNameIsEnough() {
        Set<Class<?>> told = new JournalReasons(null).words.keySet();

        assertThat(leaves(Event.class)
                        .filter(event -> ELSEWHERE.stream().noneMatch(family -> family.isAssignableFrom(event)))
                        .filter(event -> !told.contains(event)
                                && !Reasoned.class.isAssignableFrom(event)
                                && !Explained.class.isAssignableFrom(event)))
                .containsExactlyInAnyOrderElementsOf(BY_LABEL);
    }
}
