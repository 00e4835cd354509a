package fr.cadreia.register;

import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.DeclaredUses;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.dossier.PublicTitles;
import fr.cadreia.dossier.path.Regularisations;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.engine.form.CurrentForms;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.journal.CaseEvent.TakenBack;
import fr.cadreia.journal.RecordedEvent;
import fr.cadreia.kernel.database.ReadOnce;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the entry of a case from the answers of its steps so far; it depends on nothing else, so it can be redone. */
@Component
class EntryDrafting {

    private final CaseRecords records;
    private final CommitteeCalendar caseSessions;
    private final Regularisations regularisations;
    private final LateReassessments late;
    private final CurrentForms forms;
    private final Declared declarations;
    private final SupplierNames suppliers;
    private final Opinions opinions;

    EntryDrafting(
            CaseRecords records,
            CommitteeCalendar caseSessions,
            Regularisations regularisations,
            LateReassessments late,
            CurrentForms forms,
            Declared declarations,
            SupplierNames suppliers,
            Opinions opinions) {
        this.records = records;
        this.caseSessions = caseSessions;
        this.regularisations = regularisations;
        this.late = late;
        this.forms = forms;
        this.declarations = declarations;
        this.suppliers = suppliers;
        this.opinions = opinions;
    }

    /** What inventories declare of uses, as far as it names no person. */
    @Component
    record Declared(PublicTitles titles, DeclaredUses uses, HeldTexts held) {}

    RegisterEntry draft(Case described) {
        String reference = described.reference();
        // Each of a hundred fields asks for the form that it stands in.
        ReadOnce<FormSchema> read = new ReadOnce<>();
        CaseContent content = new CaseContent(
                described,
                declarations.titles().drafted(described),
                records.documents().of(reference),
                records.journal().of(reference),
                form -> read.get(form, forms::get));
        DecisionSection decided = new DecisionSection(content, caseSessions);
        DisclosedDocuments documents = new DisclosedDocuments(content, decided.lastAdopted());
        DeclaredValues declared = new DeclaredValues(content, documents, declarations.uses(), declarations.held());
        ComputedFields computed = new ComputedFields(
                content,
                documents,
                new DeclarationSection(content, declared, declarations.held()),
                new StandingSection(content, documents, regularisations, late),
                decided.decisions(),
                new OpinionSection(content, opinions),
                records.people().organisationName(described.organisation()),
                suppliers);
        return EntryBuilder.build(RegisterEntry.class, "", path -> computed.of(path, answered(declared, path)))
                .orElseThrow();
    }

    /**
     * Returns the parts that the register hides of a case whose intake was taken back: all of it, its name too. Empty
     * for any other case.
     */
    List<WithheldPart> withdrawn(Case described) {
        if (!described.isTakenBack()) {
            return List.of();
        }
        LocalDate today = records.today();
        return RecordedEvent.last(records.journal().of(described.reference()), TakenBack.class).stream()
                .map(row -> row.event().reason())
                .flatMap(why -> Stream.of(
                        WithheldPart.takenBack("", why, today), WithheldPart.takenBack(NamedCases.TITLE, why, today)))
                .toList();
    }

    /** Returns the answer for a field; null for a path that the table of fields does not name. */
    private static Object answered(DeclaredValues declared, String path) {
        return FieldTable.REGISTER.find(path).map(declared::answered).orElse(null);
    }
}
