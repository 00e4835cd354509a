package fr.cadreia.dossier.web;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseCommand;
import fr.cadreia.dossier.CaseDiagrams;
import fr.cadreia.dossier.ExaminingRoles;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.dossier.change.ChangeReminders;
import fr.cadreia.dossier.change.ChangeTable;
import fr.cadreia.dossier.change.DeclaredChange;
import fr.cadreia.dossier.change.RunningVersion;
import fr.cadreia.dossier.path.CaseCommands;
import fr.cadreia.dossier.path.CaseCommands.Declared;
import fr.cadreia.dossier.web.CaseAccess.Visit;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.web.EnteredForm;
import java.security.Principal;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a department declares what has changed in a solution in service, or that nothing has. */
@Controller
class ChangeController {

    private static final String PAGE = "/dossiers/{reference}/changement";

    private final CaseAccess access;
    private final CaseCommands commands;
    private final ChangeTable changes;
    private final CaseDiagrams diagrams;
    private final ExaminingRoles roles;
    private final Journal journal;
    private final StepDocuments documents;

    ChangeController(
            CaseAccess access,
            CaseCommands commands,
            ChangeTable changes,
            CaseDiagrams diagrams,
            ExaminingRoles roles,
            Journal journal,
            StepDocuments documents) {
        this.access = access;
        this.commands = commands;
        this.changes = changes;
        this.diagrams = diagrams;
        this.roles = roles;
        this.journal = journal;
        this.documents = documents;
    }

    @GetMapping(PAGE)
    String show(@PathVariable String reference, EnteredForm form, Principal principal, Model model) {
        EnteredForm.none(model);
        return page(access.open(principal, reference), form, model);
    }

    private String page(Visit visit, EnteredForm form, Model model) {
        Case dossier = visit.dossier();
        String reference = dossier.reference();
        List<JournalEntry> rows = journal.of(reference);
        model.addAttribute("dossier", dossier);
        model.addAttribute("may", CaseCommand.DECLARE_CHANGE.isFor(visit.person(), dossier, roles));
        model.addAttribute(
                "obstacle",
                CaseCommand.DECLARE_CHANGE
                        .obstacle(dossier, diagrams.progress(reference))
                        .orElse(""));
        model.addAttribute(
                "asked", ChangeReminders.askedSince(rows).map(FrenchText::day).orElse(""));
        model.addAttribute("subjects", changes.subjects());
        model.addAttribute("ticked", form.all("change"));
        model.addAttribute("versions", RunningVersion.of(reference, rows, documents));
        return "dossier/change";
    }

    @PostMapping(PAGE)
    String declare(@PathVariable String reference, EnteredForm form, Principal principal, Model model) {
        Visit visit = access.open(principal, reference);
        return form.answer(() -> page(access.open(principal, reference), form, model), () -> {
            DeclaredChange said = new DeclaredChange(
                    form.all("change"),
                    form.required("description", DeclaredChange.DESCRIPTION, DeclaredChange.DESCRIPTION_LENGTH),
                    form.requiredLine("version", DeclaredChange.VERSION, DeclaredChange.VERSION_LENGTH),
                    form.requiredDay("depuis", DeclaredChange.SINCE),
                    form.has("fournisseur"),
                    form.notPersons());
            Declared declared = commands.declareChange(visit.person(), reference, said);
            String done = switch (declared.rating()) {
                case MINOR -> "change.done.minor";
                case MATERIAL -> declared.begun() ? "change.done.material" : "change.done.material.under-way";
                case OUTSIDE -> "change.done.outside";
            };
            return form.done(done, "/dossiers/" + reference);
        });
    }

    @PostMapping(PAGE + "/aucun")
    String nothing(@PathVariable String reference, EnteredForm form, Principal principal, Model model) {
        Visit visit = access.open(principal, reference);
        return form.answer(() -> page(access.open(principal, reference), form, model), () -> {
            commands.declareNoChange(visit.person(), reference);
            return form.done("change.done.none", "/dossiers/" + reference);
        });
    }
}
