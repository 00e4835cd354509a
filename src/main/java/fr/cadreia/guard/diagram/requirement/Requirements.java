package fr.cadreia.guard.diagram.requirement;

import fr.cadreia.dossier.OpinionKind;
import fr.cadreia.dossier.Opinions;
import fr.cadreia.kernel.json.ShippedYaml;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The demands of one version of the framework on the diagrams. Read from {@code guard/requirements-<version>.yaml},
 * which explains each key.
 */
public record Requirements(
        String framework,
        List<TableRequirement> decisionTables,
        Map<String, TableInput> tableInputs,
        Map<String, Set<String>> openAnswers,
        Map<String, List<String>> essentials,
        Set<String> judgedForms,
        Map<String, Set<String>> begunAnswers,
        List<ProcessRequirement> processes) {

    public Requirements {
        essentials = essentials == null ? Map.of() : Map.copyOf(essentials);
        judgedForms = orEmpty(judgedForms);
        begunAnswers = begunAnswers == null ? Map.of() : Map.copyOf(begunAnswers);
    }

    /**
     * Returns the requirements of this version, or of the newest one before it that has any: a version that changes
     * only texts and figures leaves the path as it is. For a version older than all requirements, the first ones hold.
     * {@link #framework()} names the version that they were written for.
     *
     * @throws IllegalStateException when the application comes without any
     */
    public static Requirements of(String framework) {
        return of(framework, Opinions.shipped());
    }

    /** Returns the same, with other opinions than those that the application comes with. */
    public static Requirements of(String framework, Opinions opinions) {
        String resource = RequirementFiles.of(framework)
                .orElseThrow(() -> new IllegalStateException("No requirements for framework version " + framework));
        return ShippedYaml.record(
                new OpinionLines(opinions).writtenOut(ShippedYaml.tree(resource)), Requirements.class);
    }

    /** Returns the variables that only the application writes, in any process. */
    public Set<String> variables() {
        return processes.stream()
                .flatMap(process -> process.variables().stream())
                .collect(Collectors.toSet());
    }

    /**
     * Returns the facts that the people who decide by this form must have before their eyes; empty where nobody
     * decides.
     */
    public List<String> essentials(String form) {
        return essentials.getOrDefault(form, List.of());
    }

    /** Returns the questions of a form whose answers an authority names itself, since nothing computes with them. */
    public Set<String> openAnswers(String form) {
        return openAnswers.getOrDefault(form, Set.of());
    }

    /** Returns the demanded questions of a form that may be answered in advance. */
    public Set<String> begunAnswers(String form) {
        return begunAnswers.getOrDefault(form, Set.of());
    }

    /** Tells whether somebody judges by this form, so that nothing in it is answered in advance. */
    public boolean isJudged(String form) {
        return judgedForms.contains(form)
                || processes.stream()
                        .anyMatch(process -> process.stepOfForm(form)
                                        .filter(StepRequirement::examines)
                                        .isPresent()
                                || process.tasks().stream()
                                        .anyMatch(task ->
                                                task.examines() && task.form().equals(form)));
    }

    /** Returns the groups of every step and task that judges what others propose. */
    public Set<String> examiningGroups() {
        return processes.stream()
                .flatMap(process -> Stream.concat(
                        process.steps().stream()
                                .filter(StepRequirement::examines)
                                .flatMap(step -> step.groups().stream()),
                        process.tasks().stream().filter(TaskForm::examines).flatMap(task -> task.groups().stream())))
                .collect(Collectors.toSet());
    }

    public Optional<ProcessRequirement> process(String key) {
        return processes.stream().filter(process -> process.key().equals(key)).findFirst();
    }

    /**
     * @param startForm of the start event, or null
     * @param onlyCalled never started alone
     * @param tasks the known forms of tasks that are no steps
     * @param services the services that its service tasks may ask for besides its steps, and where
     * @param waits the terms of the framework itself
     * @param messages that the application sends, and the step that each one asks for
     * @param meanwhile the variables that may change while people do a task
     * @param longestWait the greatest time that a case may wait for a date of the diagram's own, as ISO 8601 has it
     * @param shortestTerm the least time that people have before a date takes their task away, as ISO 8601 has it
     * @param shortestStepTerm the same, where their task is a step
     * @param shortestRepeat the least time between two turns of a timer that repeats by itself, as ISO 8601 has it
     * @param writes the variables that a step, a service or the {@link #START} leaves, each with its kind
     * @param asks between which service and step the tasks that are demanded have their place, or null
     * @param ballot the ballot, where votes are taken, or null
     * @param variables those that only the application writes
     */
    public record ProcessRequirement(
            String key,
            String name,
            String startForm,
            boolean onlyCalled,
            List<StepRequirement> steps,
            Order order,
            List<DecisionRequirement> decisions,
            Stop stop,
            Watch watch,
            List<TaskForm> tasks,
            List<Service> services,
            List<FrameworkDeadline> waits,
            Set<String> taskListeners,
            Map<String, String> messages,
            Set<String> meanwhile,
            String longestWait,
            String shortestTerm,
            String shortestStepTerm,
            String shortestRepeat,
            Map<String, Map<String, String>> writes,
            List<RequiredService> needs,
            TaskDemand asks,
            Ballot ballot,
            Set<String> variables) {

        /** The key in {@link #writes()} for the start of the process. */
        public static final String START = "start";

        public ProcessRequirement {
            messages = messages == null ? Map.of() : messages;
            meanwhile = orEmpty(meanwhile);
            writes = writes == null ? Map.of() : writes;
            needs = orEmpty(needs);
            decisions = orEmpty(decisions);
            tasks = orEmpty(tasks);
            services = orEmpty(services);
            waits = orEmpty(waits);
            taskListeners = orEmpty(taskListeners);
            variables = orEmpty(variables);
        }

        public Optional<StepRequirement> step(String code) {
            return steps.stream().filter(step -> step.step().equals(code)).findFirst();
        }

        /** Returns the service that a process may ask for beside its steps, by its delegate. */
        public Optional<Service> service(String delegate) {
            return services.stream()
                    .filter(service -> service.service().equals(delegate))
                    .findFirst();
        }

        /** Returns the delegates that listen to its elements. */
        public Set<String> executionListeners() {
            return waits.stream()
                    .map(FrameworkDeadline::records)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toSet());
        }

        /** Returns the French name of a step or of a service. */
        public String nameOf(String code) {
            return step(code)
                    .map(StepRequirement::name)
                    .or(() -> service(code).map(Service::name))
                    .orElse(code);
        }

        public Optional<StepRequirement> stepOfForm(String form) {
            return steps.stream().filter(step -> form.equals(step.form())).findFirst();
        }

        public Optional<StepRequirement> stepOfDelegate(String bean) {
            return steps.stream().filter(step -> bean.equals(step.delegate())).findFirst();
        }

        /** Returns the steps whose place on the path is proved. */
        public Set<String> placedSteps() {
            Stream<String> others = Stream.of(
                            order.before(), stop == null ? null : stop.step(), watch == null ? null : watch.by())
                    .filter(step -> step != null && !Order.END.equals(step));
            return Stream.concat(order.steps().stream(), others).collect(Collectors.toSet());
        }
    }

    /**
     * @param element tag name
     * @param groups candidate groups, literally
     * @param examines whether it judges what others propose
     * @param assignee the variable that names the only person who may act, or null
     * @param each the collection of which each member gets a task, or null
     * @param again whether other tasks may ask for its form once more
     * @param delegate of a service task
     * @param calls key of the called process
     * @param subject the subject on which the called process has to decide
     * @param result the variable that takes the called process's outcome
     * @param demand French sentence for people
     */
    public record StepRequirement(
            String step,
            String name,
            String element,
            Set<String> groups,
            boolean examines,
            String assignee,
            String each,
            String form,
            boolean again,
            String delegate,
            String calls,
            String subject,
            String result,
            String demand) {

        public StepRequirement {
            groups = orEmpty(groups);
        }

        /**
         * Tells whether the property {@code step} marks it: it marks people's steps; a computation is known by its
         * delegate.
         */
        public boolean isMarked() {
            return delegate == null;
        }
    }

    /** @param before a step, or {@link #END} */
    public record Order(List<String> steps, String before) {
        public static final String END = "end";
    }

    /**
     * @param before a step, {@link Order#END}, or null when the variable closes nothing
     * @param orRest whether a flow that takes the values which the other flows of its gateway leave over opens it too;
     *     elsewhere a condition must say it
     * @param replacedBy steps that decide anew: an earlier decision opens nothing any more
     * @param by a step, or the service that computes it
     * @param since the step before it, where a service computes it, or null
     * @param leads for some of the values, the only steps and services that come next; {@link Order#END} for the end
     * @param says French words for each of the values
     */
    public record DecisionRequirement(
            String variable,
            String by,
            String since,
            Set<String> opens,
            String before,
            boolean orRest,
            Set<String> replacedBy,
            List<String> among,
            Map<String, Set<String>> leads,
            Map<String, String> says) {

        public DecisionRequirement {
            opens = orEmpty(opens);
            replacedBy = orEmpty(replacedBy);
            leads = leads == null ? Map.of() : Map.copyOf(leads);
        }

        /** Returns the condition by which a flow says that the variable has this value. */
        public String condition(String value) {
            return switch (value) {
                case "true" -> "${" + variable + "}";
                case "false" -> "${!" + variable + "}";
                default -> "${" + variable + " == '" + value + "'}";
            };
        }

        /** Tells whether its opening values are those with which the process may end, and which its caller receives. */
        public boolean endsProcess() {
            return Order.END.equals(before);
        }
    }

    /** @param message name of the message by which a stop is asked for at any time */
    public record Stop(String step, String message) {}

    /**
     * @param timer the variable that dates the next {@code by}
     * @param awaits the messages that begin it before that date: a case that waits for the date waits for each of them too
     * @param interruptedBy the messages and escalations that may take a case out of {@code by}
     */
    public record Watch(String after, String by, String timer, Set<String> awaits, Set<String> interruptedBy) {

        public Watch {
            awaits = orEmpty(awaits);
            interruptedBy = orEmpty(interruptedBy);
        }
    }

    /**
     * A known form of a task that is no step, and the only groups that may fill it.
     *
     * @param examines whether it judges what others propose
     * @param demanded the flag that says whether a case must pass such a task, or null
     */
    public record TaskForm(String form, Set<String> groups, boolean examines, String demanded) {}

    private static <T> List<T> orEmpty(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    private static Set<String> orEmpty(Set<String> set) {
        // In the order of the file: people read it, and files are written from it.
        return set == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(set));
    }

    /** The files that hold the requirements of a version of the framework. */
    private static final class RequirementFiles {

        private static final int FIRST_YEAR = 2026;

        /**
         * The first version with requirements; they also hold for a framework adopted before the application existed.
         */
        private static final String FIRST = "2026-1";

        /** The most versions in a year: no council changes the framework more often. */
        private static final int MOST_IN_A_YEAR = 12;

        private RequirementFiles() {}

        /** @param framework e.g. {@code 2026-1}: year and rank */
        static Optional<String> of(String framework) {
            String[] parts = framework.split("-");
            int year = Integer.parseInt(parts[0]);
            int rank = Integer.parseInt(parts[1]);
            Stream<String> sameYear = numbers(year, rank);
            Stream<String> earlier = IntStream.iterate(year - 1, before -> before >= FIRST_YEAR, before -> before - 1)
                    .boxed()
                    .flatMap(before -> numbers(before, MOST_IN_A_YEAR));
            return Stream.of(sameYear, earlier, Stream.of(FIRST))
                    .flatMap(numbers -> numbers)
                    .map(number -> "/guard/requirements-" + number + ".yaml")
                    .filter(file -> Requirements.class.getResource(file) != null)
                    .findFirst();
        }

        /** Lists the numbers of a year's versions, the highest rank first. */
        private static Stream<String> numbers(int year, int highest) {
            return IntStream.iterate(highest, rank -> rank > 0, rank -> rank - 1)
                    .mapToObj(rank -> year + "-" + rank);
        }
    }

    /**
     * Writes out what the requirements demand of each opinion: an item of a list, or a key of a map, with the mark
     * <code>{opinion}</code>, <code>{variable}</code> or <code>{title}</code> stands for as many as there are opinions.
     */
    private static final class OpinionLines {

        private final List<OpinionKind> kinds;

        OpinionLines(Opinions opinions) {
            this.kinds = opinions.kinds();
        }

        /** @param tree of a YAML file */
        Object writtenOut(Object tree) {
            if (tree instanceof Map<?, ?> map) {
                Map<Object, Object> all = new LinkedHashMap<>();
                map.forEach((key, value) -> {
                    if (isMarked(key)) {
                        kinds.forEach(kind -> all.put(of(kind, key), of(kind, value)));
                    } else {
                        all.put(key, writtenOut(value));
                    }
                });
                return all;
            }
            if (tree instanceof List<?> list) {
                List<Object> all = new ArrayList<>();
                for (Object item : list) {
                    if (isMarked(item)
                            || item instanceof Map<?, ?> map
                                    && map.values().stream().anyMatch(this::isMarked)) {
                        kinds.forEach(kind -> all.add(of(kind, item)));
                    } else {
                        all.add(writtenOut(item));
                    }
                }
                return all;
            }
            return tree;
        }

        private boolean isMarked(Object text) {
            return text instanceof String said && !said.equals(of(kinds.get(0), said));
        }

        private static Object of(OpinionKind kind, Object tree) {
            if (tree instanceof Map<?, ?> map) {
                Map<Object, Object> all = new LinkedHashMap<>();
                map.forEach((key, value) -> all.put(of(kind, key), of(kind, value)));
                return all;
            }
            if (tree instanceof List<?> list) {
                return list.stream().map(item -> of(kind, item)).toList();
            }
            return tree instanceof String text
                    ? text.replace("{opinion}", kind.code())
                            .replace("{variable}", kind.variable())
                            .replace("{title}", uncapitalised(kind.title()))
                    : tree;
        }

        private static String uncapitalised(String title) {
            return Character.toLowerCase(title.charAt(0)) + title.substring(1);
        }
    }
}
