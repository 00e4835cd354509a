package fr.cadreia.register.web;

import fr.cadreia.dossier.web.FrenchDates;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.util.stream.Collectors;

/**
 * An entry in a list.
 *
 * @param summary one sentence, or empty
 * @param nameWithheld the legal reason for which the name is not told, or empty
 * @param facts what it does and for which policy, in one line
 * @param tone of the status, a class of the style sheet
 */
record EntryCard(
        String reference,
        String title,
        String nameWithheld,
        String summary,
        String organisation,
        String status,
        String tone,
        boolean late,
        boolean toBeReplaced,
        boolean declared,
        String facts,
        String changed) {

    static EntryCard of(EntryVersion version) {
        RegisterEntry entry = version.entry();
        return new EntryCard(
                entry.reference(),
                entry.identity().title(),
                entry.withheld().stream()
                        .filter(hidden -> hidden.field().equals(EntryPage.TITLE))
                        .map(WithheldPart::toFrench)
                        .findFirst()
                        .orElse(""),
                EntryText.of(entry, EntryPage.SUMMARY),
                entry.steward().organisation().label(),
                entry.status().label(),
                StatusTone.of(entry.status()),
                entry.standing().reassessmentLate(),
                entry.toBeReplaced(),
                entry.hasUnverified(),
                FieldTable.REGISTER.asRead().stream()
                        .filter(EntryField::card)
                        .map(field -> EntryText.of(entry, field))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                FrenchDates.day(version.publishedAt()));
    }
}
