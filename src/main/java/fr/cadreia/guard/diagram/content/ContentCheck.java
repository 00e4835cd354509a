package fr.cadreia.guard.diagram.content;

import fr.cadreia.guard.diagram.content.KnownContent.Entry;
import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.kernel.text.VisibleText;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Refuses content that the guard does not know, and content that would run code, wherever it stands in the file. */
public final class ContentCheck {

    private static final String ASK = "Supprimez-le, ou contactez l’équipe technique.";
    private static final KnownContent KNOWN = KnownContent.INSTANCE;

    private final Problems problems;
    private final Set<String> ids = new HashSet<>();

    private ContentCheck(Problems problems) {
        this.problems = problems;
    }

    /** @param requirementOf of a process key */
    public static void check(
            Xml definitions,
            java.util.function.Function<String, Optional<ProcessRequirement>> requirementOf,
            Problems problems) {
        ContentCheck check = new ContentCheck(problems);
        if (!ElementNames.of(definitions).equals("definitions")) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    definitions,
                    "Ce fichier n’est pas un diagramme BPMN 2.0\u00a0: sa racine est <" + definitions.name() + ">.",
                    "Enregistrez un diagramme BPMN depuis Camunda Modeler.");
            return;
        }
        Entry root = KNOWN.entry("definitions").orElseThrow();
        check.attributes(definitions, root, new ContentValues(Optional.empty(), problems));
        for (Xml child : definitions.children()) {
            boolean leftOut = ElementNames.of(child).equals("process")
                    && Optional.of(child.attribute("isExecutable").orElse("false"))
                            .filter("false"::equals)
                            .isPresent()
                    && requirementOf.apply(child.id()).isEmpty();
            if (leftOut) {
                continue; // Only drawn: the engine passes it over.
            }
            ContentValues values = new ContentValues(
                    child.name().equals("process") ? requirementOf.apply(child.id()) : Optional.empty(), problems);
            check.child(child, definitions, root.children(), values, root);
        }
    }

    private void child(Xml element, Xml parent, Set<String> allowed, ContentValues values, Entry parentEntry) {
        String name = ElementNames.of(element);
        Entry entry = KNOWN.entry(name).orElse(null);
        if (name.equals("bpmndi:BPMNDiagram") && allowed.contains(name)) {
            return; // Only drawn: the engine reads positions there, and nothing else.
        }
        if (!allowed.contains(name) || entry == null) {
            unknown(element, name, parent);
            return;
        }
        if (!element.id().isEmpty() && !ids.add(element.id())) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    element,
                    "L’identifiant «\u00a0" + element.id() + "\u00a0» est porté par deux éléments.",
                    "Donnez à chaque élément un identifiant à lui.");
        }
        attributes(element, entry, values);
        text(element, entry, values);
        definitions(element);
        ReadableName.check(element, problems);
        boolean extensions = name.equals("extensionElements");
        Set<String> inside = extensions ? parentEntry.extensions() : entry.children();
        element.children().forEach(child -> child(child, element, inside, values, entry));
    }

    private void unknown(Xml element, String name, Xml parent) {
        Optional<String> refusal = KNOWN.refusal(name);
        if (refusal.isPresent()) {
            problems.add(Rule.NO_CODE, element, "<" + name + "> est refusé\u00a0: " + refusal.get() + ".", ASK);
            return;
        }
        problems.addHollow(
                Rule.KNOWN_CONTENT,
                element,
                "<" + name + "> n’est pas autorisé dans <" + ElementNames.of(parent) + ">"
                        + (parent.id().isEmpty() ? "" : " «\u00a0" + parent.id() + "\u00a0»") + ".",
                ASK);
    }

    private void attributes(Xml element, Entry entry, ContentValues values) {
        element.attributes().forEach((key, value) -> {
            String name = ElementNames.ofAttribute(key);
            if (ElementNames.isDeclaration(name)) {
                return;
            }
            String kind = entry.attributes().get(name);
            Optional<String> refusal = KNOWN.refusal(ElementNames.of(element), name);
            if (kind != null) {
                values.check(element, name, kind, value);
            } else if (refusal.isPresent()) {
                problems.add(
                        Rule.NO_CODE,
                        element,
                        name,
                        "L’attribut " + name + "=\"" + value + "\" est refusé\u00a0: " + refusal.get() + ".",
                        ASK);
            } else {
                problems.add(
                        Rule.KNOWN_CONTENT,
                        element,
                        name,
                        "L’attribut " + name + " n’est pas autorisé sur <" + ElementNames.of(element) + ">.",
                        ASK);
            }
        });
    }

    private void text(Xml element, Entry entry, ContentValues values) {
        if (entry.text().isPresent()) {
            values.check(element, "texte", entry.text().get(), element.text());
        } else if (!element.text().isEmpty()) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    element,
                    "Du texte se trouve dans <" + ElementNames.of(element) + ">, où rien n’en attend.",
                    "Retirez ce texte.");
        }
    }

    /** Refuses an event with several definitions: the engine follows one, and nothing says which. */
    private void definitions(Xml element) {
        long count = element.children().stream()
                .filter(child -> child.name().endsWith("EventDefinition"))
                .count();
        if (count > 1) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    element,
                    "Cet événement attend plusieurs choses à la fois.",
                    "Gardez une seule définition par événement.");
        }
        Set<String> once = new HashSet<>();
        for (Xml child : element.children()) {
            boolean single = child.name().equals("extensionElements")
                    || child.name().equals("conditionExpression")
                    || child.name().equals("multiInstanceLoopCharacteristics")
                    || child.name().equals("properties")
                    || child.name().equals("inputOutput");
            if (single && !once.add(child.name())) {
                problems.add(
                        Rule.KNOWN_CONTENT,
                        child,
                        "<" + child.name() + "> se trouve deux fois dans le même élément.",
                        "N’en gardez qu’un.");
            }
        }
    }

    /** The names of elements and attributes as {@code known-content.yaml} writes them. */
    private static final class ElementNames {

        private static final Map<String, String> PREFIXES = Map.of(
                Xml.CAMUNDA,
                "camunda:",
                "http://www.omg.org/spec/BPMN/20100524/DI",
                "bpmndi:",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:",
                "http://camunda.org/schema/modeler/1.0",
                "modeler:",
                "http://www.w3.org/2000/xmlns/",
                "xmlns:");

        private ElementNames() {}

        static String of(Xml element) {
            return element.namespace().equals(Xml.BPMN)
                    ? element.name()
                    : prefixed(element.namespace(), element.name());
        }

        /** @param key {@code uri:name}, or the name alone */
        static String ofAttribute(String key) {
            int colon = key.lastIndexOf(':');
            return colon < 0 ? key : prefixed(key.substring(0, colon), key.substring(colon + 1));
        }

        private static String prefixed(String namespace, String name) {
            String prefix = PREFIXES.get(namespace);
            return prefix == null ? "{" + namespace + "}" + name : prefix + name;
        }

        /** Declares a prefix; says nothing by itself. */
        static boolean isDeclaration(String name) {
            return name.equals("xmlns") || name.startsWith("xmlns:") || name.startsWith("{xmlns}");
        }
    }

    /**
     * The demands on a name in a diagram: it is read as it is written, on one line, and fits where the engine keeps it.
     */
    private static final class ReadableName {

        /** The greatest length, in characters. The engine keeps 255, and a variable that is read may be long. */
        private static final int LONGEST_NAME = 200;

        /** The greatest length, in characters. The engine keeps 4,000 of the text that it shows beside a task. */
        private static final int LONGEST_DOCUMENTATION = 3_500;

        private ReadableName() {}

        static void check(Xml element, Problems problems) {
            element.attribute("name").ifPresent(name -> {
                VisibleText.obstacleInLine(name)
                        .ifPresent(
                                obstacle -> problems.add(
                                        Rule.KNOWN_CONTENT,
                                        element,
                                        "name",
                                        "Nom invisible ou trompeur\u00a0: " + obstacle,
                                        "Onglet Général, «\u00a0Name\u00a0»\u00a0: récrivez le nom au clavier, sur une ligne."));
                tooLong(element, "name", "Ce nom", name, LONGEST_NAME, problems);
            });
            if (element.name().equals("documentation")) {
                tooLong(element, "", "Cette documentation", element.text(), LONGEST_DOCUMENTATION, problems);
            }
        }

        private static void tooLong(
                Xml element, String attribute, String what, String text, int longest, Problems problems) {
            if (text.length() > longest) {
                problems.add(
                        Rule.KNOWN_CONTENT,
                        element,
                        attribute,
                        what + " a " + text.length()
                                + " caractères\u00a0: le moteur n’en garderait pas tant, et le dossier "
                                + "resterait bloqué.",
                        "Écrivez " + longest + " caractères au plus, et mettez le reste dans une annotation.");
            }
        }
    }
}
