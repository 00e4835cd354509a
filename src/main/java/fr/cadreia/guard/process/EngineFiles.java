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
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
}
