package fr.cadreia.register;

import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.event.CaseEvent.Imported;
import fr.cadreia.dossier.event.Provenance;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.register.entry.LabelledCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Where what was declared of a use is to be found, as the journal keeps it; null for what was in no inventory. */
final class DeclarationSection {

    private final Optional<RecordedEvent<Imported>> imported;
    private final DeclaredValues declared;
    private final HeldTexts held;
    private final String reference;

    DeclarationSection(CaseContent content, DeclaredValues declared, HeldTexts held) {
        this.imported = RecordedEvent.last(content.journal(), Imported.class)
                .filter(row -> !row.event().from().file().isEmpty());
        this.declared = declared;
        this.held = held;
        this.reference = content.dossier().reference();
    }

    private Optional<Provenance> from() {
        return imported.map(row -> row.event().from());
    }

    String identifier() {
        return from().map(Provenance::identifier)
                .map(text -> held.shown(reference, HeldTexts.IDENTIFIER, text, ""))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** Null also for one that is short enough to be the use's own. */
    String title() {
        return from().map(Provenance::fullTitle)
                .map(text -> held.shown(reference, HeldTexts.FULL_TITLE, text, ""))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    String file() {
        return from().map(Provenance::file).orElse(null);
    }

    Integer row() {
        return from().map(Provenance::row).orElse(null);
    }

    LocalDate date() {
        return imported.map(row -> CaseContent.day(row.row().writtenAt())).orElse(null);
    }

    List<LabelledCode> unverified() {
        return declared.unverified();
    }
}
