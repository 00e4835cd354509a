package fr.cadreia.dossier.trial;

import static fr.cadreia.journal.seal.TestJournal.newCase;
import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.TestClock;
import fr.cadreia.dossier.Case;
import fr.cadreia.journal.CaseEvent.ReassessmentLate;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.journal.Motion;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

class LateReassessmentsTest {

    private static final Instant BEGIN = TestClock.now();
    /** More than there are connections. */
    private static final int READERS = 30;

    private static final Event DECIDED = filed(ExaminationOutcome.of(Motion.KEEP));

    private static Event filed(ExaminationOutcome outcome) {
        return new ExtractFiled("reassessment", 1, "2026-03/01", "Le comité est d’avis.", outcome, "", "");
    }

    /** A case that was late once and was decided begins anew. */
    @OnEachVendor
    void theLongestLateSinceTheLastDecisionComesFirst(TestDatabase database) {
        LateReassessments late =
                new LateReassessments(database.runtime(), database.journal(on(0)), database.cases(on(0)));
        for (String reference : new String[] {"IA-2026-0001", "IA-2026-0002", "IA-2026-0003"}) {
            database.cases(on(0)).add(newCase(reference));
        }
        happens(database, "IA-2026-0001", 1, new ReassessmentLate());
        happens(database, "IA-2026-0001", 2, DECIDED);
        happens(database, "IA-2026-0002", 3, new ReassessmentLate());
        happens(database, "IA-2026-0003", 4, new ReassessmentLate());
        happens(database, "IA-2026-0003", 5, DECIDED);
        happens(database, "IA-2026-0001", 6, new ReassessmentLate());

        assertThat(late.all()).extracting(Case::reference).containsExactly("IA-2026-0002", "IA-2026-0001");
        assertThat(late.isLate(database.cases(on(0)).get("IA-2026-0001"))).isTrue();
        assertThat(late.isLate(database.cases(on(0)).get("IA-2026-0003"))).isFalse();
    }

    /** A committee that asks for more before deciding has decided nothing: the case waits, and is late, as before. */
    @OnEachVendor
    void whatIsSentBackIsAsLateAsBefore(TestDatabase database) {
        LateReassessments late =
                new LateReassessments(database.runtime(), database.journal(on(0)), database.cases(on(0)));
        database.cases(on(0)).add(newCase("IA-2026-0001"));
        happens(database, "IA-2026-0001", 1, new ReassessmentLate());
        happens(database, "IA-2026-0001", 2, filed(ExaminationOutcome.SENT_BACK));

        assertThat(late.isLate(database.cases(on(0)).get("IA-2026-0001"))).isTrue();
        assertThat(late.all()).extracting(Case::reference).containsExactly("IA-2026-0001");

        for (int reader = 0; reader < READERS; reader++) {
            assertThat(late.all())
                    .as("the person who asks gives the connection back")
                    .hasSize(1);
        }

        happens(database, "IA-2026-0001", 3, DECIDED);
        assertThat(late.isLate(database.cases(on(0)).get("IA-2026-0001"))).isFalse();
        assertThat(late.all()).isEmpty();
    }

    private static void happens(TestDatabase database, String reference, int day, Event event) {
        database.transaction()
                .executeWithoutResult(status -> database.journal(on(day)).append(reference, "agent", "", event));
    }

    private static AuthorityClock on(int day) {
        return new AuthorityClock(InstantSource.fixed(BEGIN.plus(Duration.ofDays(day))));
    }
}
