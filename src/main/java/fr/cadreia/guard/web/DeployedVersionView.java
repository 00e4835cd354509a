package fr.cadreia.guard.web;

import fr.cadreia.guard.DiagramVersion;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.web.DeploymentHistory.Acceptance;
import fr.cadreia.kernel.text.FrenchText;
import java.util.Optional;

/**
 * A deployed version as pages show it.
 *
 * @param deployedBy French name of the person who deployed it, empty when the journal knows nobody
 * @param sha256 fingerprint of the file as it stands in the engine
 * @param altered whether the file is no longer the one that was accepted
 */
record DeployedVersionView(
        DiagramVersion version,
        String deployedAt,
        String deployedBy,
        String sha256,
        boolean altered,
        boolean accepted) {

    static DeployedVersionView of(
            DiagramVersion version, SourceFile source, Optional<Acceptance> acceptance, boolean accepted) {
        return new DeployedVersionView(
                version,
                FrenchText.moment(version.deployedAt()),
                acceptance.map(Acceptance::who).orElse(""),
                source.sha256(),
                acceptance.filter(given -> !given.isOf(source)).isPresent(),
                accepted);
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
