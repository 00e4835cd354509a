package fr.cadreia.portal.web;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The help for one role: a few steps, each with its page. */
public enum HelpPage {
    CITIZEN(
            "citoyen",
            "guide.citizen",
            "guide.citizen.lead",
            reader -> true,
            HelpStep.at("guide.citizen.1", "/registre", "layout.register"),
            HelpStep.shown(
                    "guide.citizen.2", "/signaler", "layout.report", "citoyen-signaler", "guide.citizen.2.picture"),
            HelpStep.shown(
                    "guide.citizen.3", "/signaler/suivi", "layout.follow", "citoyen-suivi", "guide.citizen.3.picture"),
            HelpStep.told("guide.citizen.4"),
            HelpStep.at("guide.citizen.5", "/registre/demandes/suivi", "request.follow"),
            HelpStep.at("guide.citizen.6", "/tableau-de-bord", "layout.dashboard"),
            HelpStep.at("guide.citizen.7", "/registre/donnees", "register.data.title"),
            HelpStep.at("guide.citizen.8", "/appels", "call.list")),
    AGENT(
            "agent",
            "guide.agent",
            "guide.agent.lead",
            HelpPage::proposes,
            HelpStep.shown(
                    "guide.agent.1", "/dossiers/nouveau", "home.propose", "agent-proposer", "guide.agent.1.picture"),
            HelpStep.shown("guide.agent.2", "/", "home.next", "agent-tache", "guide.agent.2.picture"),
            HelpStep.shown("guide.agent.3", "/dossiers", "layout.cases", "agent-dossier", "guide.agent.3.picture"),
            HelpStep.told("guide.agent.4"),
            HelpStep.at("guide.agent.5", "/formations", "training.title"),
            HelpStep.told("guide.agent.6")),
    COMMUNE(
            "commune",
            "guide.commune",
            "guide.commune.lead",
            HelpPage::proposes,
            HelpStep.shown(
                    "guide.commune.1",
                    "/catalogue/puis-je",
                    "catalogue.may-i",
                    "commune-puis-je",
                    "guide.commune.1.picture"),
            HelpStep.at("guide.commune.2", "/catalogue", "catalogue.title"),
            HelpStep.at("guide.commune.3", "/dossiers/nouveau", "home.propose"),
            HelpStep.at("guide.commune.4", "/calendrier", "layout.calendar"),
            HelpStep.at("guide.commune.5", "/catalogue/conseils", "catalogue.advice")),
    EXPERT(
            "expert",
            "guide.expert",
            "guide.expert.lead",
            reader -> reader.has(Role.AI_EXPERTS),
            HelpStep.shown("guide.expert.1", "/", "home.next", "expert-instruction", "guide.expert.1.picture"),
            HelpStep.told("guide.expert.2"),
            HelpStep.told("guide.expert.3"),
            HelpStep.shown("guide.expert.4", "/reprise", "intake.title", "expert-reprise", "guide.expert.4.picture"),
            HelpStep.at("guide.expert.5", "/catalogue/conseils", "catalogue.advice"),
            HelpStep.at("guide.expert.6", "/signalements", "layout.reports"),
            HelpStep.at("guide.expert.7", "/rencontres", "outreach.list")),
    MEMBER(
            "membre",
            "guide.member",
            "guide.member.lead",
            Person::attendsCommittee,
            HelpStep.shown(
                    "guide.member.1", "/comite/seances", "session.list", "membre-seances", "guide.member.1.picture"),
            HelpStep.at("guide.member.2", "/dossiers", "layout.cases"),
            HelpStep.shown("guide.member.3", "/", "home.next", "membre-vote", "guide.member.3.picture"),
            HelpStep.told("guide.member.4")),
    CHAIR(
            "presidence",
            "guide.chair",
            "guide.chair.lead",
            reader -> reader.has(Role.COMMITTEE_CHAIR),
            HelpStep.at("guide.chair.1", "/comite/seances", "session.list"),
            HelpStep.shown("guide.chair.2", "/", "home.next", "presidence-motion", "guide.chair.2.picture"),
            HelpStep.told("guide.chair.3"),
            HelpStep.told("guide.chair.4"),
            HelpStep.at("guide.chair.5", "/administration/comptes", "accounts.title")),
    SECRETARY(
            "secretariat",
            "guide.secretary",
            "guide.secretary.lead",
            reader -> reader.has(Role.COMMITTEE_SECRETARY),
            HelpStep.shown(
                    "guide.secretary.1",
                    "/comite/seances",
                    "session.list",
                    "secretariat-seances",
                    "guide.secretary.1.picture"),
            HelpStep.told("guide.secretary.2"),
            HelpStep.told("guide.secretary.3"),
            HelpStep.told("guide.secretary.4"),
            HelpStep.shown(
                    "guide.secretary.5",
                    "/comite/composition",
                    "composition.title",
                    "secretariat-composition",
                    "guide.secretary.5.picture"),
            HelpStep.at("guide.secretary.6", "/comite/actes", "authority.acts"),
            HelpStep.at("guide.secretary.7", "/comite/rapports", "yearly.list")),
    AUTHORITY(
            "autorite",
            "guide.authority",
            "guide.authority.lead",
            reader -> reader.has(Role.AUTHORITY),
            HelpStep.at("guide.authority.1", "/", "home.next"),
            HelpStep.at("guide.authority.2", "/dossiers?etape=authorityAct", "layout.cases"),
            HelpStep.told("guide.authority.3"),
            HelpStep.told("guide.authority.4")),
    ADMIN(
            "administration",
            "guide.admin",
            "guide.admin.lead",
            reader -> reader.has(Role.ADMINISTRATORS),
            HelpStep.shown(
                    "guide.admin.1",
                    "/administration/comptes",
                    "accounts.title",
                    "administration-comptes",
                    "guide.admin.1.picture"),
            HelpStep.shown(
                    "guide.admin.2",
                    "/administration/diagrammes",
                    "diagrams.title",
                    "administration-diagrammes",
                    "guide.admin.2.picture"),
            HelpStep.at("guide.admin.3", "/aide/administrateur", "help.title"),
            HelpStep.at("guide.admin.4", "/administration/journal", "home.journal"),
            HelpStep.at("guide.admin.5", "/administration/envois", "home.mails"),
            HelpStep.at("guide.admin.6", "/administration/au-dela-de-camunda-7", "beyond.title"));

    private final String code;
    private final String title;
    private final String lead;
    private final Predicate<Person> readers;
    private final List<HelpStep> steps;

    HelpPage(String code, String title, String lead, Predicate<Person> readers, HelpStep... steps) {
        this.code = code;
        this.title = title;
        this.lead = lead;
        this.readers = readers;
        this.steps = List.of(steps);
    }

    /** Returns the code in the page's address, French. */
    public String code() {
        return code;
    }

    /** Returns the key of its title. */
    public String title() {
        return title;
    }

    /** Returns the key of its introduction. */
    public String lead() {
        return lead;
    }

    public List<HelpStep> steps() {
        return steps;
    }

    /** Tells whether it is about the work of this reader: the pages of another role may be refused. */
    public boolean isFor(Person reader) {
        return readers.test(reader);
    }

    private static boolean proposes(Person reader) {
        return reader.isRequesterOf(reader.organisation());
    }

    public static Optional<HelpPage> of(String code) {
        return Arrays.stream(values()).filter(page -> page.code.equals(code)).findFirst();
    }

    /**
     * A step of the help.
     *
     * @param text key of the text of the step; words in guillemets are those on the screen
     * @param path of the page where it is done, or empty
     * @param link key of that page's name, or empty
     * @param picture name of the picture of that page, or empty
     * @param alternative key of what the picture shows, or empty
     */
    public record HelpStep(String text, String path, String link, String picture, String alternative) {

        static HelpStep told(String text) {
            return at(text, "", "");
        }

        static HelpStep at(String text, String path, String link) {
            return shown(text, path, link, "", "");
        }

        static HelpStep shown(String text, String path, String link, String picture, String alternative) {
            return new HelpStep(text, path, link, picture, alternative);
        }

        /** Returns the address of the picture, or empty. */
        public String image() {
            return picture.isEmpty() ? "" : "/help/" + picture + ".png";
        }
    }
}
