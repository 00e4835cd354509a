package fr.cadreia.guard.diagram.flow;

import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.guard.process.EngineFiles;
import fr.cadreia.guard.process.OfflineEngine;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A process of a few elements, which no rule has looked at. */
public final class WrittenProcess {

    private static final EngineFiles FILES = new EngineFiles(new OfflineEngine());

    private WrittenProcess() {}

    /** @param content elements of BPMN, without prefix; errors {@code e1}, {@code e2} and the escalation {@code s1} are declared */
    public static ProcessModel of(String content) {
        return of("", content);
    }

    /** @param beside messages and signals */
    static ProcessModel of(String beside, String content) {
        String file = "<definitions xmlns=\"" + Xml.BPMN + "\" xmlns:camunda=\"" + Xml.CAMUNDA
                + "\" targetNamespace=\"t\"><error id=\"e1\" errorCode=\"one\" /><error id=\"e2\" errorCode=\"two\" />"
                + "<escalation id=\"s1\" escalationCode=\"one\" />" + beside + "<process id=\"p\">" + content
                + "</process></definitions>";
        Xml definitions = FILES.readDiagram(
                        new SourceFile("p.bpmn", file.getBytes(StandardCharsets.UTF_8)), new Problems("p.bpmn"))
                .orElseThrow()
                .definitions();
        return new ProcessModel(definitions, definitions.child("process").orElseThrow());
    }

    /** Flows from each of these to the next: {@code "S-A-B"}. */
    public static String way(String ids) {
        String[] all = ids.split("-");
        return IntStream.range(1, all.length)
                .mapToObj(i -> "<sequenceFlow id=\"" + all[i - 1] + all[i] + "\" sourceRef=\"" + all[i - 1]
                        + "\" targetRef=\"" + all[i] + "\" />")
                .collect(Collectors.joining());
    }
}
