package fr.cadreia.dossier.web;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.Track;
import fr.cadreia.dossier.steps.authorityact.AuthorityAct;
import fr.cadreia.journal.CaseEvent;
import fr.cadreia.journal.CatalogueEvent;
import fr.cadreia.journal.CommitteeEvent;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.Explained;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.Reasoned;
import fr.cadreia.journal.RegisterEvent;
import fr.cadreia.journal.TrainingEvent;
import fr.cadreia.journal.UseEvent;
import fr.cadreia.kernel.text.FrenchText;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The words of a row of the journal, for people; French. */
final class JournalReasons {

    /** The words for events whose label and reason do not say everything. */
    final Map<Class<?>, Function<Event, String>> words = new HashMap<>();

    private final StepNames names;

    JournalReasons(StepNames names) {
        this.names = names;
        say(
                CaseEvent.Opened.class,
                event -> event.title() + (event.from().replaces().isEmpty() ? "" : ", en remplacement de"));
        say(CaseEvent.Imported.class, CaseEvent.Imported::title);
        say(CaseEvent.ImportedEnded.class, CaseEvent.ImportedEnded::title);
        say(
                CaseEvent.Qualified.class,
                event -> "Risque " + event.riskLevel() + ", parcours "
                        + Track.of(event.track()).label());
        say(
                CaseEvent.DataGateComputed.class,
                event -> event.open() ? "Conforme" : "Non conforme\u00a0: " + sentences(event));
        say(CaseEvent.OpinionsRequired.class, event -> opinions(event.required().keySet()));
        say(CaseEvent.OpinionLapsed.class, event -> opinion(event.opinion()));
        say(CaseEvent.Reminded.class, CaseEvent.Reminded::task);
        say(CaseEvent.Overdue.class, CaseEvent.Overdue::task);
        say(
                RegisterEvent.RegisterPublished.class,
                event -> event.reference() + ", version " + event.version() + "\u00a0: " + event.cause());
        say(CaseEvent.JobRetried.class, CaseEvent.JobRetried::element);
        say(CaseEvent.FileAdded.class, CaseEvent.FileAdded::name);
        say(CaseEvent.LinkedCaseOpened.class, event -> "Pour remplacer cette solution\u00a0:");
        say(
                CaseEvent.ObservationAdded.class,
                event -> (event.severity() > 0 ? "Incident de gravité " + event.severity() + "\u00a0: " : "")
                        + event.text());
        say(CaseEvent.ContentWithheld.class, event -> event.what() + "\u00a0: " + event.reason());
        say(CaseEvent.ChangeDeclared.class, JournalReasons::changed);
        say(CaseEvent.DutyProved.class, CaseEvent.DutyProved::what);
        say(CaseEvent.RectificationRequested.class, event -> redone(event.redo(), event.reason()));
        say(CaseEvent.RectificationApproved.class, event -> redone(event.redo(), event.reason()));
        say(CaseEvent.RectificationRefused.class, event -> redone(event.redo(), event.reason()));
        say(CaseEvent.AuthorityDecided.class, JournalReasons::decided);
        say(CaseEvent.ActReceived.class, event -> "Document d’empreinte " + event.sha256());
        say(
                CaseEvent.Generalized.class,
                event -> "Prochaine réévaluation au plus tard le " + day(event.nextReassessment()));
        say(CaseEvent.ReassessmentDated.class, event -> "Au plus tard le " + day(event.nextReassessment()));
        say(UseEvent.ExperimentBegun.class, event -> "Du " + day(event.start()) + " au " + day(event.end()));
        say(
                UseEvent.ExperimentEnded.class,
                event -> event.actualEnd() == null ? event.reason() : "Le " + day(event.actualEnd()));
        say(
                UseEvent.UseMaintained.class,
                event -> "Jusqu’au " + day(event.until()) + " (" + event.by() + ")\u00a0: " + event.reason());
        say(
                UseEvent.TakenUp.class,
                event -> ("stop".equals(event.on()) ? "Observation sur l’arrêt\u00a0: " : "") + event.reason());
        say(ExaminationEvent.QuorumChecked.class, JournalReasons::quorum);
        say(ExaminationEvent.ExtractFiled.class, event -> "N°\u00a0" + event.number());
        say(
                ExaminationEvent.ExtractReplaced.class,
                event -> "N°\u00a0" + event.number() + ", à la place du n°\u00a0" + event.replaces() + "\u00a0: "
                        + event.reason());
        say(
                CommitteeEvent.PaperSigned.class,
                event -> event.paper()
                        + (event.reason().isEmpty()
                                ? ""
                                : ", version " + event.version() + "\u00a0: " + event.reason()));
        say(TrainingEvent.TrainingPlanned.class, event -> "Le " + day(event.day()));
        say(TrainingEvent.TrainingCancelled.class, event -> "Le " + day(event.day()) + "\u00a0: " + event.reason());
        say(TrainingEvent.AttendanceRecorded.class, event -> "Le " + day(event.day()) + ", " + agents(event));
        say(TrainingEvent.TraineesEnrolled.class, JournalReasons::agents);
        say(TrainingEvent.TraineesStruck.class, JournalReasons::agents);
        say(TrainingEvent.TrainingAttested.class, JournalReasons::agents);
        say(TrainingEvent.AccessGranted.class, JournalReasons::agents);
        say(TrainingEvent.AccessWithdrawn.class, event -> agents(event) + "\u00a0: " + event.reason());
        say(CatalogueEvent.CatalogueJoined.class, CatalogueEvent.CatalogueJoined::reason);
    }

    private <E extends Event> void say(Class<E> type, Function<E, String> saying) {
        words.put(type, event -> saying.apply(type.cast(event)));
    }

    /** Returns the words; empty when the row's label says everything. */
    String of(JournalEntry entry) {
        Event event = entry.event();
        return Optional.ofNullable(words.get(event.getClass()))
                .map(saying -> saying.apply(event))
                .orElseGet(() -> reason(event));
    }

    private static String reason(Event event) {
        if (event instanceof Explained explained) {
            return sentences(explained);
        }
        return event instanceof Reasoned reasoned ? reasoned.reason() : "";
    }

    /** Returns the reference of another case with which the reasons end, or empty. */
    static String linked(JournalEntry entry) {
        return entry.as(CaseEvent.Opened.class)
                .map(opened -> opened.from().replaces())
                .or(() -> entry.as(CaseEvent.LinkedCaseOpened.class).map(CaseEvent.LinkedCaseOpened::linked))
                .orElse("");
    }

    private static String quorum(ExaminationEvent.QuorumChecked checked) {
        if (checked.convening().isSecond()) {
            return "Seconde convocation, sans condition de quorum\u00a0: deux membres au moins"
                    + (checked.quorate() ? "" : ", non réunis");
        }
        if (checked.quorate()) {
            return "Atteint";
        }
        if (checked.impeded()) {
            return "Non atteint, moins de deux membres pouvant siéger";
        }
        return "Non atteint" + (checked.leadsTo().isSecond() ? "" : ", avant l’heure de la convocation");
    }

    private static String redone(String step, String reason) {
        return "Reprendre «\u00a0" + Step.of(step).map(Step::label).orElse("") + "\u00a0»\u00a0: " + reason;
    }

    private String opinions(Set<String> required) {
        return required.isEmpty()
                ? "Aucun"
                : required.stream().sorted().map(this::opinion).collect(Collectors.joining("\u00a0; "));
    }

    private String opinion(String code) {
        return names.of(OpinionKind.form(code));
    }

    private static String agents(TrainingEvent.Counted event) {
        return event.count() + (event.count() < 2 ? " agent" : " agents");
    }

    private static String decided(CaseEvent.AuthorityDecided event) {
        return AuthorityAct.Choice.of(event.decision()).label()
                + (event.act().isEmpty() ? "" : ", " + event.act())
                + " (" + event.authority() + ")"
                + (event.reason().isEmpty() ? "" : "\u00a0: " + event.reason());
    }

    private static String changed(CaseEvent.ChangeDeclared event) {
        return event.rating().label() + ", depuis le " + day(event.since())
                + (event.bySupplier() ? ", selon le fournisseur" : "") + "\u00a0: " + event.description() + " ("
                + event.version() + ")";
    }

    private static String day(LocalDate day) {
        return FrenchText.day(day);
    }

    private static String sentences(Explained event) {
        return String.join("\u00a0; ", event.reasons());
    }
}
