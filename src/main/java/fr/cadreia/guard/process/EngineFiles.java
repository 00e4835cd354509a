package fr.cadreia.guard.process;

import fr.cadreia.engine.config.ExecutableParse;
import fr.cadreia.guard.diagram.EngineReading;
import fr.cadreia.guard.diagram.requirement.TableFeel;
import fr.cadreia.guard.diagram.source.Problem;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.SourceFile;
import fr.cadreia.guard.diagram.source.Xml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.util.ReflectUtil;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Parse;
import org.camunda.bpm.engine.impl.util.xml.Parser;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.feel.FeelEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads files with the engine's own parsers, so that the guard and the engine cannot see two different diagrams. Works
 * with the configuration of an engine, built or not.
 */
public final class EngineFiles implements EngineReading {

    /** Deeper files are no diagrams; the engine's parser would run out of stack. */
    private static final int DEEPEST = 250;

    private static final String REDRAW = "Corrigez l’élément dans Camunda Modeler, puis enregistrez de nouveau.";

    private final ProcessEngineConfigurationImpl engine;

    public EngineFiles(ProcessEngineConfigurationImpl engine) {
        this.engine = engine;
    }

    @Override
    public Optional<Diagram> readDiagram(SourceFile file, Problems problems) {
        if (!isWellFormed(file, problems)) {
            return Optional.empty();
        }
        EngineParse parse =
                new EngineParse(new BpmnParser(engine.getExpressionManager(), engine.getBpmnParseFactory()));
        DeploymentEntity deployment = new DeploymentEntity();
        deployment.setId("verification");
        parse.deployment(deployment).name(file.name()).sourceInputStream(new ByteArrayInputStream(file.content()));
        inEngine(parse::execute, problems);
        return root(parse, problems).map(definitions -> new ReadDiagram(definitions, parse));
    }

    /**
     * Reports broken XML as one problem, alone and with its place: all other findings of the engine's parser in such a
     * file would only follow from it.
     */
    private static boolean isWellFormed(SourceFile file, Problems problems) {
        try {
            SAXParserFactory parsers = SAXParserFactory.newDefaultInstance();
            // As the engine: a prefix that nobody declares is broken XML, too.
            parsers.setNamespaceAware(true);
            parsers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            parsers.newSAXParser().parse(new ByteArrayInputStream(file.content()), new DefaultHandler());
            return true;
        } catch (SAXParseException e) {
            add(problems, e.getLineNumber(), e.getColumnNumber(), "", EngineWords.french(e.toString()));
        } catch (SAXException | IOException e) {
            problems.add(Rule.ENGINE, EngineWords.french(message(e)), REDRAW);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
        return false;
    }

    private void inEngine(Runnable work, Problems problems) {
        Context.setProcessEngineConfiguration(engine);
        try {
            work.run();
        } catch (ParseException e) {
            e.getResorceReports().forEach(resource -> report(resource.getErrors(), problems));
        } catch (RuntimeException e) {
            problems.add(Rule.ENGINE, EngineWords.french(message(e)), REDRAW);
        } finally {
            Context.removeProcessEngineConfiguration();
        }
    }

    private final class ReadDiagram implements Diagram {

        private final Xml definitions;
        private final EngineParse parse;

        ReadDiagram(Xml definitions, EngineParse parse) {
            this.definitions = definitions;
            this.parse = parse;
        }

        @Override
        public Xml definitions() {
            return definitions;
        }

        @Override
        public void parse(Problems problems) {
            inEngine(parse::judge, problems);
        }
    }

    /**
     * The engine's parser in two steps: it reads the elements, and makes something of them when it is asked to. Without
     * the listeners that would wire what is not going to be deployed.
     */
    private static final class EngineParse extends ExecutableParse {

        private boolean asked;

        EngineParse(BpmnParser parser) {
            super(parser);
        }

        @Override
        protected void parseRootElement() {
            if (asked) {
                super.parseRootElement();
            }
        }

        void judge() {
            asked = true;
            try {
                parseRootElement();
            } catch (BpmnParseException e) {
                addError(e);
            }
            if (hasErrors()) {
                throwExceptionForErrors();
            }
        }
    }

    @Override
    public Optional<Xml> readDecisionTable(SourceFile file, Problems problems) {
        if (!isWellFormed(file, problems)) {
            return Optional.empty();
        }
        try {
            Dmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        } catch (RuntimeException e) {
            problems.add(Rule.ENGINE, EngineWords.french(message(e)), REDRAW);
            return Optional.empty();
        }
        Elements parse = new Elements(new Elements.Reader());
        parse.name(file.name()).sourceInputStream(new ByteArrayInputStream(file.content()));
        parse.execute();
        Optional<Xml> root = root(parse, problems);
        root.ifPresent(table -> new TableExpressions(problems).check(table));
        return root;
    }

    @Override
    public TableFeel feel() {
        return EngineFeel.INSTANCE;
    }

    private static Optional<Xml> root(Parse parse, Problems problems) {
        if (parse.getRootElement() == null) {
            if (problems.isEmpty()) {
                problems.add(Rule.ENGINE, "Ce fichier est vide.", REDRAW);
            }
            return Optional.empty();
        }
        try {
            return Optional.of(copy(parse.getRootElement(), 0));
        } catch (TooDeepException e) {
            problems.add(
                    Rule.KNOWN_CONTENT,
                    "Ce fichier imbrique plus de " + DEEPEST + " éléments les uns dans les autres.",
                    "Simplifiez-le.");
            return Optional.empty();
        }
    }

    private static Xml copy(Element element, int depth) {
        if (depth > DEEPEST) {
            throw new TooDeepException();
        }
        Map<String, String> attributes = new HashMap<>();
        element.attributes().forEach(key -> attributes.put(key, element.attribute(key)));
        List<Xml> children = new ArrayList<>(element.elements().size());
        element.elements().forEach(child -> children.add(copy(child, depth + 1)));
        return new Xml(
                element.getUri() == null ? "" : element.getUri(),
                element.getTagName(),
                attributes,
                element.getText(),
                children,
                element.getLine(),
                element.getColumn());
    }

    private static void report(List<org.camunda.bpm.engine.Problem> errors, Problems problems) {
        for (org.camunda.bpm.engine.Problem error : errors) {
            add(
                    problems,
                    error.getLine(),
                    error.getColumn(),
                    error.getMainElementId() == null ? "" : error.getMainElementId(),
                    EngineWords.french(error.getMessage()));
        }
    }

    private static void add(Problems problems, int line, int column, String element, String message) {
        String place = element.isEmpty() ? "" : "Élément «\u00a0" + element + "\u00a0»";
        problems.add(
                Rule.ENGINE,
                new Problem(
                        Rule.ENGINE.code(),
                        problems.file(),
                        line,
                        column,
                        element,
                        "",
                        place,
                        message,
                        List.of(),
                        REDRAW,
                        false));
    }

    private static String message(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).replaceAll("\\s+", " ");
    }

    private static final class TooDeepException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The engine's XML reader, for files that it has no parser of this kind for. */
    private static final class Elements extends Parse {

        Elements(Parser parser) {
            super(parser);
            // Namespaces are read only where a schema is; what this one objects to is left aside.
            setSchemaResource(ReflectUtil.getResourceUrlAsString(BpmnParser.BPMN_20_SCHEMA_LOCATION));
        }

        private static final class Reader extends Parser {

            @Override
            public Parse createParse() {
                return new Elements(this);
            }
        }
    }

    /**
     * Parses the expressions of tables. The engine parses them only when a case asks; an expression that it could not
     * parse then is reported beforehand.
     */
    private static final class TableExpressions {

        private static final FeelEngine FEEL = new FeelEngine.Builder().build();

        private final Problems problems;

        TableExpressions(Problems problems) {
            this.problems = problems;
        }

        void check(Xml table) {
            table.all()
                    .forEach(element -> element.children("text").stream()
                            .filter(text -> !text.text().isEmpty())
                            .filter(text -> !isReadable(element.name(), text.text()))
                            .forEach(text -> problems.add(
                                    Rule.ENGINE,
                                    text,
                                    "Le moteur refuse «\u00a0" + text.text() + "\u00a0»\u00a0: ce n’est pas du FEEL.",
                                    "Corrigez la case dans Camunda Modeler.")));
        }

        /** Tells whether an expression can be parsed; it is not evaluated. */
        private static boolean isReadable(String element, String feel) {
            return switch (element) {
                case "inputEntry" -> FEEL.parseUnaryTests(feel).isRight();
                case "inputExpression", "outputEntry" ->
                    FEEL.parseExpression(feel).isRight();
                default -> true;
            };
        }
    }

    /** The objections of the engine and its XML reader, in French. Their own words, in English, are in the log. */
    private static final class EngineWords {

        private static final Logger LOG = LoggerFactory.getLogger(EngineWords.class);

        private static final String NAME = "['\"{]*(?:[^'\":{}]*:)*([^'\":{}]+)[}'\"]*";

        private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

        static {
            say("cvc-complex-type\\.2\\.4\\.[ad].*?element " + NAME, "l’élément <$1> n’a pas sa place ici");
            say("cvc-complex-type\\.2\\.4\\.b.*?element " + NAME, "il manque quelque chose dans l’élément <$1>");
            say(
                    "cvc-complex-type\\.3\\.2\\.2.*?[Aa]ttribute " + NAME,
                    "l’attribut «\u00a0$1\u00a0» n’a pas sa place ici");
            say("cvc-complex-type\\.4.*?[Aa]ttribute " + NAME, "l’attribut «\u00a0$1\u00a0» manque");
            say(
                    "cvc-(?:datatype|enumeration|pattern|attribute|type|id)\\S*.*?[Vv]alue '([^']*)'",
                    "la valeur «\u00a0$1\u00a0» n’est pas admise ici");
            say("cvc-elt\\.1.*?element " + NAME, "l’élément <$1> n’est pas de ceux qu’un tel fichier contient");
            say("cvc-", "ce qui se trouve ici n’est pas admis par le schéma");
            say(
                    "Attribute \"([^\"]*)\" was already specified",
                    "ce fichier n’est pas du XML lisible, l’attribut «\u00a0$1\u00a0» s’y trouve deux fois");
            say(
                    "element type \"([^\"]*)\" must be terminated",
                    "ce fichier n’est pas du XML lisible, l’élément <$1> n’est pas fermé");
            say(
                    "prefix \"([^\"]*)\" for .* is not bound",
                    "ce fichier n’est pas du XML lisible, le préfixe «\u00a0$1\u00a0» n’y est pas déclaré");
            say("DOCTYPE", "une déclaration DOCTYPE n’est pas admise");
            say(
                    "must be terminated by the matching end-tag|element type .* must be|well-formed|not allowed in (?:prolog|trailing)"
                            + "|[Pp]remature end|XML document structures|entity|Content is not|SAXParse|parse input",
                    "ce fichier n’est pas du XML lisible");
            say(
                    "[Ii]nvalid source '([^']*)'|sourceRef.*'([^']*)'",
                    "un flux part de «\u00a0$1\u00a0», qui n’existe pas");
            say(
                    "[Ii]nvalid destination '([^']*)'|[Ii]nvalid target '([^']*)'",
                    "un flux mène à «\u00a0$1\u00a0», qui n’existe pas");
            say("multiple none start events", "ce processus a plusieurs événements de début simples");
            say("[Ii]nvalid reference.*?'([^']*)'", "la référence à «\u00a0$1\u00a0» ne mène à rien");
            say("[Cc]ould not find|not found|[Cc]annot find|no .* found", "ce à quoi il renvoie n’existe pas");
            say(
                    "[Mm]issing|required|must (?:be|have|define)|cannot be (?:null|empty)|is mandatory",
                    "il y manque une indication");
            say("[Dd]uplicate|already", "la même chose s’y trouve deux fois");
            say("only|not (?:allowed|supported)|unsupported|invalid|cannot", "cette combinaison n’est pas admise");
        }

        private EngineWords() {}

        private static void say(String pattern, String french) {
            WORDS.put(Pattern.compile(pattern, Pattern.DOTALL), french);
        }

        /** @param said by the engine */
        static String french(String said) {
            String words = said == null ? "" : said;
            LOG.debug("Refused by the engine: {}", words);
            for (Map.Entry<Pattern, String> entry : WORDS.entrySet()) {
                Matcher matcher = entry.getKey().matcher(words);
                if (matcher.find()) {
                    return "Le moteur refuse ce qui se trouve ici\u00a0: " + filled(entry.getValue(), matcher) + ".";
                }
            }
            return "Le moteur ne sait pas lire ce qui se trouve ici.";
        }

        private static String filled(String french, Matcher matcher) {
            String found = "";
            for (int group = 1; group <= matcher.groupCount() && found.isEmpty(); group++) {
                found = matcher.group(group) == null ? "" : matcher.group(group);
            }
            return french.replace("$1", found);
        }
    }
}
