package fr.cadreia.dossier.qualification;

import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.StepDocuments;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.json.ShippedYaml;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The demands of the law on a case beside the framework, as {@code dossier/duties.yaml} lists them. */
@Component
public class Duties {

    private static final String TABLE = "/dossier/duties.yaml";

    private final List<Duty> duties = ShippedYaml.list(TABLE, Duty.class);
    private final StepDocuments documents;
    private final AuthorityClock clock;

    Duties(StepDocuments documents, AuthorityClock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * The answer from which a duty follows.
     *
     * @param form id
     * @param values with which it does
     */
    public record Owed(String form, String field, List<String> values) {}

    /**
     * A duty of the law.
     *
     * @param article of the law; French
     * @param the persons whom it binds; French
     * @param from the first day on which it applies
     * @param provedIn forms that may bring the proof
     * @param proof questions that all must be answered in one of them
     * @param blocks code name of the step before which the proof must be there
     * @param suspends whether a use in service is suspended when its term is over
     * @param missing the reason why the step is blocked; French
     */
    public record Duty(
            String code,
            String article,
            String binds,
            String from,
            Owed owed,
            List<String> provedIn,
            List<String> proof,
            String blocks,
            boolean suspends,
            String missing) {

        /** Lists the questions of its proof that these answers leave open. */
        public List<String> lacking(Answers answers) {
            return proof.stream()
                    .filter(field -> said(answers, field).isBlank())
                    .toList();
        }
    }

    /** Lists the duties that a case owes today, has not proved, and that block a step. */
    public List<Duty> missing(String reference, String step) {
        LocalDate today = clock.today();
        return duties.stream()
                .filter(duty -> duty.blocks().equals(step))
                .filter(duty -> !LocalDate.parse(duty.from()).isAfter(today))
                .filter(duty -> owedSince(reference, duty).isPresent())
                .filter(duty -> duty.provedIn().stream()
                        .noneMatch(form -> documents
                                .latest(reference, form)
                                .filter(document ->
                                        duty.lacking(document.answers()).isEmpty())
                                .isPresent()))
                .toList();
    }

    /** Returns the day on which somebody said that the case owes it; empty where it does not. */
    public Optional<LocalDate> owedSince(String reference, Duty duty) {
        return documents
                .latest(reference, duty.owed().form())
                .filter(document -> duty.owed()
                        .values()
                        .contains(said(document.answers(), duty.owed().field())))
                .map(StepDocument::writtenAt)
                .map(AuthorityClock::dayOf);
    }

    private static String said(Answers answers, String field) {
        return Objects.toString(answers.values().get(field), "");
    }
}
