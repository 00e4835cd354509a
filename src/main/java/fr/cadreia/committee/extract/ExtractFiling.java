package fr.cadreia.committee.extract;

import fr.cadreia.committee.DecisionFiled;
import fr.cadreia.committee.examination.Examination;
import fr.cadreia.committee.examination.ExaminationSubject;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.examination.Tally;
import fr.cadreia.committee.examination.VoteCounts;
import fr.cadreia.committee.extract.ExtractText.Written;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.committee.steps.OperativeSentence;
import fr.cadreia.committee.steps.OperativeSentence.Manner;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.journal.ConveningKind;
import fr.cadreia.journal.ExaminationEvent;
import fr.cadreia.journal.ExaminationEvent.ExtractFiled;
import fr.cadreia.journal.ExaminationOutcome;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Organisation;
import java.time.Instant;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Files the extract of decisions of one examination as page and as PDF, with its hashes in the journal. */
@Component
public class ExtractFiling {

    private static final String OPINION = "%s/%02d";

    private final Examinations examinations;
    private final DecisionExtracts extracts;
    private final ExtractText text;
    private final PaperFiling filing;
    private final CommitteeCalendar caseSessions;
    private final Sessions sessions;
    private final TransmissionSlip slip;
    private final PaperNames names;
    private final CaseRecords records;
    private final AuthorityClock clock;
    private final ApplicationEventPublisher events;

    ExtractFiling(
            Examinations examinations,
            DecisionExtracts extracts,
            ExtractText text,
            PaperFiling filing,
            CommitteeCalendar caseSessions,
            Sessions sessions,
            TransmissionSlip slip,
            PaperNames names,
            CaseRecords records,
            AuthorityClock clock,
            ApplicationEventPublisher events) {
        this.examinations = examinations;
        this.extracts = extracts;
        this.text = text;
        this.filing = filing;
        this.caseSessions = caseSessions;
        this.sessions = sessions;
        this.slip = slip;
        this.names = names;
        this.records = records;
        this.clock = clock;
        this.events = events;
    }

    public void file(
            String reference,
            String instance,
            ConveningKind convening,
            ExaminationSubject subject,
            ExaminationOutcome outcome) {
        int number = extracts.of(reference).size() + 1;
        Instant now = clock.now();
        String opinion = opinion(reference, instance, now);
        Examination examination = examinations.of(reference, instance);
        Tally tally = examination.tally(convening);
        String sentence = OperativeSentence.of(
                outcome,
                subject,
                new Organisation(records.cases().get(reference).organisation(), ""),
                tally,
                manner(examination),
                examination.opinion().reservations().size(),
                examination.opinion().months(),
                names.of(examination.votingBody(convening).chair(), records.today()));
        Written extract = new Written(
                records.asOfNow(reference),
                instance,
                convening,
                outcome,
                number,
                opinion,
                sentence,
                now,
                Optional.empty());
        String sha256 = keep(extract, tally.votes());
        examinations.journal(
                reference,
                new ExtractFiled(
                        instance,
                        number,
                        opinion,
                        sentence,
                        outcome,
                        sha256,
                        ExaminationEvent.listed(
                                instance, opinion, sentence, tally.votes().byCode(), 0)));
        send(extract, examination.votingBody(convening).chair(), now);
    }

    /** Keeps the extract with the case and files its page. @return hash of the page */
    String keep(Written extract, VoteCounts votes) {
        String reference = extract.decided().reference();
        String content = text.of(extract);
        String sha256 = DigestUtils.sha256Hex(content);
        extracts.add(new DecisionExtract(
                reference,
                extract.number(),
                extract.replaces(),
                extract.instance(),
                extract.opinion(),
                extract.sentence(),
                votes,
                extract.at(),
                content,
                sha256));
        filing.file(reference, FiledPdf.nameOfExtract(reference, extract.number()), extract.at(), content);
        return sha256;
    }

    /**
     * Sends an opinion to the authority, and tells everybody that the extract is filed. A case that is sent back for
     * more does not go to the authority yet.
     *
     * @param chair account of the person who sends it
     * @param given the moment at which the opinion was given
     */
    void send(Written extract, String chair, Instant given) {
        if (extract.outcome().adopted().isPresent()) {
            slip.file(extract, names.of(chair, records.today()), given);
        }
        events.publishEvent(new DecisionFiled(extract.decided().reference(), extract.number(), extract.replaces()));
    }

    /** Returns the reasons that the extract of an examination gives, of the case as it was decided. */
    String reasons(CaseAsOf decided, String instance, ExaminationOutcome outcome) {
        return ExtractText.reasons(
                examinations.of(decided, instance), outcome.adopted().isPresent());
    }

    private static Manner manner(Examination examination) {
        if (examination.consultedUntil().isPresent()) {
            return Manner.WRITTEN;
        }
        return examination.ballot().special().isSecret() ? Manner.SECRET : Manner.DEBATED;
    }

    /**
     * Returns the number of an opinion from the session and its point, {@code 2026-03/01}; written consultations have
     * a series of their own, counted each year.
     */
    private String opinion(String reference, String instance, Instant now) {
        return caseSessions
                .sessionOf(reference, instance)
                .map(sessions::get)
                .map(session -> OPINION.formatted(session.number(), session.point(reference)))
                .orElseGet(() -> {
                    String series = AuthorityClock.dayOf(now).getYear() + "-CE";
                    return OPINION.formatted(series, extracts.countOf(series) + 1);
                });
    }
}
