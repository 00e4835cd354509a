package fr.cadreia.committee;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.StepDocument;
import fr.cadreia.dossier.Trials;
import fr.cadreia.engine.Answers;
import fr.cadreia.engine.FrenchText;
import fr.cadreia.identity.Identity;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the extract of decisions of one examination, files it as page and as PDF and records their hashes in the journal. */
@Component
public class ExtractFiling {

    private final Examination examination;
    private final DecisionExtracts extracts;
    private final PdfFiling pdf;
    private final RuleFindings rules;
    private final Meetings meetings;
    private final EarlierVotes earlier;
    private final Identity identity;
    private final Dossier dossier;
    private final Trials trials;
    private final ITemplateEngine templates;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ExtractFiling(
            Examination examination,
            DecisionExtracts extracts,
            PdfFiling pdf,
            RuleFindings rules,
            Meetings meetings,
            EarlierVotes earlier,
            Identity identity,
            Dossier dossier,
            Trials trials,
            ITemplateEngine templates,
            Clock clock,
            ApplicationEventPublisher events) {
        this.examination = examination;
        this.extracts = extracts;
        this.pdf = pdf;
        this.rules = rules;
        this.meetings = meetings;
        this.earlier = earlier;
        this.identity = identity;
        this.dossier = dossier;
        this.trials = trials;
        this.templates = templates;
        this.clock = clock;
        this.events = events;
    }

    /** @param outcome the adopted motion's code, or {@link Motion#SENT_BACK} */
    public void file(String reference, String instance, boolean secondConvening, String outcome) {
        int number = extracts.of(reference).size() + 1;
        Instant now = clock.instant();
        String content = templates.process(
                "committee/extract", context(reference, instance, secondConvening, outcome, number, now));
        String sha256 = Dossier.sha256(content);
        extracts.add(new DecisionExtract(reference, number, instance, now, content, sha256));
        FiledPdf filed = pdf.file(reference, FiledPdf.nameOfExtract(reference, number), now, content);
        examination.journal(
                reference,
                instance,
                JournalKind.EXTRACT_FILED,
                Map.of(
                        "number",
                        number,
                        "outcome",
                        outcome,
                        "sha256",
                        sha256,
                        "pdf",
                        filed.name(),
                        "pdfSha256",
                        filed.sha256()));
        events.publishEvent(new DecisionFiled(reference, number));
    }

    private Context context(
            String reference, String instance, boolean secondConvening, String outcome, int number, Instant now) {
        Case examined = dossier.cases().get(reference);
        Sitting sitting = examination.sitting(reference, instance, secondConvening);
        Answers result = latest(reference, instance, "result");
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("number", number);
        values.put("reference", reference);
        values.put("title", examined.title());
        values.put("organisation", dossier.people().organisationName(examined.organisation()));
        values.put("filedAt", FrenchText.moment(now));
        values.put("frameworkVersion", examination.framework(reference, instance));
        values.put("convening", latest(reference, instance, "convening").values());
        values.put("authority", identity.authority());
        values.put("convenedAt", moment(reference, instance, "convening"));
        values.put("session", session(reference, instance));
        values.put("held", held(reference, instance));
        values.put("time", latest(reference, instance, "convening").text("sessionTime"));
        values.put("presenceAt", moment(reference, instance, "attendance"));
        values.put("closedAt", moment(reference, instance, "vote-closing"));
        values.put("earlyReason", earlyReason(reference, instance));
        values.put("secondConvening", sitting.secondConvening());
        values.put("present", present(reference, instance, sitting));
        values.put("absent", names(sitting.absent()));
        values.put("recused", names(sitting.recused()));
        values.put("departed", names(examination.departed(reference, instance)));
        values.put("proxies", proxies(sitting, examination.departed(reference, instance)));
        values.put(
                "silent",
                examination.silent(reference, instance, secondConvening).size());
        values.put("attending", sitting.attending());
        values.put("eligible", sitting.eligible());
        values.put("chair", dossier.people().name(sitting.chair()));
        values.put("secretary", dossier.people().name(author(reference, instance, "vote-closing")));
        values.put("before", earlier.before(reference, instance));
        values.put("trial", trials.told(reference, now).orElse(""));
        values.put("motion", examination.motion(reference, instance).label());
        values.put("tally", examination.tally(reference, instance, secondConvening));
        values.put(
                "byHand",
                HandVotes.of(latest(reference, instance, "vote-closing")).size());
        values.put("decision", decision(outcome));
        values.put("result", result.values());
        values.put("rules", rules.of(reference, result));
        values.put("reservations", Reservation.of(result));
        return new Context(Locale.FRENCH, values);
    }

    private static String decision(String outcome) {
        return Motion.of(outcome).map(Motion::label).orElse("Renvoyer le dossier pour complément de bilan");
    }

    /** "n° 2026-03, point 2 de l'ordre du jour"; empty for a case that was convened by itself. */
    private String session(String reference, String instance) {
        return meetings.sessionOf(reference, instance)
                .flatMap(meetings::ofSession)
                .map(meeting -> "N° " + meeting.session() + ", point "
                        + (meeting.cases().indexOf(reference) + 1) + " de l'ordre du jour")
                .orElse("");
    }

    /** As the case's own sheet says, or the session that was opened before its time. */
    private String earlyReason(String reference, String instance) {
        String own = latest(reference, instance, "attendance").text("earlyReason");
        return own.isEmpty()
                ? meetings.ofCase(reference, instance)
                        .flatMap(Meetings.Meeting::held)
                        .map(Meetings.OtherTime::reason)
                        .orElse("")
                : own;
    }

    /** On which day, where it was not the one of the convening. */
    private String held(String reference, String instance) {
        return meetings.ofCase(reference, instance)
                .flatMap(Meetings.Meeting::held)
                .map(Meetings.OtherTime::words)
                .orElse("");
    }

    /** Those whose votes are cast by another, each with who does; then those for whom nobody does any more, with why. */
    private String proxies(Sitting sitting, Collection<String> departed) {
        Stream<String> standing = sitting.voters().entrySet().stream()
                .filter(voter -> !voter.getKey().equals(voter.getValue()))
                .map(voter -> dossier.people().name(voter.getKey()) + " à "
                        + dossier.people().name(voter.getValue()));
        String fallen = FallenProxies.words(sitting.fallenProxies(), departed, dossier.people());
        return Stream.concat(standing, Stream.of(fallen))
                .filter(proxy -> !proxy.isEmpty())
                .collect(Collectors.joining(" ; "));
    }

    /** A deputy's name says in whose place. */
    private String present(String reference, String instance, Sitting sitting) {
        Map<String, String> deputies =
                examination.electorate(reference, instance).deputies();
        return sitting.present().stream()
                .filter(member -> !sitting.recused().contains(member))
                .map(member -> deputies.containsKey(member)
                        ? dossier.people().name(member) + " (suppléant de "
                                + dossier.people().name(deputies.get(member)) + ")"
                        : dossier.people().name(member))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private String names(Collection<String> members) {
        return members.stream().map(dossier.people()::name).sorted().collect(Collectors.joining(", "));
    }

    private Answers latest(String reference, String instance, String form) {
        return examination
                .latest(reference, instance, form)
                .map(StepDocument::answers)
                .orElseThrow();
    }

    private String moment(String reference, String instance, String form) {
        return examination
                .latest(reference, instance, form)
                .map(document -> FrenchText.moment(document.writtenAt()))
                .orElseThrow();
    }

    private String author(String reference, String instance, String form) {
        return examination
                .latest(reference, instance, form)
                .map(StepDocument::author)
                .orElse("");
    }
}
