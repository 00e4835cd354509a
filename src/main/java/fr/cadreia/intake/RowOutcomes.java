package fr.cadreia.intake;

import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.mention.HeldTexts;
import fr.cadreia.mention.Mentions;
import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.List;

/** Says what became of a row, in the words of reports. */
record RowOutcomes(People people, Mentions mentions, HeldTexts held) {

    RowOutcome refused(int row, RowReading reading) {
        return outcome(row, reading, IntakeStatus.REFUSED, reading.reason(), "");
    }

    RowOutcome accepted(int row, RowReading reading, String reference) {
        List<String> remarks = new ArrayList<>();
        if (!reading.caseTitle().equals(reading.title())) {
            remarks.add("Nom raccourci à 80 caractères\u00a0; le nom complet reste avec le dossier.");
        }
        mentions.open(reading.caseTitle())
                .forEach(
                        mention -> remarks.add(
                                "«\u00a0" + mention.words()
                                        + "\u00a0»\u00a0: est-ce une personne\u00a0? Le nom de l’usage reste privé jusqu’à votre réponse."));
        IntakeFields.FORMS.stream()
                .flatMap(form -> held.open(form, reading.answers()).stream())
                .forEach(mention -> remarks.add("«\u00a0" + mention.words()
                        + "\u00a0»\u00a0: est-ce une personne\u00a0? Ce texte reste privé jusqu’à votre réponse."));
        return outcome(row, reading, IntakeStatus.ACCEPTED, String.join(" ", remarks), reference);
    }

    RowOutcome known(int row, RowReading reading, KnownUse known) {
        String other = known.title().equals(reading.caseTitle())
                ? ""
                : ", sous le nom «\u00a0" + known.title()
                        + "\u00a0»\u00a0: vérifiez que c’est le même usage, sinon donnez à la "
                        + "correspondance un autre «\u00a0inventory\u00a0»";
        return outcome(
                row,
                reading,
                IntakeStatus.KNOWN,
                "Déjà inscrit dans le dossier " + known.reference() + other + ".",
                known.reference());
    }

    /** Returns the outcome of a row about whose use somebody decided when a row like it came in. */
    RowOutcome decided(int row, RowReading reading, KnownUse known) {
        return outcome(
                row,
                reading,
                IntakeStatus.KNOWN,
                "Déjà inscrit dans le dossier " + known.reference() + ", selon la réponse donnée lors d’une reprise.",
                known.reference());
    }

    RowOutcome repeated(int row, RowReading reading, int earlier) {
        return outcome(row, reading, IntakeStatus.KNOWN, "Même usage que la ligne " + earlier + " de ce fichier.", "");
    }

    /** @param sameId whether it is the identifier that is the same, rather than the title that is alike */
    RowOutcome similar(int row, RowReading reading, KnownUse other, boolean sameId) {
        boolean ofThisFile = other.reference().isEmpty();
        String where = ofThisFile ? "la ligne " + other.row() : "dossier " + other.reference();
        String same = "Même identifiant, mais un autre nom, que " + (ofThisFile ? "" : "le ") + where;
        String alike = "Ressemble " + (ofThisFile ? "à " : "au ") + where;
        return outcome(
                row,
                reading,
                IntakeStatus.SIMILAR,
                (sameId ? same : alike) + ", «\u00a0" + other.title()
                        + "\u00a0»\u00a0: vous direz si c’est le même usage.",
                other.reference());
    }

    private RowOutcome outcome(int row, RowReading reading, IntakeStatus status, String reason, String reference) {
        return new RowOutcome(
                row,
                reading.title(),
                people.organisationName(reading.organisation()),
                status,
                reason,
                reference,
                reading.doubts());
    }
}
