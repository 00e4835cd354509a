package fr.cadreia.register.format;

import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.EntryBuilder;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.EntryField.Search;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.LabelledCode;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An entry for exports: where a takedown hides a text, the legal reason is read in its place, else a standard's reader would
 * take it for something that nobody has said. Numbers, dates and addresses have no room for it.
 */
final class LegalReasons {

    private static final String WORDS = "Retiré pour un motif légal\u00a0: ";

    /** The field that shows the reason of a whole entry. */
    private static final String SUMMARY = "identity.summary";

    private LegalReasons() {}

    static EntryVersion in(EntryVersion version) {
        RegisterEntry entry = version.entry();
        return entry.withheld().isEmpty()
                ? version
                : version.saying(EntryBuilder.change(entry, (path, said) -> shown(path, said, entry.withheld())));
    }

    /** Returns all reasons in one text, for people who read one field only. */
    static String all(RegisterEntry entry) {
        return entry.withheld().stream().map(WithheldPart::toFrench).distinct().collect(Collectors.joining("\u00a0; "));
    }

    private static Object shown(String path, Object said, List<WithheldPart> withheld) {
        Optional<EntryField> field = FieldTable.REGISTER.find(path).filter(one -> !one.mailbox());
        return field.flatMap(one -> reason(path, withheld).map(reason -> instead(one, said, reason)))
                .orElse(said);
    }

    private static Optional<String> reason(String path, List<WithheldPart> withheld) {
        return withheld.stream()
                .filter(hidden -> hidden.field().equals(path) || hidden.hidesAll() && path.equals(SUMMARY))
                .map(hidden -> WORDS + hidden.legalReason())
                .findFirst();
    }

    private static Object instead(EntryField field, Object said, String reason) {
        LabelledCode choice = new LabelledCode("", reason);
        return switch (field.type()) {
            case TEXT -> field.search() == Search.TITLE ? said + ". " + reason : reason;
            case TEXTS -> List.of(reason);
            case CHOICE -> choice;
            case CHOICES -> List.of(choice);
            default -> said;
        };
    }
}
