package fr.cadreia.committee.convening;

import fr.cadreia.committee.CaseConvened;
import fr.cadreia.committee.convening.CaseConvening.Summons;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionPlanning;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.committee.session.WrittenConsultations;
import fr.cadreia.committee.session.WrittenConsultations.Consultation;
import fr.cadreia.committee.steps.CommitteeStep;
import fr.cadreia.committee.steps.Convening;
import fr.cadreia.committee.steps.DraftOpinions;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.Essential;
import fr.cadreia.dossier.SectionKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepView;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.CrossChecks;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.ProcessVariables;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

@Component
class ConveningStep extends CommitteeStep<Convening> {

    private final CaseConvening caseConvening;
    private final ConveningRules rules;
    private final WrittenConsultations consultations;
    private final DraftOpinions drafts;
    private final ApplicationEventPublisher events;

    ConveningStep(
            CaseRecords records,
            Examinations examinations,
            CaseConvening caseConvening,
            ConveningRules rules,
            WrittenConsultations consultations,
            DraftOpinions drafts,
            ApplicationEventPublisher events) {
        super(Convening.class, records, examinations);
        this.consultations = consultations;
        this.drafts = drafts;
        this.caseConvening = caseConvening;
        this.rules = rules;
        this.events = events;
    }

    @Override
    public StepView view() {
        return StepView.named("Convocation de la séance")
                .showing(
                        Essential.USE,
                        Essential.RECOMMENDATION,
                        Essential.TARGETS,
                        Essential.GATHERED,
                        Essential.OPINIONS,
                        Essential.SECOND_READING)
                .opening(SectionKind.ASSESSMENT, SectionKind.RULES);
    }

    @Override
    public Optional<LocalDate> due(String reference) {
        return Optional.empty();
    }

    @Override
    protected Answers startFrom(StepContext step) {
        Case examined = records().cases().get(step.caseReference());
        return Answers.NONE
                .with("agenda", "Examen du dossier " + examined.reference() + "\u00a0: " + examined.title())
                .with(document(step, Convening.class).map(StepDocument::answers).orElse(Answers.NONE))
                .with(drafts.startFrom(step, examination(step)))
                .with(
                        "sessionDate",
                        WorkingDays.onOrAfter(notice(step).earliest()).toString())
                .without(List.of("urgencyReason", "authorityInformed", Convening.SESSION, Convening.TIME));
    }

    @Override
    public ShownValues helpers(StepContext step) {
        Notice notice = notice(step);
        return drafts.helpers(step)
                .with("impediment", impediment(step))
                .with("convenedSessions", toCome(Session.Status.CONVENED))
                .with("openSessions", toCome(Session.Status.OPEN))
                .with("today", records().today())
                .with("earliestSessionDate", notice.earliest())
                .with(
                        "earliestUrgentDate",
                        isSecond(step)
                                ? Optional.empty()
                                : Optional.of(notice.earliestUrgent().toString()))
                .with("usualTime", FrenchText.time(caseConvening.usualTime()))
                .with("secondConvening", isSecond(step))
                // A second convening, which needs no quorum, is always for a meeting.
                .with(
                        "writtenAllowed",
                        settings(step).isOn(Setting.WRITTEN_CONSULTATION)
                                && !isSecond(step)
                                && !examination(step).isToBeDebated());
    }

    private String toCome(Session.Status status) {
        return caseConvening.toCome(records().today(), status).stream()
                .map(session -> "n° " + session.number() + ", " + SessionWords.moment(session)
                        + (session.place().isBlank() ? "" : ", " + session.place()))
                .collect(Collectors.joining("\u00a0; "));
    }

    private Notice notice(StepContext step) {
        return rules.notice(step.caseReference(), settings(step), isSecond(step));
    }

    /** Convenes the case and keeps the session and its time in the document; a written consultation has no session. */
    @Override
    protected Answers kept(StepContext step, Answers answers, Convening convening) {
        Answers drafted = drafts.completed(step, answers);
        if (convening.isWritten()) {
            return drafted;
        }
        Session session = caseConvening.convene(step.actor(), summons(step, convening));
        return drafted.with(Convening.SESSION, session.number())
                .with(Convening.TIME, session.startsAt().toLocalTime().toString());
    }

    private Summons summons(StepContext step, Convening convening) {
        Notice notice = notice(step);
        return new Summons(
                step.caseReference(),
                step.processInstanceId(),
                convening.sessionDate(),
                Optional.ofNullable(convening.sessionTime()),
                convening.place(),
                convening.videoLink(),
                convening.withDebate(),
                notice,
                notice.isKept(convening.sessionDate()) ? "" : convening.urgencyReason());
    }

    @Override
    protected ProcessVariables complete(StepContext step, Convening convening) {
        if (convening.isWritten()) {
            consultations.keep(new Consultation(
                    step.processInstanceId(), step.caseReference(), convening.sessionDate(), convening.place()));
            events.publishEvent(new CaseConvened(step.caseReference(), step.processInstanceId()));
        } else {
            consultations.forget(step.processInstanceId());
        }
        return ProcessVariables.NONE;
    }

    @Override
    protected List<FieldError> faults(StepContext step, Convening convening) {
        List<FieldError> errors = new ArrayList<>(drafts.faults(step, convening.opinion()));
        Notice notice = notice(step);
        rules.obstacle().ifPresent(why -> errors.add(FieldError.of("sessionDate", why)));
        if (convening.sessionDate().isBefore(records().today())) {
            errors.add(FieldError.of("sessionDate", "cette date est passée\u00a0: indiquez une date à venir."));
        } else if (WorkingDays.isSundayOrHoliday(convening.sessionDate())) {
            errors.add(FieldError.of("sessionDate", SessionPlanning.NOT_A_SESSION_DAY));
        } else if (!notice.isKept(convening.sessionDate()) && !isSecond(step)) {
            notice.urgentObstacle(convening.sessionDate())
                    .ifPresent(why -> errors.add(FieldError.of("sessionDate", why)));
        }
        CrossChecks.notAfter(
                        "sessionDate",
                        convening.sessionDate(),
                        records().today().plusYears(1),
                        "convoquez dans l’année")
                .ifPresent(errors::add);
        if (convening.isWritten() && convening.withDebate()) {
            errors.add(FieldError.of("withDebate", "une consultation écrite porte sur un point sans débat."));
        } else if (!convening.withDebate() && examination(step).isToBeDebated()) {
            errors.add(FieldError.of("withDebate", SessionPlanning.TO_BE_DEBATED));
        }
        if (isSecond(step)) {
            errors.addAll(second(step, convening, notice));
        }
        return errors;
    }

    /** Checks a second convening. It needs no quorum and must therefore keep its notice and its agenda. */
    private List<FieldError> second(StepContext step, Convening convening, Notice notice) {
        List<FieldError> errors = new ArrayList<>();
        if (!notice.isKept(convening.sessionDate())) {
            errors.add(FieldError.of(
                    "sessionDate",
                    "une seconde convocation se passe de quorum\u00a0: son délai ne s’abrège pas, même en urgence. Choisissez "
                            + "une date à partir du " + FrenchText.day(notice.earliest()) + "."));
        }
        String announced =
                latest(step, Convening.class).map(last -> last.agenda().strip()).orElse("");
        if (!convening.agenda().strip().equals(announced)
                && !caseConvening.isWithOthers(step.caseReference(), convening.sessionDate())) {
            errors.add(FieldError.of(
                    "agenda",
                    "une seconde convocation porte sur le même ordre du jour\u00a0: laissez-le comme il était."));
        }
        return errors;
    }

    @Override
    protected Optional<String> returnReason(StepContext step) {
        return ConvenedAgain.because(records(), step);
    }
}
