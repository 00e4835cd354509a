package fr.cadreia.register.request;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.kernel.form.FieldOption;
import fr.cadreia.register.EntryCorrection;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.Publications;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryPart;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The decisions of people on an entry: to correct a text, to hide a field or the whole. Both kinds are recorded in the
 * journal.
 */
@Component
public class EntryCorrections {

    private final RegisterEntries entries;
    private final Publications publications;
    private final CaseRecords records;

    EntryCorrections(RegisterEntries entries, Publications publications, CaseRecords records) {
        this.entries = entries;
        this.publications = publications;
        this.records = records;
    }

    /** Lists the texts of an entry that can be put right, as options of a form's list. */
    public List<FieldOption> texts(String reference) {
        return entries.find(reference).stream()
                .flatMap(version -> FieldTable.REGISTER.asRead().stream().filter(field -> isText(version, field)))
                .map(EntryCorrections::option)
                .toList();
    }

    /** Lists all fields that an entry has, and the whole of it. */
    public List<FieldOption> parts(String reference) {
        Stream<EntryField> said = entries.find(reference).stream()
                .flatMap(version ->
                        FieldTable.REGISTER.asRead().stream().filter(field -> mayBeHidden(version.entry(), field)));
        Stream<FieldOption> fields =
                Stream.concat(EntryPart.ofLists().stream(), said).map(EntryCorrections::option);
        return Stream.concat(Stream.of(option(EntryPart.WHOLE)), fields).toList();
    }

    /** Tells whether a field may be hidden. A hidden field can be chosen again, so that each request ends. */
    private static boolean mayBeHidden(RegisterEntry entry, EntryField field) {
        return field.mayBeHidden()
                && (!EntryText.of(entry, field).isEmpty()
                        || entry.withheld().stream()
                                .anyMatch(hidden -> hidden.field().equals(field.path())));
    }

    /** Tells whether a field is a text that people wrote, rather than a consequence of the case. */
    private static boolean isText(EntryVersion version, EntryField field) {
        return field.isWritten() && !EntryText.of(version.entry(), field).isEmpty();
    }

    private static FieldOption option(EntryField field) {
        return option(field.path());
    }

    private static FieldOption option(String path) {
        return new FieldOption(path, EntryPart.label(path));
    }

    public void correct(String account, RegisterRequest request, String path, String text) {
        String reference = request.caseReference();
        EntryField field = FieldTable.REGISTER.field(path);
        String was = EntryText.of(entries.find(reference).orElseThrow().entry(), field);
        publications.correct(reference, new EntryCorrection(path, was, text), request.reference(), account);
    }

    /** Hides a field. A field that is hidden already stays so, with its first reason. */
    public void withhold(String account, RegisterRequest request, String path, String legalReason) {
        String reference = request.caseReference();
        String field = path.equals(EntryPart.WHOLE) ? "" : path;
        publications.withhold(
                reference, new WithheldPart(field, legalReason, records.today()), request.reference(), account);
    }
}
