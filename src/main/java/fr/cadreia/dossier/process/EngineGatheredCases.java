package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseOpening;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.GatheredCases;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.journal.CaseEnding;
import fr.cadreia.journal.CaseEvent.TakenBack;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.Provenance;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

@Component
class EngineGatheredCases implements GatheredCases {

    /**
     * The kinds of row that open a case or record an administrator's work on many cases: nobody acted on the case
     * itself.
     */
    private static final Set<JournalKind> NOBODYS =
            EnumSet.of(JournalKind.IMPORTED, JournalKind.IMPORTED_ENDED, JournalKind.MIGRATED, JournalKind.JOB_RETRIED);

    private final CaseProcess process;
    private final CaseOpening opening;
    private final CaseRecords records;
    private final CaseTasks tasks;
    private final RuntimeService runtime;
    private final AsApplication application;
    private final AuthorityClock clock;

    EngineGatheredCases(
            CaseProcess process,
            CaseOpening opening,
            CaseRecords records,
            CaseTasks tasks,
            @Lazy RuntimeService runtime,
            AsApplication application,
            AuthorityClock clock) {
        this.process = process;
        this.opening = opening;
        this.records = records;
        this.tasks = tasks;
        this.runtime = runtime;
        this.application = application;
        this.clock = clock;
    }

    @Override
    public List<String> references(int count) {
        return records.cases().nextReferences(count);
    }

    @Override
    public String open(
            String reference,
            String title,
            String organisation,
            Case.Origin origin,
            String actor,
            Provenance provenance) {
        return application.call(() -> process.open(reference, title, organisation, origin, actor, provenance));
    }

    @Override
    public void openEnded(
            String reference, String title, String organisation, String actor, Provenance provenance, String endedOn) {
        opening.openEnded(reference, title, organisation, actor, provenance, endedOn);
    }

    @Override
    public Optional<String> takeBack(String reference, Person person, long batch, String reason) {
        Case before = records.cases().lockForUpdate(reference);
        if (before.ending().filter(CaseEnding.TAKEN_BACK::equals).isPresent()) {
            return Optional.empty();
        }
        Optional<String> acted = records.journal().of(reference).stream()
                .filter(row -> row.kind().effect().isAct() && !row.actor().equals(Journal.APPLICATION))
                .filter(row -> !NOBODYS.contains(row.kind()))
                .findFirst()
                .map(row -> "«\u00a0" + row.kind().label() + "\u00a0» le " + FrenchText.day(row.writtenAt()))
                .or(() -> held(reference));
        if (acted.isEmpty()) {
            records.change(reference, person.id(), new TakenBack(batch, reason), found -> found.takenBack(clock.now()));
            application.run(() -> CaseProcess.running(runtime, reference)
                    .ifPresent(instance -> runtime.deleteProcessInstance(instance, JournalKind.TAKEN_BACK.label())));
        }
        return acted;
    }

    /** Returns a French remark when somebody holds the proposal, and may have begun to write it. */
    private Optional<String> held(String reference) {
        return application.call(() -> tasks.of(reference)).stream()
                        .anyMatch(task -> task.assignee().isPresent())
                ? Optional.of("la proposition est prise en charge")
                : Optional.empty();
    }
}
