package fr.cadreia.engine.config;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.util.xml.Element;

/**
 * Reads only processes that are marked as executable. The engine's own parse leaves out a pool that says nothing when
 * it is deployed, but reads it when the same file is loaded again, and then no case of the file's other processes could
 * go on.
 */
public class ExecutableParse extends BpmnParse {

    public ExecutableParse(BpmnParser parser) {
        super(parser);
    }

    @Override
    public void parseProcessDefinitions() {
        for (Element process : rootElement.elements("process")) {
            if ("true".equals(process.attribute("isExecutable"))) {
                processDefinitions.add(parseProcess(process));
            }
        }
    }
}
