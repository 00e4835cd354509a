package fr.cadreia.call;

import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.Set;

/**
 * A call for projects (appel à projets), public from its opening.
 *
 * @param reference e.g. {@code AAP-2026-0001}, the business key of its process
 * @param purpose its purpose
 * @param criteria the criteria for the choice of proposals
 * @param closesOn last day to propose
 * @param conclusion of the selection; empty before
 * @param report empty before the end
 */
public record CallForProjects(
        String reference,
        String title,
        String purpose,
        String criteria,
        Set<Proposer> openTo,
        LocalDate closesOn,
        String openedBy,
        String conclusion,
        String report)
        implements Matter {

    public CallForProjects {
        openTo = Set.copyOf(openTo);
    }

    public boolean isOpen(LocalDate day) {
        return conclusion.isEmpty() && !day.isAfter(closesOn);
    }

    CallForProjects concluded(String text) {
        return new CallForProjects(reference, title, purpose, criteria, openTo, closesOn, openedBy, text, report);
    }

    CallForProjects reported(String text) {
        return new CallForProjects(reference, title, purpose, criteria, openTo, closesOn, openedBy, conclusion, text);
    }

    /** Returns the French stage. */
    public String stage(LocalDate day) {
        if (!report.isEmpty()) {
            return "Terminé";
        }
        if (!conclusion.isEmpty()) {
            return "Sélection faite";
        }
        return isOpen(day) ? "Ouvert" : "Sélection en cours";
    }

    /** Returns no organisation: a call belongs to none, since the whole territory may answer. */
    @Override
    public String organisation() {
        return "";
    }

    @Override
    public String page() {
        return pageOf(reference);
    }

    static String pageOf(String reference) {
        return "/appels/" + reference;
    }

    /** Tells that everybody may open it. */
    @Override
    public boolean isOpenTo(Person reader) {
        return true;
    }
}
