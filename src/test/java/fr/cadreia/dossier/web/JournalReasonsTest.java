package fr.cadreia.dossier.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.journal.AccountEvent;
import fr.cadreia.journal.CallEvent;
import fr.cadreia.journal.CaseEvent;
import fr.cadreia.journal.CatalogueEvent;
import fr.cadreia.journal.CommitteeEvent;
import fr.cadreia.journal.DiagramEvent;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.Explained;
import fr.cadreia.journal.FeedbackEvent;
import fr.cadreia.journal.JournalEvent;
import fr.cadreia.journal.OutreachEvent;
import fr.cadreia.journal.Reasoned;
import fr.cadreia.journal.RegisterEvent;
import fr.cadreia.journal.ReportEvent;
import fr.cadreia.journal.ReviewEvent;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.journal.StepEvent;
import fr.cadreia.journal.SupplierEvent;
import fr.cadreia.journal.TrainingEvent;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JournalReasonsTest {

    /** Events that appear elsewhere than in the time line of a case, and steps, which state their own conclusions. */
    private static final Set<Class<?>> ELSEWHERE = Set.of(
            AccountEvent.class,
            CommitteeEvent.class,
            DiagramEvent.class,
            JournalEvent.class,
            OutreachEvent.class,
            RegisterEvent.class,
            ReportEvent.class,
            ReviewEvent.class,
            SessionEvent.class,
            StepEvent.class);

    /** Events whose French name says everything. */
    private static final Set<Class<?>> BY_LABEL = Set.of(
            CallEvent.CallAnswered.class,
            CaseEvent.ChangesAsked.class,
            CaseEvent.Closed.class,
            CaseEvent.CommitmentFulfilled.class,
            CaseEvent.CommitmentOpened.class,
            CaseEvent.NoChangeDeclared.class,
            CaseEvent.ReassessmentLate.class,
            CaseEvent.StepEntered.class,
            CatalogueEvent.AdviceAsked.class,
            CatalogueEvent.AdviceGiven.class,
            SupplierEvent.SupplierSheetReceived.class,
            FeedbackEvent.FeedbackOpened.class,
            FeedbackEvent.FeedbackClosed.class,
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
