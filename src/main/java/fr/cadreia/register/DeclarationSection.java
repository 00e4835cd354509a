package fr.cadreia.register;

import fr.cadreia.journal.CaseEvent.Imported;
import fr.cadreia.journal.CaseEvent.ImportedEnded;
import fr.cadreia.journal.Event;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.Provenance;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.register.entry.LabelledCode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The place of a use's declaration, as the journal keeps it; null for a use that was in no inventory. */
final class DeclarationSection {

    private final Optional<Provenance> from;
    private final LocalDate date;
    private final DeclaredValues declared;
    private final HeldTexts held;
    private final String reference;

    DeclarationSection(CaseContent content, DeclaredValues declared, HeldTexts held) {
        Optional<JournalEntry> imported = content.journal().stream()
                .filter(row -> from(row.event()).isPresent())
                .findFirst();
        this.from = imported.flatMap(row -> from(row.event()));
        this.date = imported.map(row -> CaseContent.day(row.writtenAt())).orElse(null);
        this.declared = declared;
        this.held = held;
        this.reference = content.dossier().reference();
    }

    private static Optional<Provenance> from(Event event) {
        Optional<Provenance> from = event instanceof Imported imported
                ? Optional.of(imported.from())
                : event instanceof ImportedEnded ended ? Optional.of(ended.from()) : Optional.empty();
        return from.filter(known -> !known.file().isEmpty());
    }

    String identifier() {
        return from.map(Provenance::identifier)
                .map(text -> held.shown(reference, HeldTexts.IDENTIFIER, text, ""))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    /** Returns the full title; null also for a title that is short enough to be the use's own. */
    String title() {
        return from.map(Provenance::fullTitle)
                .map(text -> held.shown(reference, HeldTexts.FULL_TITLE, text, ""))
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    String file() {
        return from.map(Provenance::file).orElse(null);
    }

    Integer row() {
        return from.map(Provenance::row).orElse(null);
    }

    LocalDate date() {
        return date;
    }

    List<LabelledCode> unverified() {
        return declared.unverified();
    }
}
