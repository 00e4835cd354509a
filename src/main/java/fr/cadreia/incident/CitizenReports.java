package fr.cadreia.incident;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.incident.step.ReportStatement;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.StepEvent.StepCompleted;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.FormId;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.form.StepContext;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reports that come without an account, from the public page. */
@Component
public class CitizenReports {

    private static final int TITLE = 80;
    private static final int TEXT = 4_000;

    /** The earliest year, as in all forms. */
    private static final int EARLIEST = 1900;

    private static final String FORM = FormId.of(ReportStatement.class);

    private final Reports reports;
    private final ReportOpening opening;
    private final ReportedCases cases;
    private final CaseRecords records;
    private final Mentions mentions;
    private final ReceiptLetters letters;
    private final ReportProcess process;

    CitizenReports(
            Reports reports,
            ReportOpening opening,
            ReportedCases cases,
            CaseRecords records,
            Mentions mentions,
            ReceiptLetters letters,
            ReportProcess process) {
        this.reports = reports;
        this.opening = opening;
        this.cases = cases;
        this.records = records;
        this.mentions = mentions;
        this.letters = letters;
        this.process = process;
    }

    /**
     * The statement of a citizen.
     *
     * @param caseReference or empty
     * @param severity {@code 1} to {@code 4}
     * @param stillHappening {@code yes}, {@code no} or {@code unknown}
     * @param mailbox to be told by when there is an answer, or empty; it is kept nowhere else
     */
    public record Statement(
            String caseReference,
            String title,
            String description,
            LocalDate occurredOn,
            String severity,
            String stillHappening,
            String mailbox) {}

    /**
     * @param given the passages of the report that name no person
     * @throws CommandRefusedException with what is wrong; then nothing is kept
     */
    @Transactional
    public ReportReceipt receive(Statement said, NotPersons given) {
        check(said);
        ReceiptLetters.check(said.mailbox());
        CommandRefusedException.unlessAnswered(mentions.questions(
                List.of(
                        new SentText("title", "Ce qui s’est passé, en une phrase", said.title()),
                        new SentText("description", "Votre récit", said.description())),
                given));
        Receipt receipt = Receipt.draw();
        String reference = process.nextKey();
        StepContext step = step(reference);
        records.keep(
                step,
                ReportStatement.answers(
                        said.caseReference(),
                        said.title(),
                        said.description(),
                        said.occurredOn(),
                        said.severity(),
                        said.stillHappening()),
                new StepCompleted());
        LocalDate answerBy = opening.open(reference, said.title(), said.caseReference(), "", receipt.hash());
        process.start(reference, AnswerVariables.OF_REPORT.of(records, answerBy));
        return letters.told(
                new ReportReceipt(reference, receipt, answerBy),
                said.mailbox(),
                "Votre signalement",
                "/signaler/suivi");
    }

    /** Returns the report with this receipt number. */
    public Optional<Report> follow(String receiptNumber) {
        return reports.byReceipt(Receipt.hash(receiptNumber));
    }

    private static StepContext step(String reference) {
        return StepContext.withoutTask(FORM, "Start_Report", reference, "", Journal.APPLICATION);
    }

    private void check(Statement said) {
        require(
                !said.title().isBlank() && said.title().length() <= TITLE,
                "Dites en une phrase ce qui s’est passé (80 caractères au plus).");
        require(!said.description().isBlank(), "Racontez ce qui s’est passé.");
        require(said.description().length() <= TEXT, "Votre récit est trop long\u00a0: 4 000 caractères au plus.");
        Reasons.visibleInLine(said.title(), "Ce qui s’est passé, en une phrase");
        Reasons.visible(said.description(), "Votre récit");
        require(
                said.occurredOn().getYear() >= EARLIEST,
                "Cette date est trop ancienne\u00a0: indiquez quand vous avez constaté le problème.");
        require(
                !said.occurredOn().isAfter(records.today()),
                "La date est à venir\u00a0: indiquez quand vous avez constaté le problème.");
        require(Set.of("1", "2", "3", "4").contains(said.severity()), "Choisissez une gravité.");
        require(Set.of("yes", "no", "unknown").contains(said.stillHappening()), "Dites si cela se produit encore.");
        require(
                said.caseReference().isEmpty() || cases.has(said.caseReference()),
                "Aucun usage public n’a cette référence\u00a0: cherchez-le par un mot, ou choisissez «\u00a0Je ne sais pas\u00a0».");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw CommandRefusedException.invalid(otherwise);
        }
    }
}
