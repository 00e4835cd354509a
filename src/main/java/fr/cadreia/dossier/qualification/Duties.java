package fr.cadreia.dossier.qualification;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.engine.form.FormTexts;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.FactLine;
import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.text.PartialDate;
import fr.cadreia.kernel.text.VisibleText;
import fr.cadreia.kernel.time.AuthorityClock;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The demands of the law on a case beside the framework, as {@code dossier/duties.yaml} lists them. */
@Component
public class Duties {

    /** The code of the duty to tell people that they deal with an AI. */
    public static final String NOTICE = "notice";

    /** The code of the duty to follow the instructions of a system of high risk, which every such system brings. */
    public static final String INSTRUCTIONS = "instructions";

    /** The code of the duty to register the use with the European Union. */
    public static final String REGISTRATION = "registration";

    private static final Table TABLE = ShippedYaml.read("/dossier/duties.yaml", Table.class);

    private final StepDocuments documents;
    private final AuthorityClock clock;

    Duties(StepDocuments documents, AuthorityClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The duties of a file.
     *
     * @param days the first days of parts of the law, by their names
     */
    public record Table(Map<String, String> days, List<Duty> duties) {

        public Table {
            duties.stream()
                    .flatMap(duty -> duty.owed().stream())
                    .map(Way::from)
                    .filter(day -> !days.containsKey(day))
                    .findFirst()
                    .ifPresent(day -> {
                        throw new IllegalArgumentException("duties.yaml has no day " + day);
                    });
        }

        /**
         * Lists the duties that a case owes, in force or not, in the order of the file.
         *
         * @param documents of the case, oldest first
         */
        public List<Owing> of(List<StepDocument> documents) {
            return duties.stream().flatMap(duty -> of(duty, documents).stream()).toList();
        }

        private Optional<Owing> of(Duty duty, List<StepDocument> documents) {
            NavigableMap<LocalDate, List<StepDocument>> reasons = new TreeMap<>();
            for (Way way : duty.owed()) {
                LocalDate from = LocalDate.parse(days.get(way.from()));
                way.reason(documents)
                        .ifPresent(reason -> reasons.computeIfAbsent(from, day -> new ArrayList<>())
                                .add(reason));
            }
            return Optional.ofNullable(reasons.firstEntry())
                    .map(first -> duty.owing(first.getKey(), first.getValue(), documents));
        }
    }

    /**
     * An answer from which a duty may follow.
     *
     * @param form id
     * @param values one of which is the answer, or among the answers of a list
     */
    public record Said(String form, String field, List<String> values) {

        /** Returns which of the values a document of the form answers; empty where none. */
        private Set<String> given(StepDocument document) {
            Object answer = document.answers().values().get(field);
            Stream<?> answers = answer instanceof Collection<?> several ? several.stream() : Stream.ofNullable(answer);
            return answers.map(Object::toString).filter(values::contains).collect(Collectors.toSet());
        }
    }

    /**
     * A way in which a duty follows.
     *
     * @param from the name of the first day on which it does
     * @param when all these answers are given
     */
    public record Way(String from, List<Said> when) {

        /**
         * Returns the document that gave its answers as they are now: one that repeats them changes nothing. Empty where
         * one of them is not given.
         */
        private Optional<StepDocument> reason(List<StepDocument> documents) {
            Map<Said, Set<String>> answers = new HashMap<>();
            StepDocument reason = null;
            for (StepDocument document : documents) {
                for (Said said : when) {
                    if (said.form().equals(document.form())
                            && !said.given(document).equals(answers.put(said, said.given(document)))) {
                        reason = document;
                    }
                }
            }
            return when.stream()
                            .allMatch(said ->
                                    !answers.getOrDefault(said, Set.of()).isEmpty())
                    ? Optional.ofNullable(reason)
                    : Optional.empty();
        }
    }

    /**
     * A form that brings a proof.
     *
     * @param fields questions that all must be answered in it
     * @param least the least numbers, by question; null for none
     */
    public record Proof(String form, List<String> fields, Map<String, Integer> least) {

        private List<String> open(Answers answers, LocalDate earliest) {
            return fields.stream()
                    .filter(field -> !isAnswered(answers, field, earliest))
                    .toList();
        }

        private boolean isAnswered(Answers answers, String field, LocalDate earliest) {
            String said = said(answers, field);
            boolean early = PartialDate.ofIso(said)
                    .flatMap(PartialDate::day)
                    .filter(day -> day.isBefore(earliest))
                    .isPresent();
            return VisibleText.says(said)
                    && !early
                    && (least == null
                            || !least.containsKey(field)
                            || new BigDecimal(said).intValue() >= least.get(field));
        }
    }

    /** The kinds of questions of the page. */
    public enum Kind {
        TEXT,
        LINE,
        DAY,
        NUMBER
    }

    /**
     * An answer of the case from which the page fills in a question.
     *
     * @param form id, or {@link Duty#FORM} for what the page took itself
     * @param name French, before the answer; null where the answer speaks for itself
     */
    public record Known(String form, String field, String name) {

        private String sentence(List<StepDocument> documents, FormTexts texts) {
            String answer = documents.stream()
                    .filter(document -> document.form().equals(form))
                    .filter(document -> !form.equals(Duty.FORM)
                            || document.answers().values().containsKey(field))
                    .reduce((earlier, later) -> later)
                    .filter(document -> document.answers().values().containsKey(field))
                    .map(document -> form.equals(Duty.FORM)
                            ? said(document.answers(), field)
                            : texts.value(form, field, document.answers()))
                    .map(String::strip)
                    .orElse("");
            return answer.isEmpty()
                    ? ""
                    : (name == null ? "" : name + "\u00a0: ") + answer + (answer.matches("(?s).*[.!?]") ? "" : ".");
        }
    }

    /**
     * A question of the page where no form brings the proof.
     *
     * @param help French, or null
     * @param most characters of a text; null for another kind
     * @param least of a number; null for another kind
     * @param pattern that a line has, or null
     * @param draft what it is filled in from; empty for none
     */
    public record Ask(
            String code,
            Kind kind,
            String label,
            String help,
            Integer most,
            Integer least,
            String pattern,
            List<Known> draft) {

        public Ask {
            draft = draft == null ? List.of() : draft;
        }

        /**
         * Returns what the case says already of the answer; French, empty where it says nothing.
         *
         * @param documents of the case, oldest first
         */
        public String prefilled(List<StepDocument> documents, FormTexts texts) {
            return draft.stream()
                    .map(known -> known.sentence(documents, texts))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(kind == Kind.TEXT ? "\n" : " "));
        }

        /** Returns the answer in a document of the page, as its field has it; empty without one. */
        public String answer(Answers kept) {
            return said(kept, code);
        }

        /** Tells whether people write it as they like, so that it may name somebody. */
        public boolean isFree() {
            return (kind == Kind.TEXT || kind == Kind.LINE) && pattern == null;
        }

        private String words(String answer) {
            return kind == Kind.DAY && !answer.isEmpty() ? FrenchText.day(answer) : answer;
        }
    }

    /**
     * A duty of the law.
     *
     * @param title what is to be done; French
     * @param article of the law; French
     * @param binds the persons whom it binds; French
     * @param noProofBefore the day on which its law came into force; a proof says no earlier one
     * @param proofs null where only the page brings the proof
     * @param asks null where only forms bring it
     * @param blocks code names of the steps before which the proof must be there
     * @param suspends whether a use in service is suspended when its term is over
     * @param missing the reason why the step is blocked; French
     */
    public record Duty(
            String code,
            String title,
            String article,
            String binds,
            String noProofBefore,
            List<Way> owed,
            List<Proof> proofs,
            List<Ask> asks,
            List<String> blocks,
            boolean suspends,
            String missing) {

        /** The name of the documents that the page writes, which no form of the engine has. */
        public static final String FORM = "legal-duty";

        /** The answer of such a document that names its duty. */
        public static final String CODE = "duty";

        public Duty {
            proofs = proofs == null ? List.of() : proofs;
            asks = asks == null ? List.of() : asks;
        }

        /** Returns the earliest day that a proof can say. */
        public LocalDate earliest() {
            return LocalDate.parse(noProofBefore);
        }

        /** Lists the questions of a form's proof that these answers leave open. */
        public List<String> lacking(String form, Answers answers) {
            return proofsOf(form)
                    .map(proof -> proof.open(answers, earliest()))
                    .findFirst()
                    .orElse(List.of());
        }

        /** Returns the page's questions with their answers in words. */
        public List<FactLine> lines(Answers kept) {
            return asks.stream()
                    .map(ask -> new FactLine(ask.label(), ask.words(ask.answer(kept))))
                    .filter(line -> !line.value().isEmpty())
                    .toList();
        }

        /** Tells whether the answers to a form prove it. */
        public boolean isProvedBy(String form, Answers answers) {
            return proofsOf(form)
                    .anyMatch(proof -> proof.open(answers, earliest()).isEmpty());
        }

        private Stream<Proof> proofsOf(String form) {
            return proofs.stream().filter(proof -> proof.form().equals(form));
        }

        /** Returns the newest proof that the page took, whether it counts still or not. */
        public Optional<StepDocument> lastGiven(List<StepDocument> documents) {
            return documents.stream()
                    .filter(document -> document.form().equals(FORM)
                            && said(document.answers(), CODE).equals(code))
                    .reduce((earlier, later) -> later);
        }

        /** Tells whether a step waits for its proof. */
        public boolean holds(Step step) {
            return blocks.contains(step.code());
        }

        /**
         * Returns it as a case owes it.
         *
         * @param reasons the documents from each of which it follows, at least one
         * @param documents of the case, oldest first
         */
        private Owing owing(LocalDate from, List<StepDocument> reasons, List<StepDocument> documents) {
            Comparator<StepDocument> byAge = Comparator.comparing(StepDocument::id);
            Instant since = Collections.min(reasons, byAge).writtenAt();
            return new Owing(
                    this, from, AuthorityClock.dayOf(since), proof(documents, Collections.max(reasons, byAge)));
        }

        /** Returns the newest document that proves it, of those that are no older than its newest reason. */
        private Optional<StepDocument> proof(List<StepDocument> documents, StepDocument reason) {
            Stream<StepDocument> ofForms = proofs.stream()
                    .map(Proof::form)
                    .distinct()
                    .flatMap(form -> newest(documents, form).stream())
                    .filter(document -> isProvedBy(document.form(), document.answers()));
            return Stream.concat(ofForms, lastGiven(documents).stream())
                    .filter(document -> document.id() >= reason.id())
                    .max(Comparator.comparing(StepDocument::id));
        }
    }

    /** How a duty stands on a day: in force without its proof, proved, or not yet in force. */
    public enum State {
        MISSING,
        PROVED,
        TO_COME
    }

    /**
     * A duty that a case owes.
     *
     * @param from the first day on which it applies
     * @param since the day on which a document gave the answers from which it follows as they are now; the first such day
     *     where it follows in several ways
     * @param proof the document that proves it; empty where none does
     */
    public record Owing(Duty duty, LocalDate from, LocalDate since, Optional<StepDocument> proof) {

        public State state(LocalDate today) {
            return proof.isPresent() ? State.PROVED : from.isAfter(today) ? State.TO_COME : State.MISSING;
        }

        private String named() {
            return duty.title() + " (" + duty.article() + ")";
        }

        /**
         * Returns « RGPD, article 28, paragraphe 3 – contrat de sous-traitance des données : depuis le 25 mai 2018, preuve
         * apportée le 3 mars 2027 », which says the same on every day.
         */
        public String sentence() {
            return duty.article() + " – " + duty.title() + "\u00a0: exigible à compter du " + FrenchText.day(from)
                    + ", "
                    + proof.map(document -> "preuve apportée le " + FrenchText.day(document.writtenAt()))
                            .orElse("preuve à apporter");
        }
    }

    /** Returns a document of the page in words: its duty, then each question with its answer. */
    public static List<FactLine> lines(Answers kept) {
        return TABLE.duties().stream()
                .filter(duty -> duty.code().equals(said(kept, Duty.CODE)))
                .flatMap(duty -> Stream.concat(
                        Stream.of(new FactLine("Obligation", duty.title() + " (" + duty.article() + ")")),
                        duty.lines(kept).stream()))
                .toList();
    }

    /** Returns the question of a text in a document of the page; empty where the field is no such text. */
    public static Optional<String> label(Answers kept, String field) {
        return TABLE.duties().stream()
                .filter(duty -> duty.code().equals(said(kept, Duty.CODE)))
                .flatMap(duty -> duty.asks().stream())
                .filter(ask -> ask.code().equals(field) && (ask.kind() == Kind.TEXT || ask.kind() == Kind.LINE))
                .map(Ask::label)
                .findFirst();
    }

    /** Lists the duties that a case owes by the file that is shipped, as {@link Table#of} does. */
    public static List<Owing> of(List<StepDocument> documents) {
        return TABLE.of(documents);
    }

    /** Lists the duties that a case owes, in force or not. */
    public List<Owing> of(String reference) {
        return TABLE.of(documents.of(reference));
    }

    /** Lists the duties that a case owes today, has not proved, and that block a step. */
    public List<Duty> missing(String reference, Step step) {
        return byState(reference).get(State.MISSING).stream()
                .map(Owing::duty)
                .filter(duty -> duty.holds(step))
                .toList();
    }

    /**
     * Returns the fault of a step that is sent while the proof of a duty is missing; empty where none is.
     *
     * @param form of the step
     * @param given its answers, which may bring the proof
     */
    public List<FieldError> faults(String reference, Step step, String form, Answers given) {
        List<String> missing = missing(reference, step).stream()
                .filter(duty -> !duty.isProvedBy(form, given))
                .map(Duty::missing)
                .toList();
        return missing.isEmpty()
                ? List.of()
                : List.of(new FieldError(
                        "",
                        "",
                        String.join(". ", missing) + ". Apportez "
                                + (missing.size() == 1 ? "cette preuve" : "ces " + missing.size() + " preuves")
                                + " à la page «\u00a0Obligations légales\u00a0» du dossier (/dossiers/" + reference
                                + "/obligations)\u00a0; l’étape attend, rien n’est perdu."));
    }

    /** Tells whether a case owes a duty, in force or not. */
    public boolean owes(String reference, String code) {
        return of(reference).stream().anyMatch(owing -> owing.duty().code().equals(code));
    }

    /** Groups the duties that a case owes by their state today, each group in the order of the file; every state has one. */
    public Map<State, List<Owing>> byState(String reference) {
        LocalDate today = clock.today();
        Map<State, List<Owing>> byState = new EnumMap<>(State.class);
        Stream.of(State.values()).forEach(state -> byState.put(state, new ArrayList<>()));
        of(reference).forEach(owing -> byState.get(owing.state(today)).add(owing));
        return byState;
    }

    /**
     * Returns the duties that a case owes as lines of text: a line for each without its proof, one line with all proved
     * ones, then a line for each to come with its day. French; empty where the case owes none.
     */
    public String asLines(String reference) {
        Map<State, List<Owing>> byState = byState(reference);
        String proved = byState.get(State.PROVED).stream()
                .map(owing -> owing.duty().title())
                .collect(Collectors.joining("\u00a0; "));
        return Stream.of(
                        byState.get(State.MISSING).stream().map(owing -> new FactLine("À prouver", owing.named())),
                        Stream.of(new FactLine("Prouvé", proved))
                                .filter(line -> !line.value().isEmpty()),
                        byState.get(State.TO_COME).stream()
                                .map(owing -> new FactLine(
                                        "À venir le " + FrenchText.day(owing.from()),
                                        owing.duty().title())))
                .flatMap(lines -> lines)
                .map(FactLine::asPart)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns the duties that a case owes as one line, the missing ones by their names. French, empty where the case owes
     * none: « Obligations légales : 2 prouvées ; à prouver : contrat (RGPD, article 28) ; 7 à venir ».
     */
    public String asOneLine(String reference) {
        Map<State, List<Owing>> byState = byState(reference);
        int proved = byState.get(State.PROVED).size();
        String missing = byState.get(State.MISSING).stream().map(Owing::named).collect(Collectors.joining(", "));
        int toCome = byState.get(State.TO_COME).size();
        String parts = Stream.of(
                        proved == 0 ? "" : proved + (proved == 1 ? " prouvée" : " prouvées"),
                        missing.isEmpty() ? "" : "à prouver\u00a0: " + missing,
                        toCome == 0 ? "" : toCome + " à venir")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("\u00a0; "));
        return parts.isEmpty() ? "" : "Obligations légales\u00a0: " + parts;
    }

    private static Optional<StepDocument> newest(List<StepDocument> documents, String form) {
        return documents.stream()
                .filter(document -> document.form().equals(form))
                .reduce((earlier, later) -> later);
    }

    private static String said(Answers answers, String field) {
        return Objects.toString(answers.values().get(field), "");
    }
}
