package fr.cadreia.committee.extract;

import fr.cadreia.committee.DecisionFiled;
import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.committee.extract.ExtractText.Correction;
import fr.cadreia.committee.extract.ExtractText.Written;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperFiling;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseAsOf;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.RecordedEvent;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.event.ExaminationEvent;
import fr.cadreia.dossier.event.ExaminationEvent.ExtractFiled;
import fr.cadreia.dossier.event.ExaminationEvent.ExtractReplaced;
import fr.cadreia.dossier.event.ExaminationEvent.QuorumChecked;
import fr.cadreia.dossier.event.ExaminationOutcome;
import fr.cadreia.engine.CommandRefusedException;
import fr.cadreia.engine.NotPersons;
import fr.cadreia.mention.Mentions;
import fr.cadreia.mention.SentText;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The chair corrects the reasons of an opinion: a new extract says that it replaces the one before, which is kept. What the
 * committee said, and the votes, do not change.
 */
@Component
public class ExtractReplacement {

    private final DecisionExtracts extracts;
    private final ExtractText text;
    private final Examinations examinations;
    private final PaperFiling filing;
    private final TransmissionSlip slip;
    private final PaperNames names;
    private final Mentions mentions;
    private final CaseRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ExtractReplacement(
            DecisionExtracts extracts,
            ExtractText text,
            Examinations examinations,
            PaperFiling filing,
            TransmissionSlip slip,
            PaperNames names,
            Mentions mentions,
            CaseRecords records,
            ApplicationEventPublisher events,
            Clock clock) {
        this.extracts = extracts;
        this.text = text;
        this.examinations = examinations;
        this.filing = filing;
        this.slip = slip;
        this.names = names;
        this.mentions = mentions;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    /** Whether this person may replace this extract: the committee's chair, the last one of the case. */
    public boolean isOpenTo(Person person, DecisionExtract extract) {
        return person.has(Role.COMMITTEE_CHAIR)
                && extracts.of(extract.caseReference()).stream().noneMatch(other -> other.number() > extract.number());
    }

    /** The reasons that the extract gives. */
    public String reasons(DecisionExtract extract) {
        return RecordedEvent.in(records.journal().of(extract.caseReference()), ExtractReplaced.class)
                .map(RecordedEvent::event)
                .filter(replaced -> replaced.number() == extract.number())
                .findFirst()
                .map(ExtractReplaced::correctedReasons)
                .orElseGet(() -> {
                    RecordedEvent<ExtractFiled> filed = filed(extract);
                    return ExtractText.reasons(
                            examinations.of(decided(extract, filed), extract.processInstanceId()),
                            filed.event().outcome().adopted().isPresent());
                });
    }

    /** The row of the extract that was filed as the opinion was given, whichever replaced it since. */
    private RecordedEvent<ExtractFiled> filed(DecisionExtract extract) {
        return RecordedEvent.in(records.journal().of(extract.caseReference()), ExtractFiled.class)
                .filter(filed -> filed.event().opinion().equals(extract.opinion()))
                .findFirst()
                .orElseThrow();
    }

    /** The opinion rests on what the committee had before it, not on what came since. */
    private CaseAsOf decided(DecisionExtract extract, RecordedEvent<ExtractFiled> filed) {
        return records.asOfNow(extract.caseReference()).until(filed.row().writtenAt());
    }

    /**
     * @param what is put right, French
     * @param reasons as they are right
     * @param given what of the reasons is no person
     * @return number of the new extract
     */
    @Transactional
    public int replace(Person chair, DecisionExtract extract, String what, String reasons, NotPersons given) {
        records.cases().lockForUpdate(extract.caseReference());
        if (!chair.has(Role.COMMITTEE_CHAIR)) {
            throw CommandRefusedException.forbidden("Un extrait est rectifié par la présidence du comité.");
        }
        if (!isOpenTo(chair, extract)) {
            throw CommandRefusedException.conflict(
                    "Un extrait plus récent existe pour ce dossier\u00a0: rectifiez celui-là.");
        }
        if (what.isBlank()) {
            throw CommandRefusedException.invalid("Objet de la rectification\u00a0: dites ce qui est rectifié.");
        }
        if (reasons.isBlank() || reasons.equals(reasons(extract))) {
            throw CommandRefusedException.invalid(
                    "Motifs rectifiés\u00a0: indiquez les motifs tels qu’ils doivent être lus.");
        }
        List<SentText> sent = List.of(new SentText("reasons", "Motifs rectifiés", reasons));
        CommandRefusedException.unlessAnswered(mentions.questions(sent, given));
        mentions.remember(sent, given, chair.id());
        return file(chair, extract, what, reasons);
    }

    private int file(Person chair, DecisionExtract extract, String what, String reasons) {
        String reference = extract.caseReference();
        String instance = extract.processInstanceId();
        int number = extract.number() + 1;
        Instant now = clock.instant();
        RecordedEvent<ExtractFiled> filed = filed(extract);
        ExaminationOutcome outcome = filed.event().outcome();
        CaseAsOf decided = decided(extract, filed);
        String content = text.of(new Written(
                decided,
                instance,
                isSecond(decided, instance),
                outcome,
                number,
                extract.opinion(),
                extract.sentence(),
                now,
                Optional.of(new Correction(extract, chair.id(), what, reasons))));
        String sha256 = DigestUtils.sha256Hex(content);
        extracts.add(new DecisionExtract(
                reference,
                number,
                extract.number(),
                instance,
                extract.opinion(),
                extract.sentence(),
                extract.votes(),
                now,
                content,
                sha256));
        filing.file(reference, FiledPdf.nameOfExtract(reference, number), now, content);
        records.journal()
                .append(
                        reference,
                        chair.id(),
                        Step.COMMITTEE_DECISION.code(),
                        new ExtractReplaced(
                                instance,
                                number,
                                extract.number(),
                                what,
                                reasons,
                                sha256,
                                ExaminationEvent.listed(
                                        extract.opinion(),
                                        extract.sentence(),
                                        extract.votes().byCode(),
                                        extract.number())));
        if (outcome.adopted().isPresent()) {
            Case examined = records.cases().get(reference);
            slip.file(
                    examined,
                    records.people().organisationName(examined.organisation()),
                    number,
                    extract.opinion(),
                    extract.sentence(),
                    outcome,
                    names.of(chair.id(), records.today()),
                    now);
        }
        events.publishEvent(new DecisionFiled(reference, number, extract.number()));
        return number;
    }

    private static boolean isSecond(CaseAsOf decided, String instance) {
        return RecordedEvent.in(decided.rows(), QuorumChecked.class)
                .filter(checked -> checked.row().place().process().equals(instance))
                .reduce((earlier, later) -> later)
                .filter(checked -> checked.event().convening().isSecond())
                .isPresent();
    }
}
