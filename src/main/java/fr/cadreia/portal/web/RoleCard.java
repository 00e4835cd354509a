package fr.cadreia.portal.web;

import fr.cadreia.dossier.Opinions;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/** The card of one role of a person: its work here, and its first page. */
enum RoleCard {
    AGENT(
            "home.role.agent",
            "home.role.agent.why",
            "home.role.agent.go",
            "/dossiers/nouveau",
            "agent",
            person -> person.has(Role.AGENTS)),
    COMMUNE(
            "home.role.commune",
            "home.role.commune.why",
            "home.role.commune.go",
            "/catalogue",
            "commune",
            person -> person.has(Role.COMMUNES)),
    EXPERT(
            "home.role.expert",
            "home.role.expert.why",
            "home.role.expert.go",
            "/dossiers",
            "expert",
            person -> person.has(Role.AI_EXPERTS)),
    OPINION("home.role.opinion", "home.role.opinion.why", "home.role.opinion.go", "/dossiers", "", person -> false),
    MEMBER(
            "home.role.member",
            "home.role.member.why",
            "home.role.member.go",
            "/comite/seances",
            "membre",
            Person::isCommitteeMember),
    CHAIR(
            "home.role.chair",
            "home.role.chair.why",
            "home.role.chair.go",
            "/comite/seances",
            "presidence",
            person -> person.has(Role.COMMITTEE_CHAIR)),
    SECRETARY(
            "home.role.secretary",
            "home.role.secretary.why",
            "home.role.secretary.go",
            "/comite/seances",
            "secretariat",
            person -> person.has(Role.COMMITTEE_SECRETARY)),
    CODEV(
            "home.role.codev",
            "home.role.codev.why",
            "home.role.codev.go",
            "/cadre/revisions",
            "",
            person -> person.has(Role.DEVELOPMENT_COUNCIL)),
    COUNCIL(
            "home.role.council",
            "home.role.council.why",
            "home.role.council.go",
            "/cadre",
            "",
            person -> person.has(Role.METROPOLITAN_COUNCIL)),
    AUTHORITY(
            "home.role.authority",
            "home.role.authority.why",
            "home.role.authority.go",
            "/dossiers?etape=authorityAct",
            "autorite",
            person -> person.has(Role.AUTHORITY)),
    ADMINISTRATOR(
            "home.role.admin",
            "home.role.admin.why",
            "home.role.admin.go",
            "/administration/diagrammes",
            "administration",
            person -> person.has(Role.ADMINISTRATORS)),
    GUARANTOR(
            "home.role.guarantor",
            "home.role.guarantor.why",
            "home.role.guarantor.go",
            "/administration/habilitations/a-contresigner",
            "",
            person -> person.has(Role.GUARANTORS));

    private final String text;
    private final String why;
    private final String action;
    private final String path;
    private final String help;
    private final Predicate<Person> readers;

    RoleCard(String text, String why, String action, String path, String help, Predicate<Person> readers) {
        this.text = text;
        this.why = why;
        this.action = action;
        this.path = path;
        this.help = help;
        this.readers = readers;
    }

    /** Returns the cards of one person's roles. */
    static List<RoleCard> of(Person person, Opinions opinions) {
        return Arrays.stream(values())
                .filter(card -> card == OPINION ? opinions.areGivenBy(person) : card.readers.test(person))
                .toList();
    }

    /** Returns the key of the role's French name. */
    public String text() {
        return text;
    }

    /** Returns the key of the text on its work. */
    public String why() {
        return why;
    }

    /** Returns the key of the button's text. */
    public String action() {
        return action;
    }

    public String path() {
        return path;
    }

    /** Returns the address of the help page for this role; empty where it has none. */
    public String help() {
        return help.isEmpty() ? "" : "/aide/" + help;
    }
}
