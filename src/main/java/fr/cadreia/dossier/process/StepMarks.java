package fr.cadreia.dossier.process;

import fr.cadreia.dossier.Step;
import java.util.Optional;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** The extension property by which a diagram says that an element carries a step. */
final class StepMarks {

    /** Of the extension property. */
    static final String NAME = "step";

    private static final String PROPERTY = "cadreStep";

    private StepMarks() {}

    static void read(Element element, ActivityImpl activity) {
        Element extensions = element.element("extensionElements");
        Element properties =
                extensions == null ? null : extensions.elementNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "properties");
        if (properties == null) {
            return;
        }
        for (Element property : properties.elementsNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "property")) {
            if (NAME.equals(property.attribute("name"))) {
                activity.setProperty(PROPERTY, property.attribute("value"));
            }
        }
    }

    static Optional<Step> of(org.camunda.bpm.engine.impl.core.model.CoreModelElement activity) {
        return Optional.ofNullable((String) activity.getProperty(PROPERTY)).flatMap(Step::of);
    }
}
