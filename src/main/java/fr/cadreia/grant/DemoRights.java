package fr.cadreia.grant;

import fr.cadreia.engine.FrenchText;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The rights of the demo accounts: by which act each is given and until when, who asks for it and who signs. All have a
 * term: a seat in the committee a year (compare CGCT L5211-49-1), what follows from an election at most until new councils
 * are in place.
 */
@Component
@Profile("demo")
public class DemoRights {

    private static final List<String> ADMINISTRATORS = List.of(InstallationSetup.ADMINISTRATOR, "admin2");
    private static final List<String> GUARANTORS = List.of(InstallationSetup.GUARANTOR, "guarantor2", "guarantor3");
    private static final List<String> SECRETARIES = List.of("secretary");

    private static final Set<Role> ELECTED = EnumSet.of(
            Role.COMMITTEE_ELECTED,
            Role.COMMITTEE_AGENTS,
            Role.COMMITTEE_CHAIR,
            Role.METROPOLITAN_COUNCIL,
            Role.AUTHORITY);

    private static final Period SEAT = Period.ofYears(1);
    private static final Period OTHER = Period.ofMonths(24);

    /** How long before its term a right is renewed. */
    private static final Period AHEAD = Period.ofDays(10);

    private static final int ELECTION_YEAR = 2026;
    private static final int ELECTION_EVERY = 6;
    private static final int NEW_COUNCILS_DAY = 15;

    private final PeopleSettings settings;
    private final Grants grants;
    private final AccountClosures closures;

    DemoRights(PeopleSettings settings, Grants grants, AccountClosures closures) {
        this.settings = settings;
        this.grants = grants;
        this.closures = closures;
    }

    /**
     * What a right becomes when it is renewed.
     *
     * @param asker account of whoever asks for it; of a right of one person, who gives it
     * @param signer account of the guarantor; empty for a right of one person
     */
    public record Renewal(GrantRequest request, String asker, String signer) {}

    /** Of what ends soon at its term, and nobody has renewed: a seat before the presidency that is held from it. */
    public List<Renewal> due(LocalDate today) {
        LocalDate soon = today.plus(AHEAD);
        return Stream.of(Role.values())
                .flatMap(role -> grants.of(role).stream())
                .filter(grant -> grant.lastsBeyond(today) && grant.until().equals(grant.term()))
                .filter(grant -> grant.until().map(end -> !end.isAfter(soon)).orElse(false))
                .filter(grant ->
                        !isFollowed(grant) && closures.of(grant.account()).isEmpty())
                .flatMap(grant -> account(grant.account()).stream().map(account -> renewal(account, grant, today)))
                .toList();
    }

    private boolean isFollowed(Grant ending) {
        LocalDate end = ending.until().orElseThrow();
        return grants.of(ending.account()).stream()
                .anyMatch(other -> other.role() == ending.role() && other.lastsBeyond(end));
    }

    private Optional<DemoAccount> account(String id) {
        return settings.accounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst();
    }

    private static Renewal renewal(DemoAccount account, Grant ending, LocalDate today) {
        Role role = ending.role();
        LocalDate from = ending.until().orElseThrow();
        String asker = asker(account.id(), role);
        return new Renewal(
                GrantRequest.right(account.id(), role, "", from, until(role, from), act(role, today))
                        .titled(title(account)),
                asker,
                signer(account.id(), role, asker));
    }

    /** @param from first day of the right */
    static LocalDate until(Role role, LocalDate from) {
        boolean seat = role.isCommitteeMember() || role == Role.COMMITTEE_CHAIR;
        LocalDate term = from.plus(seat ? SEAT : OTHER);
        LocalDate councils = newCouncilsAfter(from);
        return ELECTED.contains(role) && councils.isBefore(term) ? councils : term;
    }

    /** By then the councils that were elected in March are in place, and have designated whom they have to. */
    private static LocalDate newCouncilsAfter(LocalDate day) {
        int year = day.getYear() + Math.floorMod(ELECTION_YEAR - day.getYear(), ELECTION_EVERY);
        LocalDate inYear = LocalDate.of(year, Month.APRIL, NEW_COUNCILS_DAY);
        return inYear.isAfter(day) ? inYear : inYear.plusYears(ELECTION_EVERY);
    }

    static Title title(DemoAccount account) {
        return new Title(account.civility(), account.quality());
    }

    static String asker(String account, Role role) {
        if (role.isCommitteeMember()) {
            return anotherThan(SECRETARIES, account, "");
        }
        return anotherThan(role == Role.GUARANTORS ? GUARANTORS : ADMINISTRATORS, account, "");
    }

    static String signer(String account, Role role, String asker) {
        return role.takesTwoPersons() ? anotherThan(GUARANTORS, account, asker) : "";
    }

    private static String anotherThan(List<String> persons, String account, String other) {
        return persons.stream()
                .filter(person -> !person.equals(account) && !person.equals(other))
                .findFirst()
                .orElseThrow();
    }

    /** By which a right is given, French. */
    static String act(Role role, LocalDate day) {
        LocalDate worked = worked(day);
        String dated = worked.getYear() + "-" + worked.getDayOfYear() + " du " + FrenchText.day(worked);
        return switch (role) {
            case AGENTS, COMMUNES -> "Compte de proposition";
            case AI_EXPERTS, SECURITY, SOBRIETY, HR -> "Lettre de mission n°\u00a0LM-" + dated;
            case DPO -> "Désignation transmise à la CNIL, n°\u00a0DPO-" + dated;
            case COMMITTEE_ELECTED, COMMITTEE_AGENTS -> "Délibération n°\u00a0" + number(worked, 1);
            case COMMITTEE_CHAIR -> "Arrêté du président n°\u00a0A-" + dated;
            case COMMITTEE_SECRETARY -> "Note de la direction générale n°\u00a0SEC-" + dated;
            case DEVELOPMENT_COUNCIL, METROPOLITAN_COUNCIL -> "Désignation n°\u00a0" + dated;
            case AUTHORITY -> "Procès-verbal d’élection ou arrêté de délégation n°\u00a0" + dated;
            case ADMINISTRATORS -> "Note de la direction générale n°\u00a0ADM-" + dated;
            case GUARANTORS -> "Arrêté n°\u00a0G-" + dated;
        };
    }

    /** The council's deliberation by which the framework was adopted, two weeks before it took effect. */
    static String framework(LocalDate effectiveOn) {
        return "délibération n°\u00a0" + number(worked(effectiveOn.minusWeeks(2)), 0);
    }

    /** That by which a commune joined it afterwards. */
    static String adhesion(LocalDate effectiveOn, int commune) {
        LocalDate day = worked(effectiveOn.minusDays(3L + 2L * commune));
        return "délibération n°\u00a0" + day.getYear() + "-" + (day.getDayOfYear() / 5 + commune) + " du "
                + FrenchText.day(day);
    }

    /** Numbers of a year grow with its days. */
    private static String number(LocalDate day, int rank) {
        return day.getYear() + "-" + (day.getDayOfYear() + rank) + " du " + FrenchText.day(day);
    }

    /** Nobody deliberates on a Saturday or Sunday. */
    private static LocalDate worked(LocalDate day) {
        LocalDate found = day;
        while (found.getDayOfWeek() == DayOfWeek.SATURDAY || found.getDayOfWeek() == DayOfWeek.SUNDAY) {
            found = found.minusDays(1);
        }
        return found;
    }
}
