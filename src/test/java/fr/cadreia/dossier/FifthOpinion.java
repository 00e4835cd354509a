package fr.cadreia.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The work of a person who adds an opinion on accessibility: a line of the table, a form, a task and a rule. */
public final class FifthOpinion {

    public static final String CODE = "accessibility";

    private static final Pattern ELEMENT = Pattern.compile(
            "(?s) *<bpmn:(userTask|boundaryEvent|sequenceFlow) id=\"\\w*OpinionHr\\w*\"(?:[^>]*/>|.*?</bpmn:\\1>)\\n");

    private FifthOpinion() {}

    /** The shipped table with one more line. */
    public static Opinions opinions() {
        List<OpinionKind> kinds = new ArrayList<>(Opinions.shipped().kinds());
        kinds.addAll(Opinions.read("/dossier/fifth-opinion.yaml").kinds());
        return new Opinions(kinds);
    }

    /** The shipped path with a task like the others, from the choice of the opinions to where they meet. */
    public static String diagram() {
        String path = read("processes/mandatory-path.bpmn");
        Matcher element = ELEMENT.matcher(path);
        StringBuilder added = new StringBuilder();
        while (element.find()) {
            added.append(renamed(element.group()));
        }
        String withTask = path.replaceFirst(
                "(?=    <bpmn:inclusiveGateway id=\"Gateway_OpinionsJoin\")",
                Matcher.quoteReplacement(added.toString()));
        return withTask.replaceAll(
                "( *<bpmn:(?:incoming|outgoing)>Flow_)OpinionHr(Required|Given|Lapsed)(</bpmn:\\w+>\\n)(?= *<bpmn:(?:incoming>|outgoing>Flow_No))",
                "$1OpinionHr$2$3$1OpinionAccessibility$2$3");
    }

    /** A form that asks what all of them ask. */
    public static String form() {
        return read("forms/opinion-sobriety.form").replace("\"opinion-sobriety\"", "\"opinion-accessibility\"");
    }

    /** The shipped tables, where a rule that asked for human resources asks for it. */
    public static String table() {
        return read("processes/qualification.dmn").replaceFirst("\"hr\"", "\"accessibility\"");
    }

    private static String renamed(String element) {
        return element.replace("OpinionHr", "OpinionAccessibility")
                .replace("opinionHr", "opinionAccessibility")
                .replace("opinion-hr", "opinion-accessibility")
                .replace("candidateGroups=\"hr\"", "candidateGroups=\"accessibility\"")
                .replace("ressources humaines", "accessibilité numérique")
                .replace("name=\"RH\"", "name=\"Accessibilité\"");
    }

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
