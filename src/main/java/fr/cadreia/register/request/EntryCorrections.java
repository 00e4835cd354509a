package fr.cadreia.register.request;

import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.event.RegisterEvent.RegisterCorrected;
import fr.cadreia.dossier.event.RegisterEvent.RegisterWithheld;
import fr.cadreia.register.Correction;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.Publications;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryPart;
import fr.cadreia.register.entry.EntrySection;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.Withheld;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What people decide about an entry: a text is put right, a field or the whole is hidden. Both are journaled. */
@Component
public class EntryCorrections {

    /** The fields whose texts people wrote. */
    private static final Set<EntryField> COMPUTED =
            Set.of(EntryField.STATUS, EntryField.FRAMEWORK_VERSION, EntryField.INDICATORS, EntryField.ORGANISATION);

    private final RegisterEntries entries;
    private final Publications publications;
    private final Dossier dossier;

    EntryCorrections(RegisterEntries entries, Publications publications, Dossier dossier) {
        this.entries = entries;
        this.publications = publications;
        this.dossier = dossier;
    }

    /** The texts of an entry that can be put right, as options of a form's list. */
    public List<Map<String, String>> texts(String reference) {
        return entries.find(reference).stream()
                .flatMap(version -> Arrays.stream(EntryField.values()).filter(field -> isText(version, field)))
                .map(field -> option(field.path(), field.label()))
                .toList();
    }

    /** Whatever an entry says, and the whole of it. */
    public List<Map<String, String>> parts(String reference) {
        Stream<Map<String, String>> fields = entries.find(reference).stream()
                .flatMap(version ->
                        Arrays.stream(EntryField.values()).filter(field -> mayBeHidden(version.entry(), field)))
                .map(field -> option(field.path(), field.label()));
        return Stream.concat(
                        EntryPart.besidesFields().entrySet().stream()
                                .map(part -> option(part.getKey(), part.getValue())),
                        fields)
                .toList();
    }

    /** Where a use stands is never hidden. What is hidden already can be chosen again, so that each request ends. */
    private static boolean mayBeHidden(RegisterEntry entry, EntryField field) {
        return (!COMPUTED.contains(field) || field == EntryField.INDICATORS)
                && field.section() != EntrySection.STANDING
                && (!EntryText.of(entry, field).isEmpty()
                        || entry.withheld().stream()
                                .anyMatch(hidden -> hidden.field().equals(field.path())));
    }

    private static boolean isText(EntryVersion version, EntryField field) {
        return !COMPUTED.contains(field)
                && EntryText.raw(version.entry(), field) instanceof String text
                && !text.isEmpty();
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    public void correct(String account, RegisterRequest request, String path, String text) {
        String reference = request.caseReference();
        EntryField field = EntryField.of(path).orElseThrow();
        String was = EntryText.of(entries.find(reference).orElseThrow().entry(), field);
        publications.correct(reference, new Correction(path, was, text), request.reference());
        dossier.journal().append(reference, account, "", new RegisterCorrected(request.reference(), path, was, text));
    }

    /** A field that is hidden already stays so, with its first reason. */
    public void withhold(String account, RegisterRequest request, String path, String legalReason) {
        String reference = request.caseReference();
        String field = path.equals(EntryPart.WHOLE) ? "" : path;
        if (publications.withhold(reference, new Withheld(field, legalReason, dossier.today()), request.reference())) {
            dossier.journal()
                    .append(reference, account, "", new RegisterWithheld(request.reference(), path, legalReason));
        }
    }
}
