package fr.cadreia.guard.web;

import fr.cadreia.dossier.web.FrenchDates;
import fr.cadreia.guard.DiagramVersion;

/**
 * One deployed version as pages show it.
 *
 * @param deployedBy French name of who deployed it, empty when the journal knows nobody
 */
record VersionView(DiagramVersion version, String deployedAt, String deployedBy, boolean accepted) {

    static VersionView of(DiagramVersion version, String deployedBy, boolean accepted) {
        return new VersionView(version, FrenchDates.moment(version.deployedAt()), deployedBy, accepted);
    }

    public int number() {
        return version.version();
    }

    public String address() {
        return DiagramController.PATH + "/" + version.key() + "?version=" + number();
    }

    public String drawing() {
        return DiagramController.PATH + "/" + version.key() + "/" + number() + ".bpmn";
    }

    public String migration() {
        return DiagramController.PATH + "/" + version.key() + "/passage?de=" + number();
    }
}
