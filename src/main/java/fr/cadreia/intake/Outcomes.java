package fr.cadreia.intake;

import fr.cadreia.intake.IntakeBatches.KnownUse;
import fr.cadreia.people.People;

/** Says what became of a row, in the words of reports. */
record Outcomes(People people) {

    RowOutcome refused(int row, Reading reading) {
        return outcome(row, reading, IntakeStatus.REFUSED, reading.reason(), "");
    }

    RowOutcome accepted(int row, Reading reading, String reference) {
        String remark = reading.caseTitle().equals(reading.title())
                ? ""
                : "Nom raccourci à 80 caractères\u00a0; le nom complet reste avec le dossier.";
        return outcome(row, reading, IntakeStatus.ACCEPTED, remark, reference);
    }

    RowOutcome known(int row, Reading reading, KnownUse known) {
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

    RowOutcome repeated(int row, Reading reading, int earlier) {
        return outcome(row, reading, IntakeStatus.KNOWN, "Même usage que la ligne " + earlier + " de ce fichier.", "");
    }

    private RowOutcome outcome(int row, Reading reading, IntakeStatus status, String reason, String reference) {
        return new RowOutcome(
                row, reading.title(), people.organisationName(reading.organisation()), status, reason, reference);
    }
}
