package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseLinks;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.DutyTerms;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.FollowedCases;
import fr.cadreia.dossier.Journal;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.Regularisations;
import fr.cadreia.dossier.Replacements;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.Suspensions;
import fr.cadreia.dossier.commitment.Commitments;
import fr.cadreia.dossier.file.CaseFiles;
import fr.cadreia.dossier.measure.MeasureSeries;
import fr.cadreia.dossier.reassessment.LateReassessments;
import fr.cadreia.dossier.rectification.Rectification;
import fr.cadreia.dossier.rectification.RectificationService;
import fr.cadreia.dossier.steps.authorityact.AwaitedActs;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the case's page shows to one reader. */
@Component
class CasePage {

    private final CaseDiagrams diagrams;
    private final CaseSummaries summaries;
    private final CaseTimeline timeline;
    private final Journal journal;
    private final ActorFunctions functions;
    private final StepNames names;
    private final CaseFiles files;
    private final AwaitedActs awaited;
    private final RectificationService rectifications;
    private final People people;
    private final List<CaseLinks> links;
    private final TaskViews tasks;
    private final Regularisations regularisations;
    private final Commitments commitments;
    private final LateReassessments late;
    private final StepDocuments documents;
    private final Replacements replacements;
    private final FollowedCases followed;
    private final Clock clock;
    private final ExaminingRoles roles;
    private final Suspensions suspensions;
    private final DutyTerms duties;

    CasePage(
            CaseDiagrams diagrams,
            CaseSummaries summaries,
            CaseTimeline timeline,
            Journal journal,
            ActorFunctions functions,
            StepNames names,
            CaseFiles files,
            RectificationService rectifications,
            People people,
            List<CaseLinks> links,
            TaskViews tasks,
            Regularisations regularisations,
            Commitments commitments,
            LateReassessments late,
            StepDocuments documents,
            Replacements replacements,
            FollowedCases followed,
            Clock clock,
            ExaminingRoles roles,
            AwaitedActs awaited,
            Suspensions suspensions,
            DutyTerms duties) {
        this.duties = duties;
        this.suspensions = suspensions;
        this.awaited = awaited;
        this.roles = roles;
        this.followed = followed;
        this.links = links;
        this.diagrams = diagrams;
        this.summaries = summaries;
        this.timeline = timeline;
        this.journal = journal;
        this.functions = functions;
        this.names = names;
        this.files = files;
        this.rectifications = rectifications;
        this.people = people;
        this.tasks = tasks;
        this.regularisations = regularisations;
        this.commitments = commitments;
        this.late = late;
        this.documents = documents;
        this.replacements = replacements;
        this.clock = clock;
    }

    /** @return the template's name */
    String show(Visit visit, Model model) {
        Case dossier = visit.dossier();
        Person reader = visit.person();
        String reference = dossier.reference();
        CaseProgress progress = diagrams.progress(reference);
        List<JournalEntry> entries = journal.of(reference);
        model.addAttribute("dossier", dossier);
        model.addAttribute("organisation", people.organisationName(dossier.organisation()));
        model.addAttribute(
                "openedBy",
                Journal.APPLICATION.equals(dossier.openedBy()) ? "l’application" : people.name(dossier.openedBy()));
        model.addAttribute("openedAt", FrenchText.day(dossier.openedAt()));
        model.addAttribute("closedAt", dossier.closedAt().map(FrenchText::day).orElse(""));
        model.addAttribute("ending", dossier.endingLabel().orElse(""));
        regularisations
                .due(dossier, entries)
                .ifPresent(day -> model.addAttribute(
                        "regularise", new DueView(FrenchText.day(day.toString()), day.isBefore(LocalDate.now(clock)))));
        model.addAttribute("lifting", suspensions.lifting(dossier));
        model.addAttribute("unproved", dossier.isOpen() ? duties.unproved(dossier) : List.of());
        awaited.of(dossier).ifPresent(act -> model.addAttribute("awaitedAct", act));
        model.addAttribute("followed", followed.isFollowed(reader, reference));
        model.addAttribute("reassessmentLate", late.isLate(reference));
        model.addAttribute("replacements", replacements(dossier));
        model.addAttribute("path", PathView.of(dossier, progress, new StepDays(entries, functions::of, names::of)));
        model.addAttribute("step", PathView.current(dossier, progress));
        model.addAttribute("active", String.join(" ", progress.active()));
        model.addAttribute("done", String.join(" ", progress.done()));
        model.addAttribute("tasks", tasks.of(progress.tasks(), dossier, reader));
        model.addAttribute(
                "deadlines",
                progress.deadlines().stream()
                        .map(deadline -> new DeadlineView(deadline.name(), FrenchText.lastDay(deadline.when())))
                        .toList());
        model.addAttribute(
                "commitments",
                commitments.of(reference).stream()
                        .map(commitment -> CommitmentView.of(commitment, LocalDate.now(clock)))
                        .toList());
        model.addAttribute(
                "summary", SummaryView.onCasePage(summaries.sections(summaries.of(reference, Optional.of(reader)))));
        model.addAttribute(
                "curves",
                MeasureSeries.of(documents.of(reference)).stream()
                        .map(MeasureCurve::of)
                        .toList());
        model.addAttribute("timeline", timeline.of(dossier, entries, reader));
        model.addAttribute(
                "files",
                files.of(reference).stream()
                        .map(file -> FileView.of(file, people))
                        .toList());
        model.addAttribute(
                "links",
                links.stream()
                        .flatMap(source -> source.of(dossier, reader).stream())
                        .toList());
        addCommands(visit, progress, model);
        return "dossier/case";
    }

    private List<ReplacementView> replacements(Case dossier) {
        return Stream.concat(
                        replacements.replacementOf(dossier.reference()).stream()
                                .map(replacement -> ReplacementView.by(replacement, dossier)),
                        replacements.replacedBy(dossier.reference()).stream().map(ReplacementView::of))
                .toList();
    }

    /** @param day French */
    record DueView(String day, boolean late) {}

    /** What happens by itself, and when. */
    record DeadlineView(String name, String when) {}

    private void addCommands(Visit visit, CaseProgress progress, Model model) {
        Case dossier = visit.dossier();
        Set<CaseCommand> commands = EnumSet.noneOf(CaseCommand.class);
        for (CaseCommand command : CaseCommand.values()) {
            if (command.isFor(visit.person(), dossier, roles)
                    && command.obstacle(dossier, progress).isEmpty()) {
                commands.add(command);
            }
        }
        Optional<Rectification> pending = rectifications.of(dossier.reference()).stream()
                .filter(Rectification::isPending)
                .findFirst();
        model.addAttribute(
                "pending",
                pending.map(asked ->
                                RectificationView.of(asked, rectifications.mayDecide(visit.person(), asked), people))
                        .orElse(null));
        if (pending.isPresent() || rectifications.possibleSteps(dossier).isEmpty()) {
            commands.remove(CaseCommand.RECTIFY);
        } else {
            model.addAttribute("possibleSteps", rectifications.possibleSteps(dossier));
        }
        boolean mayAddFile = commands.remove(CaseCommand.ADD_FILE);
        model.addAttribute("mayAddFile", mayAddFile);
        model.addAttribute("commands", commands.stream().map(Enum::name).toList());
    }
}
