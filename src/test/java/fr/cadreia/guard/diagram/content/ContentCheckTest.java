package fr.cadreia.guard.diagram.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import fr.cadreia.guard.diagram.EditTable;
import fr.cadreia.guard.diagram.requirement.Requirements;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What may stand in a diagram and what may not, element by element, whatever its ways are. */
class ContentCheckTest {

    private static final Requirements REQUIREMENTS = Requirements.of("2026-1");
    private static final EngineFiles FILES = new EngineFiles(new OfflineEngine());

    private static final String ASK = "Supprimez-le, ou contactez l’équipe technique.";
    private static final String GRAMMAR =
            "N’écrivez que des variables, des comparaisons, and, or, not et des valeurs entre apostrophes.";
    private static final String FLAG = "Valeur attendue\u00a0: true ou false.";

    private static final EditTable CASES =
            new EditTable().word("ASK", ASK).word("GRAMMAR", GRAMMAR).word("FLAG", FLAG);

    private static Arguments inCase(String name, String content) {
        return arguments(name, file(process("mandatory-path", content)));
    }

    private static Arguments inCase(String name, String content, String code, String message, String remedy) {
        return arguments(name, file(process("mandatory-path", content)), code, message, remedy);
    }

    private static Arguments beside(String name, String content, String code, String message, String remedy) {
        return arguments(name, file(content), code, message, remedy);
    }

    private static String process(String key, String content) {
        return "<process id=\"" + key + "\" isExecutable=\"true\">" + content + "</process>";
    }

    private static String file(String content) {
        return "<definitions xmlns=\"" + Xml.BPMN + "\" xmlns:camunda=\"" + Xml.CAMUNDA
                + "\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                + " xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" targetNamespace=\"t\">" + content
                + "</definitions>";
    }

    private static String extended(String content) {
        return "<extensionElements>" + content + "</extensionElements>";
    }

    private static String service(String delegate) {
        return "<serviceTask id=\"S\" camunda:delegateExpression=\"${" + delegate + "}\" />";
    }

    private static String listener(String attributes) {
        return "<userTask id=\"T\">" + extended("<camunda:taskListener " + attributes + " />") + "</userTask>";
    }

    private static String due(String value) {
        return "<userTask id=\"T\" camunda:dueDate=\"" + value + "\" />";
    }

    private static List<Problem> problems(String file) {
        Problems problems = new Problems("p.bpmn");
        // What the engine's own reader objects to is not asked here.
        Xml definitions = FILES.readDiagram(
                        new SourceFile("p.bpmn", file.getBytes(StandardCharsets.UTF_8)), new Problems("p.bpmn"))
                .orElseThrow()
                .definitions();
        ContentCheck.check(definitions, REQUIREMENTS::process, problems);
        return problems.all();
    }

    static Stream<Arguments> places() {
        return Stream.of(
                        CASES.cells("""
                another root | <a><scriptTask /></a> | known-content
                    | Ce fichier n’est pas un diagramme BPMN 2.0\u00a0: sa racine est <a>.
                    | Enregistrez un diagramme BPMN depuis Camunda Modeler.
                """).map(row -> arguments(row.toArray())),
                        CASES.cells("""
                an expression beside the process | <message id="M" name="${x}" /> | no-code
                    | «\u00a0${x}\u00a0» (name) contient une expression, où seule une valeur est admise.
                    | Écrivez la valeur elle-même.
                a process that is not executable beside the framework’s, with its key
                    | <process id="mandatory-path" isExecutable="false"><scriptTask id="S" /></process> | no-code
                    | <scriptTask> est refusé\u00a0: une tâche de script exécute du code. | {ASK}
                a process of its own that is executable
                    | <process id="own" isExecutable="true"><scriptTask id="S" /></process> | no-code
                    | <scriptTask> est refusé\u00a0: une tâche de script exécute du code. | {ASK}
                """).map(row -> beside(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                        CASES.cells("""
                a drawing in a process | <bpmndi:BPMNDiagram /> | known-content
                    | <bpmndi:BPMNDiagram> n’est pas autorisé dans <process> «\u00a0mandatory-path\u00a0». | {ASK}
                an element where it does not belong | <userTask id="T"><userTask id="U" /></userTask> | known-content
                    | <userTask> n’est pas autorisé dans <userTask> «\u00a0T\u00a0». | {ASK}
                an extension where it does not belong
                    | <manualTask id="T"><extensionElements><camunda:in businessKey="x" /></extensionElements>
                        </manualTask>
                    | known-content | <camunda:in> n’est pas autorisé dans <extensionElements>. | {ASK}
                an extension outside the extension elements | <manualTask id="T"><camunda:properties /></manualTask>
                    | known-content | <camunda:properties> n’est pas autorisé dans <manualTask> «\u00a0T\u00a0». | {ASK}
                an element of another language | <x:task xmlns:x="http://x" id="T" /> | known-content
                    | <{http://x}task> n’est pas autorisé dans <process> «\u00a0mandatory-path\u00a0». | {ASK}
                one identifier twice | <manualTask id="T" /><manualTask id="T" /> | known-content
                    | L’identifiant «\u00a0T\u00a0» est porté par deux éléments.
                    | Donnez à chaque élément un identifiant à lui.
                text between elements | <manualTask id="T">et ensuite</manualTask> | known-content
                    | Du texte se trouve dans <manualTask>, où rien n’en attend. | Retirez ce texte.
                an event of two kinds
                    | <boundaryEvent id="B"><messageEventDefinition /><cancelEventDefinition /></boundaryEvent>
                    | known-content | Cet événement attend plusieurs choses à la fois.
                    | Gardez une seule définition par événement.
                """).map(row -> inCase(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                        Stream.of(
                                arguments(
                                        "an attribute of the root",
                                        "<definitions xmlns=\"" + Xml.BPMN + "\" author=\"x\" />",
                                        "known-content",
                                        "L’attribut author n’est pas autorisé sur <definitions>.",
                                        ASK),
                                arguments(
                                        "an attribute of the root in another namespace",
                                        "<definitions xmlns=\"" + Xml.BPMN
                                                + "\" xmlns:x=\"http://x\" x:author=\"x\" />",
                                        "known-content",
                                        "L’attribut {http://x}author n’est pas autorisé sur <definitions>.",
                                        ASK)))
                .flatMap(rows -> rows);
    }

    static Stream<Arguments> twice() {
        return CASES.cells("""
                extension elements
                    | <manualTask id="T"><extensionElements></extensionElements><extensionElements></extensionElements>
                        </manualTask>
                    | known-content | <extensionElements> se trouve deux fois dans le même élément. | N’en gardez qu’un.
                a condition
                    | <sequenceFlow id="F"><conditionExpression>${a}</conditionExpression>
                        <conditionExpression>${a}</conditionExpression></sequenceFlow>
                    | known-content | <conditionExpression> se trouve deux fois dans le même élément.
                    | N’en gardez qu’un.
                a repetition
                    | <manualTask id="T"><multiInstanceLoopCharacteristics /><multiInstanceLoopCharacteristics />
                        </manualTask>
                    | known-content | <multiInstanceLoopCharacteristics> se trouve deux fois dans le même élément.
                    | N’en gardez qu’un.
                properties
                    | <manualTask id="T"><extensionElements><camunda:properties /><camunda:properties />
                        </extensionElements></manualTask>
                    | known-content | <properties> se trouve deux fois dans le même élément. | N’en gardez qu’un.
                parameters
                    | <manualTask id="T"><extensionElements><camunda:inputOutput /><camunda:inputOutput />
                        </extensionElements></manualTask>
                    | known-content | <inputOutput> se trouve deux fois dans le même élément. | N’en gardez qu’un.
                """).map(row -> inCase(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
    }

    static Stream<Arguments> values() {
        return Stream.concat(
                CASES.cells("""
                neither true nor false | <manualTask id="T" camunda:asyncBefore="yes" /> | known-content
                    | camunda:asyncBefore="yes" n’est pas autorisé. | {FLAG}
                an expression instead of true or false | <manualTask id="T" camunda:asyncBefore="${a}" /> | no-code
                    | camunda:asyncBefore="${a}" n’est pas autorisé. | {FLAG}
                another word | <inclusiveGateway id="G" gatewayDirection="Both" /> | known-content
                    | gatewayDirection="Both" n’est pas autorisé.
                    | Valeur attendue\u00a0: Unspecified ou Converging ou Diverging ou Mixed.
                no number | <manualTask id="T" camunda:jobPriority="high" /> | known-content
                    | camunda:jobPriority="high" n’est pas autorisé. | Valeur attendue\u00a0: un nombre entier.
                no date | <userTask id="T" camunda:dueDate="soon" /> | known-content
                    | camunda:dueDate="soon" n’est pas autorisé.
                    | Valeur attendue\u00a0: une date (2027-01-31), une durée (P10D) ou ${variable}.
                a date beside a variable | <userTask id="T" camunda:dueDate="le ${day}" /> | no-code
                    | camunda:dueDate="le ${day}" n’est pas autorisé.
                    | Valeur attendue\u00a0: une date (2027-01-31), une durée (P10D) ou ${variable}.
                a call instead of a date | <userTask id="T" camunda:dueDate="${a.b()}" /> | no-code
                    | L’expression «\u00a0${a.b()}\u00a0» (camunda:dueDate) est refusée\u00a0: seul ${variable} est admis dans un texte.
                    | {GRAMMAR}
                a condition that calls something
                    | <sequenceFlow id="F"><conditionExpression>${a.b}</conditionExpression></sequenceFlow> | no-code
                    | L’expression «\u00a0${a.b}\u00a0» (texte) est refusée\u00a0: «\u00a0.b\u00a0» n’est pas admis.
                    | {GRAMMAR}
                an engine’s object in a name | <manualTask id="T" name="${execution}" /> | no-code
                    | L’expression «\u00a0${execution}\u00a0» (name) est refusée\u00a0: «\u00a0execution\u00a0» n’est pas une variable du dossier.
                    | {GRAMMAR}
                another business key
                    | <callActivity id="C"><extensionElements><camunda:in businessKey="IA-1" /></extensionElements>
                        </callActivity>
                    | known-content | businessKey="IA-1" n’est pas autorisé.
                    | Valeur attendue\u00a0: #{execution.processBusinessKey}.
                a class | <serviceTask id="S" camunda:class="a.B" /> | no-code
                    | L’attribut camunda:class="a.B" est refusé\u00a0: une classe Java ne se nomme pas dans un diagramme.
                    | {ASK}
                a class that listens
                    | <userTask id="T"><extensionElements><camunda:taskListener event="timeout" class="a.B" />
                        </extensionElements></userTask>
                    | no-code
                    | L’attribut class="a.B" est refusé\u00a0: une classe Java ne se nomme pas dans un diagramme.
                    | {ASK}
                a name of two lines | <manualTask id="T" name="un&#10;deux" /> | known-content
                    | Nom invisible ou trompeur\u00a0: ce texte tient sur une ligne\u00a0: remplacez chaque retour à la ligne par une espace.
                    | Onglet Général, «\u00a0Name\u00a0»\u00a0: récrivez le nom au clavier, sur une ligne.
                """).map(row -> inCase(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                Stream.of(
                        inCase(
                                "a name of more than the longest",
                                "<manualTask id=\"T\" name=\"" + "x".repeat(201) + "\" />",
                                "known-content",
                                "Ce nom a 201 caractères\u00a0: le moteur n’en garderait pas tant, et le dossier resterait bloqué.",
                                "Écrivez 200 caractères au plus, et mettez le reste dans une annotation."),
                        inCase(
                                "a documentation of more than the longest",
                                "<documentation>" + "x".repeat(3_501) + "</documentation>",
                                "known-content",
                                "Cette documentation a 3501 caractères\u00a0: le moteur n’en garderait pas tant, et le dossier resterait bloqué.",
                                "Écrivez 3500 caractères au plus, et mettez le reste dans une annotation.")));
    }

    static Stream<Arguments> delegates() {
        return Stream.concat(
                CASES.cells("""
                a service of another process | <serviceTask id="S" camunda:delegateExpression="${countVotes}" />
                    | no-code
                    | «\u00a0countVotes\u00a0» n’est pas un traitement admis pour une tâche de service de ce processus.
                    | Traitements admis\u00a0: closeDataGate, computeDataGate, determineOpinions, openLinkedCase, qualifyProposal, suspendUse.
                a listener that is a service
                    | <userTask id="T"><extensionElements>
                        <camunda:taskListener event="timeout" delegateExpression="${suspendUse}" /></extensionElements>
                        </userTask>
                    | no-code
                    | «\u00a0suspendUse\u00a0» n’est pas un traitement admis pour un écouteur de tâche de ce processus.
                    | Traitements admis\u00a0: markTaskLate, remindTask.
                a listener to the execution
                    | <manualTask id="T"><extensionElements>
                        <camunda:executionListener event="start" delegateExpression="${remindTask}" />
                        </extensionElements></manualTask>
                    | no-code
                    | «\u00a0remindTask\u00a0» n’est pas un traitement admis pour un écouteur d’exécution de ce processus.
                    | Traitements admis\u00a0: recordLapse.
                a delegate that is no name | <serviceTask id="S" camunda:delegateExpression="suspendUse" /> | no-code
                    | L’expression «\u00a0suspendUse\u00a0» (camunda:delegateExpression) est refusée\u00a0: un traitement s’écrit ${nomDuTraitement}.
                    | {GRAMMAR}
                """).map(row -> inCase(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))),
                CASES.cells("""
                a service in a process of its own
                    | <process id="own" isExecutable="true">
                        <serviceTask id="S" camunda:delegateExpression="${suspendUse}" /></process>
                    | no-code
                    | «\u00a0suspendUse\u00a0» n’est pas un traitement admis pour une tâche de service de ce processus.
                    | Retirez-le\u00a0: ce processus n’en admet aucun.
                """).map(row -> beside(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4))));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource({"places", "twice", "values", "delegates"})
    void isRefused(String name, String file, String code, String message, String remedy) {
        assertThat(problems(file)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.remedy()).isEqualTo(remedy);
        });
    }

    static Stream<Arguments> admitted() {
        return Stream.concat(
                CASES.cells("""
                elements without an identifier | <manualTask /><manualTask />
                an event of one kind, with what leads there and away
                    | <startEvent id="E"><incoming>F</incoming><incoming>G</incoming><outgoing>H</outgoing>
                        <outgoing>I</outgoing><messageEventDefinition /></startEvent>
                several properties, and extension elements in several elements
                    | <manualTask id="T"><extensionElements><camunda:properties><camunda:property name="a" value="b" />
                        <camunda:property name="c" value="d" /></camunda:properties></extensionElements></manualTask>
                        <manualTask id="U"><extensionElements><camunda:properties /></extensionElements></manualTask>
                a service of the process | <serviceTask id="S" camunda:delegateExpression="${suspendUse}" />
                a listener to the execution of the process
                    | <endEvent id="E"><extensionElements>
                        <camunda:executionListener event="start" delegateExpression="${recordLapse}" />
                        </extensionElements></endEvent>
                a listener of the process
                    | <userTask id="T"><extensionElements>
                        <camunda:taskListener event="timeout" delegateExpression="${remindTask}" /></extensionElements>
                        </userTask>
                a case’s own key
                    | <callActivity id="C"><extensionElements>
                        <camunda:in businessKey="#{execution.processBusinessKey}" /></extensionElements></callActivity>
                a condition in the small grammar
                    | <sequenceFlow id="F">
                        <conditionExpression xsi:type="tFormalExpression">${a == 'b'}</conditionExpression>
                        </sequenceFlow>
                a day | <userTask id="T" camunda:dueDate="2027-01-31" />
                a term, with white space around it | <userTask id="T" camunda:dueDate=" P10D " />
                a variable for a day | <userTask id="T" camunda:dueDate="${day}" />
                a word of several | <inclusiveGateway id="G" gatewayDirection="Mixed" camunda:asyncAfter="false" />
                """).map(row -> inCase(row.get(0), row.get(1))),
                Stream.of(
                        arguments("nothing at all", file("")),
                        arguments(
                                "prefixes that nothing uses",
                                "<definitions xmlns=\"" + Xml.BPMN + "\" xmlns:other=\"http://other\" />"),
                        arguments(
                                "a drawing, whatever it holds",
                                file(
                                        "<bpmndi:BPMNDiagram id=\"D\" resolution=\"x\"><scriptTask /></bpmndi:BPMNDiagram>")),
                        arguments(
                                "a process that is only drawn, whatever it holds",
                                file("<process id=\"own\" isExecutable=\"false\"><scriptTask id=\"S\" /></process>")),
                        arguments(
                                "a process of which nobody said that it is executable",
                                file("<process id=\"own\"><scriptTask id=\"S\" /></process>")),
                        inCase(
                                "white space between elements, and text where it belongs",
                                "<manualTask id=\"T\">\n  <documentation>Sous ${days} jours</documentation>\n</manualTask>"),
                        arguments(
                                "a service that is a step of its process",
                                file(process("deliberation", service("countVotes")))),
                        inCase("a name of the longest", "<manualTask id=\"T\" name=\"" + "x".repeat(200) + "\" />"),
                        inCase(
                                "a documentation of the longest",
                                "<documentation>" + "x".repeat(3_500) + "</documentation>"),
                        inCase(
                                "a long text that is no documentation",
                                "<textAnnotation id=\"N\"><text>" + "x".repeat(3_501) + "</text></textAnnotation>")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void admitted(String name, String file) {
        assertThat(problems(file)).isEmpty();
    }
}
