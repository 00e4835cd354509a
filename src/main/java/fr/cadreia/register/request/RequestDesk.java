package fr.cadreia.register.request;

import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.engine.config.AsApplication;
import fr.cadreia.incident.AnswerTerms;
import fr.cadreia.incident.AnswerVariables;
import fr.cadreia.incident.Receipt;
import fr.cadreia.incident.ReceiptLetters;
import fr.cadreia.incident.ReportReceipt;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.RegisterEvent.RegisterAnswered;
import fr.cadreia.journal.RegisterEvent.RegisterAsked;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.form.Reasons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RegisterRequest.Stage;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes requests in from the public page and follows them to their answer. */
@Component
public class RequestDesk {

    private static final String PROCESS = "register-request";
    private static final int TITLE = 80;
    private static final int TEXT = 4_000;

    private final RegisterRequests requests;
    private final RegisterEntries entries;
    private final AsApplication engine;
    private final Mentions mentions;
    private final AnswerTerms terms;
    private final ReceiptLetters letters;
    private final CaseRecords records;
    private final AuthorityClock clock;

    RequestDesk(
            RegisterRequests requests,
            RegisterEntries entries,
            AsApplication engine,
            Mentions mentions,
            AnswerTerms terms,
            ReceiptLetters letters,
            CaseRecords records,
            AuthorityClock clock) {
        this.requests = requests;
        this.entries = entries;
        this.engine = engine;
        this.mentions = mentions;
        this.terms = terms;
        this.letters = letters;
        this.records = records;
        this.clock = clock;
    }

    /**
     * The content of a request.
     *
     * @param caseReference of a published entry
     * @param mailbox to be told by when there is an answer, or empty; it is kept nowhere else
     */
    public record Asked(Kind kind, String caseReference, String title, String text, String mailbox) {}

    /**
     * @param given the passages of both texts that name no person
     * @throws CommandRefusedException with what is wrong; then nothing is kept
     */
    @Transactional
    public ReportReceipt receive(Asked asked, NotPersons given) {
        String caseReference = asked.caseReference();
        String title = asked.title();
        String text = asked.text();
        ReceiptLetters.check(asked.mailbox());
        require(
                !title.isBlank() && title.length() <= TITLE,
                "Dites en une phrase ce que vous demandez (80 caractères au plus).");
        require(!text.isBlank(), "Expliquez votre demande.");
        require(text.length() <= TEXT, "Votre texte est trop long\u00a0: 4 000 caractères au plus.");
        Reasons.visibleInLine(title, "Votre demande en une phrase");
        Reasons.visible(text, "Votre demande");
        CommandRefusedException.unlessAnswered(mentions.questions(
                List.of(
                        new SentText("title", "Votre demande en une phrase", title),
                        new SentText("text", "Votre demande", text)),
                given));
        RegisterEntry entry = entries.find(caseReference)
                .orElseThrow(() -> CommandRefusedException.invalid("Cette fiche n’est pas au registre."))
                .entry();
        Receipt receipt = Receipt.draw();
        RegisterRequest request = new RegisterRequest(
                requests.nextReference(),
                asked.kind(),
                title,
                entry.steward().organisation().code(),
                caseReference,
                clock.now(),
                terms.ofRequest(),
                receipt.hash(),
                Stage.RECEIVED,
                Optional.empty(),
                Optional.empty());
        requests.add(request);
        records.journal()
                .append(
                        request.reference(),
                        Journal.APPLICATION,
                        "",
                        new RegisterAsked(asked.kind().code(), caseReference, title, text));
        engine.start(
                PROCESS,
                request.reference(),
                AnswerVariables.OF_REQUEST
                        .of(records, request.answerBy())
                        .with(RequestVariables.KIND, request.kind().code()));
        return letters.told(
                new ReportReceipt(request.reference(), receipt, request.answerBy()),
                asked.mailbox(),
                "Votre message",
                "/registre/demandes/suivi");
    }

    /** Returns the request with this receipt number. */
    public Optional<RegisterRequest> follow(String receiptNumber) {
        return requests.byReceipt(Receipt.hash(receiptNumber));
    }

    /** Notes that somebody has looked into it; the answer is being prepared. */
    public void examined(RegisterRequest request) {
        requests.update(request.examined());
    }

    public void answered(String account, RegisterRequest request, String answer) {
        requests.update(request.answered(answer, clock.now()));
        records.journal()
                .append(
                        request.caseReference(),
                        account,
                        "",
                        new RegisterAnswered(request.reference(), request.kind().code()));
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw CommandRefusedException.invalid(otherwise);
        }
    }
}
