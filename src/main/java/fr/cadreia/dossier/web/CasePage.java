package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.CaseProgress;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.change.RunningVersion;
import fr.cadreia.dossier.summary.CaseSummaries;
import fr.cadreia.dossier.summary.MeasureSeries;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers the content of a case's page for one reader. */
@Component
class CasePage {

    private final CaseDiagrams diagrams;
    private final CaseSummaries summaries;
    private final CaseTimeline timeline;
    private final CaseNotices notices;
    private final CaseWork work;
    private final Journal journal;
    private final StepDocuments documents;
    private final People people;

    CasePage(
            CaseDiagrams diagrams,
            CaseSummaries summaries,
            CaseTimeline timeline,
            CaseNotices notices,
            CaseWork work,
            Journal journal,
            StepDocuments documents,
            People people) {
        this.diagrams = diagrams;
        this.summaries = summaries;
        this.timeline = timeline;
        this.notices = notices;
        this.work = work;
        this.journal = journal;
        this.documents = documents;
        this.people = people;
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
        notices.add(dossier, entries, model);
        model.addAttribute("path", PathView.of(dossier, progress, timeline.days(entries)));
        model.addAttribute("step", PathView.current(dossier, progress));
        model.addAttribute("active", String.join(" ", progress.active()));
        model.addAttribute("done", String.join(" ", progress.done()));
        model.addAttribute(
                "deadlines",
                progress.deadlines().stream()
                        .map(deadline -> new DeadlineView(deadline.name(), FrenchText.lastDay(deadline.when())))
                        .toList());
        model.addAttribute(
                "summary", SummaryView.onCasePage(summaries.sections(summaries.of(reference, Optional.of(reader)))));
        model.addAttribute(
                "curves",
                MeasureSeries.of(documents.of(reference)).stream()
                        .map(MeasureCurve::of)
                        .toList());
        model.addAttribute("versions", RunningVersion.of(reference, entries, documents));
        model.addAttribute("timeline", timeline.of(dossier, entries, reader));
        work.add(visit, progress, model);
        return "dossier/case";
    }

    /** An event that comes by itself, and its moment. */
    record DeadlineView(String name, String when) {}
}
