package fr.cadreia.register.web;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.register.EntryText;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.entry.Decision;
import fr.cadreia.register.entry.EntryField;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.UseStatus;
import fr.cadreia.register.entry.WithheldPart;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry in a list.
 *
 * @param summary one sentence, or empty
 * @param nameWithheld the legal reason for which the name is not told, or empty
 * @param why the reason why it was refused, ended or suspended, or empty
 * @param cost a year, or empty
 * @param facts its function and its policy, in one line
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
        String why,
        String cost,
        String facts,
        String changed) {

    /** The characters of all texts of a card together: a list of twenty has a bound in bytes, and each card leads to the whole. */
    private static final int MOST_OF_TEXTS = 296;

    private static final int MOST_OF_REASON = 120;
    private static final String CUT = "…";
    private static final int MOST_OF_NAME = 60;
    private static final int LEAST_OF_FACTS = 60;

    private static final String COST = "evaluation.costPerYear";

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
                why(entry),
                EntryText.of(entry, COST),
                FieldTable.REGISTER.asRead().stream()
                        .filter(EntryField::card)
                        .map(field -> EntryText.of(entry, field))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(" · ")),
                FrenchText.day(version.publishedAt()));
    }

    /**
     * Returns the same card in as many words as a page of a list has room for: the reason first, then what the use
     * does.
     *
     * @param reasons whether the list says why uses ended or pause
     */
    EntryCard brief(boolean reasons) {
        String reason = reasons ? ShortText.afterWord(why, MOST_OF_REASON, CUT) : "";
        int left = MOST_OF_TEXTS - reason.length();
        String begin = ShortText.afterWord(summary, left - Math.min(facts.length(), LEAST_OF_FACTS), CUT);
        return new EntryCard(
                reference,
                title,
                ShortText.afterWord(nameWithheld, MOST_OF_NAME, CUT),
                begin,
                organisation,
                status,
                tone,
                late,
                toBeReplaced,
                declared,
                reason,
                cost,
                ShortText.afterWord(facts, left - begin.length(), CUT),
                changed);
    }

    private static String why(RegisterEntry entry) {
        if (entry.status() == UseStatus.SUSPENDED) {
            return EntryText.of(entry, EntryPage.SUSPENSION);
        }
        String ending = EntryText.of(entry, EntryPage.ENDING);
        return ending.isEmpty() && entry.status().isEnded() ? lastDecision(entry) : ending;
    }

    /** Returns the reason that the committee made public for its last decision. */
    private static String lastDecision(RegisterEntry entry) {
        return entry.decisions().stream()
                .max(Comparator.comparing(Decision::number))
                .flatMap(last -> Stream.of(last.publicSummary(), last.reasons())
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse("");
    }
}
