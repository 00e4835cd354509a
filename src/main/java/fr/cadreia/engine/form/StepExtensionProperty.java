package fr.cadreia.engine.form;

import java.util.Optional;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** The extension property by which a diagram says that an element carries a step of the mandatory path. */
public final class StepExtensionProperty {

    /** The name of the extension property. */
    public static final String NAME = "step";

    /**
     * The namespace of the engine's extensions in a diagram. The engine also reads another one that stands for it, which
     * differs by its version; the guard refuses that one, so that nothing is read here which the guard has not seen.
     */
    public static final Namespace EXTENSIONS = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private static final String PROPERTY = "cadreStep";

    private StepExtensionProperty() {}

    /** Keeps the element's mark with the activity that the engine made of it. */
    public static void read(Element element, ActivityImpl activity) {
        in(element).ifPresent(step -> activity.setProperty(PROPERTY, step));
    }

    /** Returns the step's code name, as the diagram writes it. */
    public static Optional<String> of(CoreModelElement activity) {
        return Optional.ofNullable((String) activity.getProperty(PROPERTY));
    }

    /** Returns the step's code name, as the diagram writes it. */
    public static Optional<String> in(Element element) {
        Element extensions = element.element("extensionElements");
        Element properties = extensions == null ? null : extensions.elementNS(EXTENSIONS, "properties");
        if (properties == null) {
            return Optional.empty();
        }
        return properties.elementsNS(EXTENSIONS, "property").stream()
                .filter(property -> NAME.equals(property.attribute("name")))
                .flatMap(property -> Optional.ofNullable(property.attribute("value")).stream())
                .reduce((first, last) -> last);
    }
}
