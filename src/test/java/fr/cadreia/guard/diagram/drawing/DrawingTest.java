package fr.cadreia.guard.diagram.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.guard.diagram.drawing.Drawing.Band;
import fr.cadreia.guard.diagram.drawing.Drawing.Caption;
import fr.cadreia.guard.diagram.drawing.Drawing.Course;
import java.awt.geom.Rectangle2D;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The diagrams that we ship read well: everything has its room, names fit, and none is larger than it must be. */
class DrawingTest {

    /** Between two shapes, and between a shape and the border around it. */
    private static final double APART = 6;

    /** The sign of a task in its corner, with its margin. */
    private static final double SIGN = 25;

    private static final double LINE = 14.4;
    private static final double MARGIN = 8;
    private static final double NEAR = 12;

    /** What each takes today, in pixels, and how often its flows cross. */
    private record Size(int width, int height, int crossings) {}

    private static final Map<String, Size> SIZES = Map.of(
            "call-for-projects.bpmn", new Size(600, 140, 0),
            "commitment.bpmn", new Size(440, 150, 0),
            "deliberation.bpmn", new Size(1555, 815, 0),
            "framework-review.bpmn", new Size(1365, 775, 0),
            "incident-report.bpmn", new Size(890, 380, 0),
            "mandatory-path.bpmn", new Size(3005, 1122, 3),
            "reassessment.bpmn", new Size(930, 450, 0),
            "register-request.bpmn", new Size(850, 500, 0));

    static Stream<File> diagrams() {
        return Arrays.stream(new File("processes").listFiles((folder, name) -> name.endsWith(".bpmn")));
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void isNoLargerThanItMustBe(File file) {
        Drawing drawing = Drawing.of(file);
        assertThat(SIZES).containsKey(file.getName());
        Size most = SIZES.get(file.getName());

        assertThat(drawing.extent().getWidth()).as("width").isLessThanOrEqualTo(most.width());
        assertThat(drawing.extent().getHeight()).as("height").isLessThanOrEqualTo(most.height());
        List<Course> courses = drawing.courses();
        long crossings = 0;
        for (int i = 0; i < courses.size(); i++) {
            for (Course later : courses.subList(i + 1, courses.size())) {
                crossings += courses.get(i).crossings(later);
            }
        }
        assertThat(crossings).as("crossings").isLessThanOrEqualTo(most.crossings());
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyNodeStandsByItselfInItsLane(File file) {
        Drawing drawing = Drawing.of(file);
        List<String> faults = new ArrayList<>();
        for (Figure figure : drawing.figures()) {
            Rectangle2D room = Figure.grown(figure.place(), APART / 2);
            drawing.figures().stream()
                    .filter(other -> other != figure && !Drawing.belong(figure, other))
                    .filter(other -> room.intersects(Figure.grown(other.place(), APART / 2)))
                    .forEach(other -> faults.add(figure.id() + " touches " + other.id()));
            Rectangle2D around = drawing.surroundings(figure);
            if (around == null || !around.contains(room)) {
                faults.add(figure.id() + " is not within " + around);
            }
            if (figure.node() instanceof ServiceTask
                    && figure.parent() == null
                    && !"Application".equals(drawing.lane(figure))) {
                faults.add(figure.id() + " is the application’s, drawn in " + drawing.lane(figure));
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyFlowGoesSquarelyFromBorderToBorderAroundAllElse(File file) {
        Drawing drawing = Drawing.of(file);
        List<String> faults = new ArrayList<>();
        for (Course course : drawing.courses()) {
            if (!course.square()) {
                faults.add(course.id() + " is slanted");
            }
            for (Figure figure : drawing.figures()) {
                boolean source = figure.node().equals(course.flow().getSource());
                boolean target = figure.node().equals(course.flow().getTarget());
                if (source && !figure.outline(2).contains(course.points().get(0))
                        || target
                                && !figure.outline(2)
                                        .contains(course.points()
                                                .get(course.points().size() - 1))) {
                    faults.add(course.id() + " does not reach " + figure.id());
                }
                if (!figure.node().equals(course.flow().getParentElement())
                        && course.segments().stream().anyMatch(figure.outline(-2)::intersects)) {
                    faults.add(course.id() + " passes through " + figure.id());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyNameBesideItsShapeIsNearItAndOnNothingElse(File file) {
        Drawing drawing = Drawing.of(file);
        List<String> faults = new ArrayList<>();
        for (Caption caption : drawing.captions()) {
            if (caption.place() == null) {
                faults.add(caption.id() + " has a name without a place");
                continue;
            }
            Rectangle2D place = caption.place();
            drawing.figures().stream()
                    .filter(figure -> figure.outline(0).intersects(place))
                    .filter(figure -> !figure.node().equals(caption.named().getParentElement())
                            || !figure.place().contains(place))
                    .forEach(figure -> faults.add(caption.id() + "'s name is on " + figure.id()));
            drawing.courses().stream()
                    .filter(course -> course.segments().stream().anyMatch(place::intersects))
                    .forEach(course -> faults.add(caption.id() + "'s name is on " + course.id()));
            drawing.captions().stream()
                    .filter(other -> other != caption && other.place() != null && place.intersects(other.place()))
                    .forEach(other -> faults.add(caption.id() + "'s name is on that of " + other.id()));
            drawing.bands().stream()
                    .filter(band -> place.intersects(band.strip())
                            || place.intersects(band.place()) && !band.place().contains(place))
                    .forEach(band -> faults.add(caption.id() + "'s name is on a border of " + band.id()));
            if (caption.distance() > NEAR) {
                faults.add(caption.id() + "'s name is " + caption.distance() + " away");
            }
        }
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("diagrams")
    void everyNameFits(File file) {
        Drawing drawing = Drawing.of(file);
        List<String> faults = new ArrayList<>();
        for (Caption caption : drawing.captions()) {
            if (caption.place() != null && !fits(caption)) {
                faults.add(caption.id() + "'s name does not fit beside it");
            }
        }
        for (Figure figure : drawing.figures()) {
            if (figure.node() instanceof Activity && !(figure.node() instanceof SubProcess) && !fits(figure)) {
                faults.add(figure.id() + "'s name does not fit");
            }
        }
        for (Band band : drawing.bands()) {
            List<String> lines = Lettering.lines(band.name(), band.place().getHeight(), Lettering.WITHIN);
            if (lines.size() * LINE > Band.STRIP) {
                faults.add(band.id() + "'s name does not fit: " + lines);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static boolean fits(Caption caption) {
        Rectangle2D place = caption.place();
        List<String> lines = Lettering.lines(caption.named().getName(), place.getWidth(), Lettering.BESIDE);
        return widest(lines, Lettering.BESIDE) <= place.getWidth()
                && Math.floor(lines.size() * 1.2 * Lettering.BESIDE) <= place.getHeight();
    }

    /** Whether the name of a task, in the middle of its shape, leaves the margin and the sign free. */
    private static boolean fits(Figure task) {
        double width = task.place().getWidth();
        double height = task.place().getHeight();
        List<String> lines = Lettering.lines(task.node().getName(), width - 2 * MARGIN, Lettering.WITHIN);
        double top = (height - lines.size() * LINE) / 2;
        double left = (width - Lettering.width(lines.get(0), Lettering.WITHIN)) / 2;
        boolean underItsSign = !(task.node() instanceof CallActivity) && top < SIGN && left < SIGN;
        return widest(lines, Lettering.WITHIN) <= width - 2 * MARGIN && top >= 0 && !underItsSign;
    }

    private static double widest(List<String> lines, int size) {
        return lines.stream()
                .mapToDouble(line -> Lettering.width(line, size))
                .max()
                .orElse(0);
    }

    /** Text in lines as diagrams show it: in Arial, whose letters are as wide as Helvetica's. */
    private static final class Lettering {

        /** The size of names beside their shape, and of those within a shape or a lane's strip. */
        static final int BESIDE = 11;

        static final int WITHIN = 12;

        private static final PDFont FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

        private Lettering() {}

        static double width(String text, int size) {
            try {
                return FONT.getStringWidth(text) * size / 1000;
            } catch (IOException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }

        /** The text broken between words to the given pixels; a word that is wider stands alone in its line. */
        static List<String> lines(String text, double width, int size) {
            List<String> lines = new ArrayList<>();
            String line = "";
            for (String word : text.split(" ")) {
                String longer = line.isEmpty() ? word : line + " " + word;
                if (!line.isEmpty() && width(longer, size) > width) {
                    lines.add(line);
                    line = word;
                } else {
                    line = longer;
                }
            }
            lines.add(line);
            return lines;
        }
    }
}
