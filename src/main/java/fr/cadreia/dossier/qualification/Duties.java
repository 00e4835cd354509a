package fr.cadreia.dossier.qualification;

import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
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
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The demands of the law on a case beside the framework, as {@code dossier/duties.yaml} lists them. */
@Component
public class Duties {

    /** The code of the duty to tell people that they deal with an AI. */
    public static final String NOTICE = "notice";

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
            return duty.owed().stream()
                    .flatMap(way -> way
                            .since(documents)
                            .map(since -> new Owing(
                                    duty, LocalDate.parse(days.get(way.from())), since, duty.proof(documents)))
                            .stream())
                    .min(Comparator.comparing(Owing::from));
        }
    }

    /**
     * An answer from which a duty may follow.
     *
     * @param form id
     * @param values one of which is the answer, or among the answers of a list
     */
    public record Said(String form, String field, List<String> values) {

        private boolean isSaidIn(StepDocument document) {
            Object answer = document.answers().values().get(field);
            return answer instanceof Collection<?> several
                    ? several.stream().map(Object::toString).anyMatch(values::contains)
                    : values.contains(Objects.toString(answer, ""));
        }
    }

    /**
     * A way in which a duty follows.
     *
     * @param from the name of the first day on which it does
     * @param when all these answers are given
     */
    public record Way(String from, List<Said> when) {

        /** Returns the moment at which the last of its answers was given; empty where one is not. */
        private Optional<Instant> since(List<StepDocument> documents) {
            List<Optional<Instant>> moments = when.stream()
                    .map(said -> newest(documents, said.form())
                            .filter(said::isSaidIn)
                            .map(StepDocument::writtenAt))
                    .toList();
            return moments.stream().allMatch(Optional::isPresent)
                    ? moments.stream().flatMap(Optional::stream).max(Comparator.naturalOrder())
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

    /** The parts of an assessment that the page writes from the case. */
    public enum Draft {
        PROCESSES,
        PERIOD,
        PERSONS,
        OVERSIGHT
    }

    /**
     * A question of the page where no form brings the proof.
     *
     * @param help French, or null
     * @param most characters of a text; null for another kind
     * @param least of a number; null for another kind
     * @param pattern that a line has, or null
     * @param draft what it starts from, or null
     */
    public record Ask(
            String code,
            Kind kind,
            String label,
            String help,
            Integer most,
            Integer least,
            String pattern,
            Draft draft) {

        /** Returns the answer in a document of the page, as its field has it; empty without one. */
        public String in(Answers kept) {
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
                    .map(ask -> new FactLine(ask.label(), ask.words(ask.in(kept))))
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

        /** Returns the newest document that proves it. */
        private Optional<StepDocument> proof(List<StepDocument> documents) {
            Stream<StepDocument> ofForms = proofs.stream()
                    .map(Proof::form)
                    .distinct()
                    .flatMap(form -> newest(documents, form).stream())
                    .filter(document -> isProvedBy(document.form(), document.answers()));
            Stream<StepDocument> ofPage = documents.stream()
                    .filter(document -> document.form().equals(FORM))
                    .filter(document -> said(document.answers(), CODE).equals(code));
            return Stream.concat(ofForms, ofPage).max(Comparator.comparing(StepDocument::id));
        }
    }

    /**
     * A duty that a case owes.
     *
     * @param from the first day on which it applies
     * @param since when the answer was given from which it follows
     * @param proof the document that proves it; empty where none does
     */
    public record Owing(Duty duty, LocalDate from, Instant since, Optional<StepDocument> proof) {

        public boolean isInForce(LocalDate today) {
            return !from.isAfter(today);
        }

        /** Tells whether it is in force and nothing proves it. */
        public boolean isMissing(LocalDate today) {
            return isInForce(today) && proof.isEmpty();
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
        LocalDate today = clock.today();
        return of(reference).stream()
                .filter(owing -> owing.isMissing(today))
                .map(Owing::duty)
                .filter(duty -> duty.blocks().contains(step.code()))
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

    /** Returns the day on which somebody said that the case owes it; empty where it does not. */
    public Optional<LocalDate> owedSince(String reference, Duty duty) {
        return of(reference).stream()
                .filter(owing -> owing.duty().equals(duty))
                .map(Owing::since)
                .map(AuthorityClock::dayOf)
                .findFirst();
    }

    /**
     * Returns what there is to say of them above the questions of a form: those without their proof, a line each, then the
     * proved ones, then those to come with their days. French; empty where the case owes none.
     */
    public String words(String reference) {
        LocalDate today = clock.today();
        List<Owing> all = of(reference);
        String proved = all.stream()
                .filter(owing -> owing.proof().isPresent())
                .map(owing -> owing.duty().title())
                .collect(Collectors.joining("\u00a0; "));
        Stream<FactLine> missing = all.stream()
                .filter(owing -> owing.isMissing(today))
                .map(owing -> new FactLine(
                        "À prouver", owing.duty().title() + " (" + owing.duty().article() + ")"));
        Stream<FactLine> toCome = all.stream()
                .filter(owing -> owing.proof().isEmpty() && !owing.isInForce(today))
                .map(owing -> new FactLine(
                        "À venir le " + FrenchText.day(owing.from()),
                        owing.duty().title()));
        return Stream.of(
                        missing,
                        Stream.of(new FactLine("Prouvé", proved))
                                .filter(line -> !line.value().isEmpty()),
                        toCome)
                .flatMap(lines -> lines)
                .map(FactLine::asPart)
                .collect(Collectors.joining("\n"));
    }

    /**
     * Returns the same in a line: « Obligations légales : 2 prouvées ; à prouver : contrat (RGPD, article 28) ; 7 à venir »;
     * empty where the case owes none.
     */
    public String brief(String reference) {
        LocalDate today = clock.today();
        List<Owing> all = of(reference);
        long proved = all.stream().filter(owing -> owing.proof().isPresent()).count();
        String missing = all.stream()
                .filter(owing -> owing.isMissing(today))
                .map(owing -> owing.duty().title() + " (" + owing.duty().article() + ")")
                .collect(Collectors.joining(", "));
        long toCome = all.stream()
                .filter(owing -> owing.proof().isEmpty() && !owing.isInForce(today))
                .count();
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
