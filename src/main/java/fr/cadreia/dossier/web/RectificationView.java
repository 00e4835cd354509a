package fr.cadreia.dossier.web;

import fr.cadreia.dossier.rectification.Rectification;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;

/** A request to redo a step, as the case's page shows it while it waits for a second person. */
record RectificationView(long id, String step, String reason, String who, String when, boolean mayDecide) {

    static RectificationView of(Rectification asked, boolean mayDecide, People people) {
        return new RectificationView(
                asked.id(),
                asked.step().label(),
                asked.reason(),
                people.name(asked.askedBy()),
                FrenchText.moment(asked.askedAt()),
                mayDecide);
    }
}
