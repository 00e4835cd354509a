package fr.cadreia.committee.convocation;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.committee.MemberOrder;
import fr.cadreia.committee.mandate.Colleges;
import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.mandate.Seat;
import fr.cadreia.committee.session.AgendaItem;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.SessionWords;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.Dossier;
import fr.cadreia.dossier.JournalEntry;
import fr.cadreia.dossier.JournalKind;
import fr.cadreia.dossier.LateReassessments;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Setting;
import fr.cadreia.identity.Identity;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The text of a convocation: what its members must know, after the model of CGCT L2121-10 to L2121-12. */
@Component
class ConvocationText {

    private final Dossier dossier;
    private final Composition composition;
    private final LateReassessments late;
    private final Identity identity;
    private final ITemplateEngine templates;

    ConvocationText(
            Dossier dossier,
            Composition composition,
            LateReassessments late,
            Identity identity,
            ITemplateEngine templates) {
        this.dossier = dossier;
        this.composition = composition;
        this.late = late;
        this.identity = identity;
        this.templates = templates;
    }

    /** A point of the agenda. */
    record Point(int number, String reference, String title, String organisation, boolean withDebate) {}

    /** Who is sent it; French. */
    record Recipient(String name, String college, String quality) {}

    /**
     * @param points those that it announces
     * @param convening row of the journal: of the session, or of the point that has joined it
     * @return a whole HTML page
     */
    String of(Session session, List<AgendaItem> points, JournalEntry convening) {
        JsonNode said = convening.facts();
        FrameworkVersion framework = dossier.frameworks().inForce();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("authority", identity.authority());
        values.put("number", session.number());
        values.put("completes", convening.kind() == JournalKind.POINT_JOINED);
        values.put("moment", SessionWords.moment(session));
        values.put("place", session.place());
        values.put("videoLink", session.videoLink());
        values.put("convenedAt", SessionWords.moment(convening.writtenAt()));
        values.put("convenedBy", dossier.people().name(convening.actor()));
        values.put("clearDays", clearDays(convening, session));
        values.put("asked", said.path("noticeDays").asInt());
        values.put("urgency", said.path("urgency").asText(""));
        values.put("second", texts(said.path("second")));
        values.put("points", points.stream().map(item -> point(session, item)).toList());
        values.put("late", late());
        values.put("framework", framework.number());
        values.put("quorum", framework.settings().get(Setting.QUORUM_PERCENT));
        values.put("proxies", framework.settings().get(Setting.PROXIES_PER_MEMBER));
        values.put("recipients", recipients(session.startsAt().toLocalDate()));
        return templates.process("committee/convocation-text", new Context(Locale.FRENCH, values));
    }

    /** Re-evaluations that are late: they are on the agenda by themselves. */
    List<String> late() {
        return late.all().stream()
                .map(found -> found.reference() + " " + found.title())
                .toList();
    }

    /** Days between, neither the one of the convening nor the one of the session counted. */
    private static long clearDays(JournalEntry convening, Session session) {
        LocalDate convened = LocalDate.ofInstant(convening.writtenAt(), ZoneId.systemDefault());
        return Math.max(0, ChronoUnit.DAYS.between(convened, session.startsAt().toLocalDate()) - 1);
    }

    private Point point(Session session, AgendaItem item) {
        Case examined = dossier.cases().get(item.caseReference());
        return new Point(
                session.agenda().indexOf(item) + 1,
                examined.reference(),
                examined.title(),
                dossier.people().organisationName(examined.organisation()),
                item.withDebate());
    }

    /** Each titular is followed by the deputies. */
    private List<Recipient> recipients(LocalDate day) {
        List<Recipient> recipients = new ArrayList<>();
        composition.seats(day).stream()
                .sorted(Comparator.comparing(Seat::titular, MemberOrder.PRECEDENCE))
                .forEach(seat -> add(recipients, seat));
        return recipients;
    }

    private static void add(List<Recipient> recipients, Seat seat) {
        Person titular = seat.titular();
        recipients.add(new Recipient(titular.name(), Colleges.name(seat.college()), "Titulaire"));
        seat.deputies()
                .forEach(deputy -> recipients.add(
                        new Recipient(deputy.name(), Colleges.name(seat.college()), "Suppléant de " + titular.name())));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
