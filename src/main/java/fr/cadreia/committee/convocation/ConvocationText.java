package fr.cadreia.committee.convocation;

import fr.cadreia.committee.WaitingMinutes;
import fr.cadreia.committee.mandate.CommitteeChairs;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.paper.FrenchWords;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.committee.paper.PaperNames;
import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.committee.paper.Signature;
import fr.cadreia.committee.presence.BallotRules;
import fr.cadreia.committee.presence.PresenceAt;
import fr.cadreia.committee.session.AgendaFrameworks;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionSeats;
import fr.cadreia.committee.session.SinceLastSession;
import fr.cadreia.dossier.CaseRecords;
import fr.cadreia.dossier.trial.LateReassessments;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.journal.JournalEntry;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.journal.SessionEvent.ConveningEvent;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The text of a convocation, a letter of the chair: what its members must know, after the model of CGCT L2121-10 to L2121-12. */
@Component
class ConvocationText {

    private final CaseRecords records;
    private final SessionSeats sessionSeats;
    private final AgendaFrameworks agenda;
    private final LateReassessments late;
    private final WaitingMinutes minutes;
    private final AnnouncedPoints announced;
    private final SinceLastSession informed;
    private final PaperForm form;
    private final PaperNames names;
    private final ITemplateEngine templates;

    ConvocationText(
            CaseRecords records,
            SessionSeats sessionSeats,
            AgendaFrameworks agenda,
            LateReassessments late,
            WaitingMinutes minutes,
            AnnouncedPoints announced,
            SinceLastSession informed,
            PaperForm form,
            PaperNames names,
            ITemplateEngine templates) {
        this.records = records;
        this.sessionSeats = sessionSeats;
        this.agenda = agenda;
        this.late = late;
        this.minutes = minutes;
        this.announced = announced;
        this.informed = informed;
        this.form = form;
        this.names = names;
        this.templates = templates;
    }

    /**
     * @param points those that it announces
     * @param convening row of the journal: of the session, or of the point that has joined it
     * @param number of the convocation within the session, from 1
     * @param replaced French day of the convocation that it replaces, or empty
     * @return a whole HTML page
     */
    String of(Session session, List<AgendaItem> points, JournalEntry convening, int number, String replaced) {
        ConveningEvent said = convening.as(ConveningEvent.class).orElseThrow();
        FrameworkVersion framework = records.frameworks().inForce();
        LocalDate day = session.startsAt().toLocalDate();
        List<Seat> seats = sessionSeats.of(session);
        Optional<Named> chair = chair(seats, day);
        boolean completes = convening.kind() == JournalKind.POINT_JOINED;
        Context values = new Context(Locale.FRENCH);
        values.setVariable("head", form.head(session.number() + "/C" + number, convening.writtenAt()));
        values.setVariable("foot", form.foot("convocation à la séance du " + FrenchText.day(day)));
        values.setVariable("number", session.number());
        values.setVariable("completes", completes);
        values.setVariable("replaces", replaced);
        values.setVariable("moment", FrenchWords.formal(session.startsAt()));
        values.setVariable("place", FrenchWords.within(session.place()));
        values.setVariable("distance", !session.videoLink().isBlank());
        values.setVariable("convenedOn", FrenchText.day(convening.writtenAt()));
        values.setVariable("clearDays", clearDays(convening, session));
        values.setVariable("urgency", said.urgency());
        values.setVariable("second", said.second());
        values.setVariable(
                "secondPoints",
                FrenchWords.enumerated(said.second().stream()
                        .map(reference -> Integer.toString(session.point(reference)))
                        .toList()));
        values.setVariable("withoutDebate", announced.of(session, points, false));
        values.setVariable("withDebate", announced.of(session, points, true));
        values.setVariable("attached", attached(points.size()));
        List<String> approving = completes ? List.of() : minutes.before(day);
        values.setVariable("minutes", approving);
        values.setVariable(
                "numbers",
                FrenchWords.enumerated(
                        approving.stream().map("n°\u00a0"::concat).toList()));
        values.setVariable("late", completes ? List.of() : late(session));
        values.setVariable("information", completes ? List.of() : informed.before(session, convening.writtenAt()));
        values.setVariable("awaiting", completes ? List.of() : informed.awaitingAct(convening.writtenAt()));
        values.setVariable("members", seats.size());
        List<String> titulars = seats.stream().map(seat -> seat.titular().id()).toList();
        long quorum = OtherRules.needed(titulars, framework);
        int proxies = agenda.proxiesPerMember(session);
        values.setVariable("quorum", quorum);
        values.setVariable("framework", framework.number());
        values.setVariable("proxies", proxies);
        values.setVariable("otherRules", new OtherRules(titulars, quorum, said.second()).of(agenda.of(session)));
        values.setVariable("recipients", announced.recipients(seats, day));
        values.setVariable(
                "sender",
                chair.map(person -> person.agreed("La présidente", "Le président", "La présidence"))
                        .orElse("La présidence"));
        values.setVariable("signatures", List.of(signature(convening, chair, day)));
        return templates.process("committee/convocation-text", values);
    }

    /**
     * Signature of the chair, of the replacement of a chair who cannot sign, or of the secretary where the framework
     * leaves it to the secretariat.
     */
    private Signature signature(JournalEntry convening, Optional<Named> chair, LocalDate day) {
        Named signer = names.of(convening.actor(), day);
        boolean chairs = records.people().has(convening.actor(), Role.COMMITTEE_CHAIR);
        String whose = chair.map(person -> person.agreed("la présidente", "le président", "la présidence"))
                .orElse("la présidence");
        if (!convening
                .as(ConveningEvent.class)
                .map(ConveningEvent::impediment)
                .orElse("")
                .isEmpty()) {
            return Signature.of(
                    "Pour " + whose + " du comité, "
                            + chair.map(person -> person.agreed("empêchée", "empêché", "empêchée"))
                                    .orElse("empêchée") + ",",
                    signer,
                    convening.writtenAt());
        }
        return chairs
                ? Signature.committeeChair(signer, convening.writtenAt())
                : Signature.of(
                        "Pour " + whose + " du comité, en application du " + delegation(convening) + ",",
                        signer,
                        convening.writtenAt());
    }

    /** The framework itself leaves the convening to the secretariat: what adopted it delegates. */
    private String delegation(JournalEntry convening) {
        FrameworkVersion framework = records.frameworks().of(convening.frameworkVersion());
        return "cadre de confiance (version " + framework.number()
                + (framework.act().isEmpty() ? "" : ", " + FrenchWords.within(framework.act())) + ")";
    }

    private Optional<Named> chair(List<Seat> seats, LocalDate day) {
        return CommitteeChairs.among(seats.stream().map(Seat::titular).toList())
                .map(member -> names.of(member.id(), day));
    }

    private static String attached(int notes) {
        return notes == 1 ? "une note de synthèse" : notes + " notes de synthèse, une par affaire";
    }

    /** Re-evaluations that are late and wait for their bilan; those that have one are points of the agenda. */
    List<String> late(Session session) {
        return late.all().stream()
                .filter(found -> !session.has(found.reference()))
                .map(found -> found.title() + " (dossier " + found.reference() + ")")
                .toList();
    }

    /** Days between, neither the one of the convening nor the one of the session counted; French. */
    private static String clearDays(JournalEntry convening, Session session) {
        LocalDate convened = AuthorityClock.dayOf(convening.writtenAt());
        long days =
                Math.max(0, ChronoUnit.DAYS.between(convened, session.startsAt().toLocalDate()) - 1);
        return days == 0 ? "sans jour franc" : days == 1 ? "soit un jour franc" : "soit " + days + " jours francs";
    }

    /**
     * The points of an agenda that ask for another quorum than the convocation says of the session; French.
     *
     * @param titulars the members in office
     * @param quorum how many of them the session as a whole asks for
     * @param second cases that are convened again, without quorum
     */
    record OtherRules(List<String> titulars, long quorum, List<String> second) {

        /** @param points version of each one's examination by case, in the order of the agenda */
        List<String> of(Map<String, FrameworkVersion> points) {
            List<String> words = new ArrayList<>();
            int number = 0;
            for (Map.Entry<String, FrameworkVersion> point : points.entrySet()) {
                number++;
                List<String> rules = rules(point.getKey(), point.getValue());
                if (!rules.isEmpty()) {
                    words.add("point " + number + ", version "
                            + point.getValue().number() + "\u00a0: " + String.join(", ", rules));
                }
            }
            return words;
        }

        /** The number of members needed for a point from which nobody is recused. */
        static long needed(List<String> titulars, FrameworkVersion version) {
            return PresenceAt.before(titulars)
                    .votingBody(member -> true, false)
                    .quorum(BallotRules.of(version.settings()))
                    .needed();
        }

        private List<String> rules(String reference, FrameworkVersion version) {
            List<String> rules = new ArrayList<>();
            long members = needed(titulars, version);
            if (members != quorum && !second.contains(reference)) {
                rules.add(members + " membres présents au moins");
            }
            return rules;
        }
    }
}
