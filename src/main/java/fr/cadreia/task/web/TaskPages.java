package fr.cadreia.task.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.dossier.Matter;
import fr.cadreia.dossier.task.OpenTasks.CaseTask;
import fr.cadreia.dossier.task.TaskAddress;
import fr.cadreia.dossier.web.SummaryView;
import fr.cadreia.engine.form.FormCheck;
import fr.cadreia.engine.form.FormField;
import fr.cadreia.engine.form.FormSchema;
import fr.cadreia.engine.form.FormSteps;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.form.FormRefusedException;
import fr.cadreia.kernel.form.ShownValues;
import fr.cadreia.kernel.form.UncheckedAnswers;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Traces;
import fr.cadreia.task.TaskDesk;
import fr.cadreia.task.TaskDesk.Beside;
import fr.cadreia.task.TaskDesk.Sheet;
import fr.cadreia.task.TaskHolder;
import fr.cadreia.task.web.TaskPages.PlainForm.Option;
import fr.cadreia.task.web.TaskPages.PlainForm.Question;
import fr.cadreia.task.web.TaskPages.PlainForm.Section;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;

/**
 * The contents of a task's page for one reader: the form, also for a browser without scripts, and the record beside
 * it or the reason why the reader may not fill it in.
 */
@Component
class TaskPages {

    /** The pattern of a text that is one of the values which the server proposed to the form, and nothing else. */
    private static final Pattern ABOUT = Pattern.compile("\\*\\*\\{\\{(\\w+)}}\\*\\*");

    private final TaskDesk desk;
    private final TaskHolder holder;
    private final ObjectMapper json;
    private final AuthorityClock clock;
    private final Traces traces;

    TaskPages(TaskDesk desk, TaskHolder holder, ObjectMapper json, AuthorityClock clock, Traces traces) {
        this.desk = desk;
        this.holder = holder;
        this.json = json;
        this.clock = clock;
        this.traces = traces;
    }

    /** A task in a list; {@code due} French or empty. */
    record Row(String name, String about, String due, boolean late, boolean free, String link) {}

    /** Shows a task. The holder of the task fills it in; other people read why they may not. */
    String open(CaseTask found, Person person, Model model, HttpServletResponse response) {
        Optional<String> whyNot = holder.whyNot(found, person);
        if (whyNot.isPresent()) {
            return refused(whyNot.get(), found.matter(), person, model, response);
        }
        try {
            return filledIn(found, desk.open(found.task().id()), person, model);
        } catch (FormRefusedException refused) {
            throw new ResponseStatusException(
                    HttpStatus.CONFLICT, refused.fields().get(0).message(), refused);
        } catch (CommandRefusedException refused) {
            return refused(refused.getMessage(), found.matter(), person, model, response);
        }
    }

    /** Shows again the answers that a browser without scripts sent and the form refused, to be corrected. */
    String again(CaseTask found, Person person, Model model, UncheckedAnswers answers, List<FieldError> errors) {
        Sheet sheet = desk.open(found.task().id());
        String template = filledIn(found, sheet, person, model);
        model.addAttribute("plain", of(sheet, answers, errors));
        model.addAttribute("errors", errors);
        return template;
    }

    private String filledIn(CaseTask found, Sheet sheet, Person person, Model model) {
        model.addAttribute("plain", of(sheet));
        model.addAttribute("errors", List.of());
        model.addAttribute("summary", summary(found, person));
        model.addAttribute("task", row(found));
        model.addAttribute("id", found.task().id());
        model.addAttribute("schema", sheet.schema());
        model.addAttribute("values", json(sheet.values()));
        addMatter(found.matter(), person, model);
        return "task/page";
    }

    /** Shows the record alone, for the Tasklist's own tab. */
    String beside(CaseTask found, Person person, Model model, HttpServletResponse response) {
        model.addAttribute("id", found.task().id());
        Optional<String> whyNot = holder.whyNot(found, person);
        if (whyNot.isPresent()) {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            model.addAttribute("reason", whyNot.get());
        } else {
            model.addAttribute("summary", summary(found, person));
        }
        addMatter(found.matter(), person, model);
        return "task/beside";
    }

    private SummaryView summary(CaseTask found, Person person) {
        Beside beside = desk.beside(found.task().id(), person);
        traces.note(person.id(), found.matter().reference());
        return SummaryView.besideTask(beside.sections(), beside.open());
    }

    static String refused(String reason, Matter matter, Person person, Model model, HttpServletResponse response) {
        response.setStatus(HttpStatus.FORBIDDEN.value());
        model.addAttribute("reason", reason);
        addMatter(matter, person, model);
        return "task/refused";
    }

    static void addMatter(Matter matter, Person person, Model model) {
        boolean maySee = matter.isOpenTo(person);
        model.addAttribute("matter", maySee ? matter.reference() + " " + matter.title() : "");
        model.addAttribute("page", maySee ? matter.page() : "");
    }

    static ResponseStatusException unknown() {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND, "Aucune tâche n’a cette adresse, ou elle est finie depuis longtemps.");
    }

    List<Row> rows(List<CaseTask> found) {
        return found.stream().map(this::row).toList();
    }

    private Row row(CaseTask found) {
        Optional<Instant> due = found.task().due();
        return new Row(
                found.task().name(),
                found.matter().reference() + " " + found.matter().title(),
                due.map(FrenchText::day).orElse(""),
                due.filter(clock.now()::isAfter).isPresent(),
                found.task().assignee().isEmpty(),
                TaskAddress.opening(found.task().id()));
    }

    /** Writes the values of a form as its page reads them. */
    private String json(ShownValues values) {
        try {
            return json.writeValueAsString(values);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the form with the answers from which it starts. */
    private PlainForm of(Sheet sheet) {
        return of(sheet, new UncheckedAnswers(sheet.values().values()), List.of());
    }

    /**
     * Returns the form with the answers that were sent and refused: questions that follow from them are asked as well.
     *
     * @param answers answers without a field are ignored
     */
    private PlainForm of(Sheet sheet, UncheckedAnswers answers, List<FieldError> errors) {
        FormSchema schema = FormSchema.parse(sheet.schema());
        UncheckedAnswers given = withFixed(
                schema,
                sheet.values(),
                answers.without(answers.values().keySet().stream()
                        .filter(name -> schema.field(name).isEmpty())
                        .toList()));
        Map<String, FormField> shown = FormCheck.shown(schema, sheet.values(), given).stream()
                .filter(field ->
                        !field.fixed() || !text(given.values().get(field.key())).isEmpty())
                .collect(Collectors.toMap(FormField::key, Function.identity()));
        Map<String, String> refused = errors.stream()
                .collect(Collectors.toMap(FieldError::field, FieldError::message, (one, other) -> one + " " + other));
        Map<String, List<Question>> sections = new LinkedHashMap<>();
        Map<String, String> about = new HashMap<>();
        new Walk(sheet.values(), given, shown, refused, sections, about).through(components(sheet.schema()), "");
        return new PlainForm(
                facts(sheet.values().value(FormSteps.ESSENTIALS)),
                text(sheet.values().value("returnReason")),
                sections.entrySet().stream()
                        .map(section -> new Section(
                                section.getKey(), about.getOrDefault(section.getKey(), ""), section.getValue()))
                        .toList());
    }

    /** Returns the answers with the values that the form only shows: whatever is sent in their place counts for nothing. */
    private static UncheckedAnswers withFixed(FormSchema schema, ShownValues values, UncheckedAnswers answers) {
        UncheckedAnswers all = answers;
        for (FormField field : schema.fields()) {
            if (field.fixed()) {
                all = all.with(field.key(), values.value(field.key()));
            }
        }
        return all;
    }

    private JsonNode components(String schema) {
        try {
            return json.readTree(schema).path("components");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<FactLine> facts(Object essentials) {
        return essentials == null ? List.of() : json.convertValue(essentials, new TypeReference<List<FactLine>>() {});
    }

    private static String text(Object value) {
        if (value instanceof Number) {
            return new BigDecimal(value.toString())
                    .stripTrailingZeros()
                    .toPlainString()
                    .replace('.', ',');
        }
        return value == null || value instanceof Collection ? "" : value.toString();
    }

    /** The walk through the form's components, in their order. */
    private record Walk(
            ShownValues context,
            UncheckedAnswers answers,
            Map<String, FormField> shown,
            Map<String, String> errors,
            Map<String, List<Question>> sections,
            Map<String, String> about) {

        void through(JsonNode components, String section) {
            for (JsonNode component : components) {
                FormField field = shown.get(component.path("key").asText());
                if (field != null) {
                    sections.computeIfAbsent(section, name -> new ArrayList<>()).add(question(field, component));
                }
                Matcher named = ABOUT.matcher(component.path("text").asText(""));
                if (named.matches()) {
                    about.put(section, text(context.value(named.group(1))));
                }
                String own = component.path("label").asText("").strip();
                through(component.path("components"), own.isEmpty() ? section : own);
            }
        }

        private Question question(FormField field, JsonNode component) {
            Object answer = answers.values().get(field.key());
            return new Question(
                    field.key(),
                    field.type(),
                    field.label(),
                    component.path("description").asText(""),
                    field.constraints().required(),
                    field.unit(),
                    field.fixed(),
                    options(field, component, answer),
                    text(answer),
                    errors.getOrDefault(field.key(), ""));
        }

        private List<Option> options(FormField field, JsonNode component, Object answer) {
            List<Option> options = new ArrayList<>();
            component
                    .path("values")
                    .forEach(option -> options.add(option(
                            option.path("value").asText(), option.path("label").asText(), answer)));
            if (field.optionsKey().map(context::value).orElse(null) instanceof Collection<?> proposed) {
                for (Object one : proposed) {
                    options.add(
                            one instanceof Map<?, ?> pair
                                    ? option(text(pair.get("value")), text(pair.get("label")), answer)
                                    : option(text(one), text(one), answer));
                }
            }
            return options;
        }

        private static Option option(String value, String label, Object answer) {
            boolean chosen =
                    answer instanceof Collection<?> several ? several.contains(value) : value.equals(text(answer));
            return new Option(value, label, chosen);
        }
    }

    /**
     * A form as a page without scripts shows it, on one page: the questions that the answers so far call for.
     *
     * @param facts the facts above the questions
     * @param returnReason French, the reason why the step is to be done again; empty the first time
     */
    record PlainForm(List<FactLine> facts, String returnReason, List<Section> sections) {

        /**
         * Questions that stand together.
         *
         * @param name French, empty for questions without a group
         * @param about French, their subject, e.g. an indicator with its target; mostly empty
         */
        record Section(String name, String about, List<Question> questions) {}

        /**
         * A question of the form.
         *
         * @param kind the field's type in the form, e.g. {@code textarea}
         * @param help French, mostly there
         * @param unit French, empty where the answer has none
         * @param fixed whether it is only shown
         * @param value the answer so far as text, empty for none; chosen options say so themselves
         * @param error French, empty unless the answer was refused
         */
        record Question(
                String key,
                String kind,
                String label,
                String help,
                boolean required,
                String unit,
                boolean fixed,
                List<Option> options,
                String value,
                String error) {

            public boolean isChoice() {
                return kind.equals("radio") || isList();
            }

            /** Returns the answer as people read it, with its unit; empty for none. */
            public String said() {
                String said = isChoice()
                        ? options.stream()
                                .filter(Option::chosen)
                                .map(Option::label)
                                .collect(Collectors.joining(", "))
                        : value;
                return said.isEmpty() || unit.isEmpty() ? said : said + "\u00a0" + unit;
            }

            /** Tells whether several answers may be given. */
            public boolean isList() {
                return kind.equals("checklist") || kind.equals("taglist");
            }
        }

        record Option(String value, String label, boolean chosen) {}
    }
}
