package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.Requirements.ProcessRequirement;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What a test demands of a process, written as in the framework's own files. */
public final class WrittenRequirement {

    private WrittenRequirement() {}

    public static ProcessRequirement of(String yaml) {
        return YamlRecords.of(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml), ProcessRequirement.class);
    }
}
