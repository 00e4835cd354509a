package fr.cadreia.dossier.web;

import fr.cadreia.dossier.file.CaseFile;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import java.util.Locale;

/** A document of the case, as its page lists it. */
record FileView(long id, String name, String size, String sha256, String who, String when) {

    private static final double KILO = 1024.0;

    static FileView of(CaseFile file, People people) {
        return new FileView(
                file.id(),
                file.name(),
                size(file.size()),
                file.sha256(),
                people.name(file.addedBy()),
                FrenchText.day(file.addedAt()));
    }

    /** « 12 ko », « 1,4 Mo ». */
    static String size(long bytes) {
        return bytes < KILO * KILO
                ? String.format(Locale.FRENCH, "%d ko", Math.max(1, Math.round(bytes / KILO)))
                : String.format(Locale.FRENCH, "%.1f Mo", bytes / KILO / KILO);
    }
}
