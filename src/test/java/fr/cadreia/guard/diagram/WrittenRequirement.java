package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.kernel.json.ShippedYaml;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** What a test demands of a process, written as in the framework's own files. */
public final class WrittenRequirement {

    private WrittenRequirement() {}

    public static ProcessRequirement of(String yaml) {
        return ShippedYaml.record(
                ShippedYaml.<Object>tree(new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8))),
                ProcessRequirement.class);
    }
}
