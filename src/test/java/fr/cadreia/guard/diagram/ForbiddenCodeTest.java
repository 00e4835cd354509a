package fr.cadreia.guard.diagram;

import fr.cadreia.guard.diagram.source.Xml;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What no diagram may run, read or write, by the rule that says so. */
class ForbiddenCodeTest extends RefusedEdits {

    static Stream<Arguments> edits() {
        return Stream.of(variables(), code(), expressions(), forms()).flatMap(list -> list);
    }

    static Stream<Arguments> variables() {
        return Stream.of(
                path(
                        "input parameter",
                        "protected-variable",
                        d -> d.extend(
                                "Task_SecondReading",
                                "<camunda:inputOutput><camunda:inputParameter name=\"outcome\">generalize</camunda:inputParameter></camunda:inputOutput>")),
                path(
                        "output parameter",
                        "protected-variable",
                        d -> d.extend(
                                "Task_Assessment",
                                "<camunda:inputOutput><camunda:outputParameter name=\"gateOpen\">true</camunda:outputParameter></camunda:inputOutput>")),
                path("initiator", "known-content", d -> d.set("Start_Case", "camunda:initiator", "outcome")),
                path(
                        "loop element",
                        "protected-variable",
                        d -> d.add(
                                "Service_Qualify",
                                "<bpmn:multiInstanceLoopCharacteristics camunda:collection=\"${items}\" camunda:elementVariable=\"outcome\" />")),
                path("caught code", "protected-variable", d -> {
                    d.boundary("CallActivity_CommitteeDecision", "error", true, "Gateway_ProposalMerge");
                    inside(d, "Boundary_New", "errorEventDefinition")
                            .setAttributeNS(Xml.CAMUNDA, "camunda:errorCodeVariable", "outcome");
                }),
                path(
                        "table result",
                        "protected-variable",
                        d -> d.between(
                                "Flow_GateOpen",
                                "Rule_New",
                                "<bpmn:businessRuleTask id=\"Rule_New\" camunda:decisionRef=\"track\" camunda:resultVariable=\"outcome\" />")));
    }

    static Stream<Arguments> code() {
        return Stream.of(
                path(
                        "script task",
                        "no-code",
                        d -> d.between(
                                "Flow_GateOpen",
                                "Script_New",
                                "<bpmn:scriptTask id=\"Script_New\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>")),
                path(
                        "script listener",
                        "no-code",
                        d -> d.extend(
                                "Task_Review",
                                "<camunda:executionListener event=\"start\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:executionListener>")),
                path(
                        "class listener",
                        "no-code",
                        d -> d.extend("Task_Review", "<camunda:executionListener event=\"start\" class=\"x.Y\" />")),
                path(
                        "expression listener",
                        "no-code",
                        d -> d.extend(
                                "Task_Review",
                                "<camunda:taskListener event=\"create\" expression=\"${task.setAssignee('x')}\" />")),
                path(
                        "unknown delegate listener",
                        "no-code",
                        d -> d.extend(
                                "Task_Review",
                                "<camunda:taskListener event=\"create\" delegateExpression=\"${suspendUse}\" />")),
                path("class", "no-code", d -> d.set("Service_Qualify", "camunda:class", "x.Y")),
                path("expression", "no-code", d -> d.set("Service_Qualify", "camunda:expression", "${1}")),
                path("shell", "no-code", d -> d.set("Service_Qualify", "camunda:type", "shell")),
                path("external", "no-code", d -> d.set("Service_Qualify", "camunda:type", "external")),
                path(
                        "connector",
                        "no-code",
                        d -> d.extend(
                                "Service_Qualify",
                                "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>")),
                path(
                        "field",
                        "no-code",
                        d -> d.extend("Service_Qualify", "<camunda:field name=\"x\" stringValue=\"y\" />")),
                path(
                        "unknown delegate",
                        "no-code",
                        d -> d.set("Service_Qualify", "camunda:delegateExpression", "${dataSource}")),
                path(
                        "delegate of another process",
                        "no-code",
                        d -> d.set("Service_CloseDataGate", "camunda:delegateExpression", "${countVotes}")),
                path(
                        "script condition",
                        "no-code",
                        d -> inside(d, "Flow_Excluded", "conditionExpression").setAttribute("language", "groovy")),
                path(
                        "script parameter",
                        "no-code",
                        d -> d.extend(
                                "Task_Review",
                                "<camunda:inputOutput><camunda:inputParameter name=\"x\"><camunda:script scriptFormat=\"groovy\">1</camunda:script></camunda:inputParameter></camunda:inputOutput>")),
                path("form handler", "no-code", d -> d.set("Task_Review", "camunda:formHandlerClass", "x.Y")),
                path(
                        "mapping class",
                        "no-code",
                        d -> d.set("CallActivity_Reassessment", "camunda:variableMappingClass", "x.Y")));
    }

    static Stream<Arguments> expressions() {
        String attack = "${''.getClass().forName('java.lang.Runtime')}";
        return Stream.of(
                path("name", "no-code", d -> d.set("Task_Review", "name", attack)),
                path(
                        "description",
                        "no-code",
                        d -> d.addFirst("Task_Review", "<bpmn:documentation>" + attack + "</bpmn:documentation>")),
                path("message name", "no-code", d -> d.set("Message_StopRequestedName", "name", attack)),
                path("due date", "no-code", d -> d.set("Task_Review", "camunda:dueDate", attack)),
                path("priority", "no-code", d -> d.set("Task_Review", "camunda:priority", attack)),
                path(
                        "execution",
                        "no-code",
                        d -> d.set("Task_Review", "name", "${execution.setVariable('outcome','generalize')}")),
                path("hidden in a deferred expression", "no-code", d -> d.set("Task_Review", "name", "#{beans}")),
                path(
                        "timer",
                        "no-code",
                        d -> inside(d, "TimerDefinition_ReassessmentDue", "timeDate")
                                .setTextContent(attack)),
                path("condition", "no-code", d -> condition(d, "Flow_Excluded", attack)),
                path(
                        "condition with a call",
                        "no-code",
                        d -> condition(d, "Flow_Excluded", "${excluded.equals(true)}")),
                path(
                        "condition with an assignment",
                        "no-code",
                        d -> condition(d, "Flow_Excluded", "${excluded = true}")),
                path("condition that is text", "no-code", d -> condition(d, "Flow_Excluded", "true")),
                path(
                        "cardinality",
                        "no-code",
                        d -> d.add(
                                "Service_Qualify",
                                "<bpmn:multiInstanceLoopCharacteristics><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">"
                                        + attack + "</bpmn:loopCardinality></bpmn:multiInstanceLoopCharacteristics>")),
                path(
                        "mapping",
                        "no-code",
                        d -> d.extend(
                                "CallActivity_Reassessment",
                                "<camunda:in sourceExpression=\"" + attack + "\" target=\"x\" />")),
                path(
                        "error message",
                        "no-code",
                        d -> d.addBeside("<bpmn:error id=\"E\" name=\"n\" errorCode=\"" + attack + "\" />")));
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                path("no form", "user-task", d -> d.unset("Task_OpinionHr", "camunda:formRef")),
                path("no form on a step", "human-step", d -> d.unset("Task_Review", "camunda:formRef")),
                path("missing form", "complete-form", d -> d.set("Task_OpinionHr", "camunda:formRef", "nowhere")),
                path(
                        "another step’s form",
                        "user-task",
                        d -> d.set("Task_OpinionHr", "camunda:formRef", "generalization")),
                path(
                        "own version of a form",
                        "known-content",
                        d -> d.set("Task_Review", "camunda:formRefBinding", "deployment")),
                path("form key", "no-code", d -> d.set("Task_Review", "camunda:formKey", "embedded:app:x.html")),
                path(
                        "generated fields",
                        "no-code",
                        d -> d.extend(
                                "Task_Review",
                                "<camunda:formData><camunda:formField id=\"outcome\" type=\"string\" /></camunda:formData>")),
                path("other start form", "user-task", d -> d.set("Start_Case", "camunda:formRef", "proposal")));
    }
}
