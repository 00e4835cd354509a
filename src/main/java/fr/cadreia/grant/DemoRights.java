package fr.cadreia.grant;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.WorkingDays;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.Role;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The rights of the demo accounts: for each the act by which it is given, its term, the person who asks for it and
 * the person who signs it. A seat in the committee lasts a year (compare CGCT L5211-49-1). A right that follows from
 * an election ends at the latest when the council of the next election has chosen anew.
 */
@Component
@Profile("demo")
public class DemoRights {

    private static final List<String> ADMINISTRATORS = List.of(InstallationSetup.ADMINISTRATOR, "admin2");
    private static final List<String> GUARANTORS = List.of(InstallationSetup.GUARANTOR, "guarantor2", "guarantor3");
    private static final List<String> SECRETARIES = List.of("secretary");

    private static final Period SEAT = Period.ofYears(1);
    private static final Period OTHER = Period.ofMonths(24);

    /**
     * The least number of days between the signing of an act and the right that it gives; the right is asked for
     * after the signing.
     */
    private static final int AHEAD = 22;

    /** The same number for acts of the council, which sits before the president names the chair of its committee. */
    private static final int COUNCIL_AHEAD = 30;

    /**
     * The greatest number of days before its end at which a right is renewed, even when it follows from an election
     * that is long past.
     */
    private static final int SOON = 45;

    /**
     * The number of days before the framework takes effect on which the council adopts it, composes its committee and
     * names its rapporteur.
     */
    private static final int SITTING_AHEAD = 14;

    /**
     * The number of days before the framework takes effect on which the last act of the installation is signed; the
     * other acts lie between this day and the sitting of the council.
     */
    private static final int INSTALLATION_AHEAD = 2;

    /** The number of working days between the choice of an elected person and the right that follows from it. */
    private static final int INSTALLED_AFTER = 3;

    private static final int ELECTION_EVERY = 6;

    /** The second rounds of the municipal elections that are known; later ones are a week after the third Sunday of March. */
    private static final Map<Integer, LocalDate> SECOND_ROUNDS =
            Map.of(2020, LocalDate.of(2020, Month.JUNE, 28), 2026, LocalDate.of(2026, Month.MARCH, 22));

    /**
     * The roles that are given by the same kind of act; the numbers of these acts run on from one role to the next.
     */
    private static final List<Set<Role>> SERIES = List.of(
            EnumSet.of(Role.AI_EXPERTS, Role.SECURITY, Role.SOBRIETY, Role.HR),
            EnumSet.of(Role.COMMITTEE_SECRETARY, Role.ADMINISTRATORS),
            EnumSet.of(Role.COMMITTEE_CHAIR, Role.DEVELOPMENT_COUNCIL));

    /**
     * The number of days from the second round to the choice of a mayor; the numbers below are for the other offices.
     */
    private static final int MAYOR_AFTER = 5;

    private static final int PRESIDENT_AFTER = 11;
    private static final int DELEGATE_AFTER = 12;
    private static final int COMMITTEE_AFTER = 18;
    private static final int CHAIR_AFTER = 19;

    private final PeopleSettings settings;
    private final Grants grants;
    private final AccountClosures closures;

    DemoRights(PeopleSettings settings, Grants grants, AccountClosures closures) {
        this.settings = settings;
        this.grants = grants;
        this.closures = closures;
    }

    /**
     * The renewal of a right.
     *
     * @param asker account of the person who asks for it; for a right of one person, of the person who gives it
     * @param signer account of the guarantor; empty for a right of one person
     */
    public record Renewal(GrantRequest request, String asker, String signer) {}

    /**
     * Returns the renewals of rights that end soon at their term and that nobody has renewed, after their act is
     * signed; a seat comes before the presidency.
     */
    public List<Renewal> due(LocalDate today) {
        if (!WorkingDays.isOne(today)) {
            return List.of();
        }
        return Stream.of(Role.values())
                .flatMap(role -> grants.of(role).stream())
                .filter(grant -> grant.lastsBeyond(today) && grant.until().equals(grant.term()))
                .filter(grant -> !end(grant).isAfter(today.plusDays(SOON)))
                .filter(grant ->
                        !isFollowed(grant) && closures.of(grant.account()).isEmpty())
                .flatMap(grant -> account(grant.account()).stream()
                        .filter(account ->
                                signedOn(account, grant.role(), end(grant)).isBefore(today))
                        .map(account -> renewal(account, grant)))
                .toList();
    }

    private static LocalDate end(Grant grant) {
        return grant.until().orElse(LocalDate.MAX);
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

    private Renewal renewal(DemoAccount account, Grant ending) {
        Role role = ending.role();
        LocalDate from = ending.until().orElseThrow();
        String asker = asker(account.id(), role);
        return new Renewal(
                GrantRequest.right(account.id(), role, "", from, until(account, role, from), act(account, role, from))
                        .titled(title(account)),
                asker,
                signer(account.id(), role, asker));
    }

    /** @param from first day of the right */
    static LocalDate until(DemoAccount account, Role role, LocalDate from) {
        boolean seat = role.isCommitteeMember() || role == Role.COMMITTEE_CHAIR;
        LocalDate term = from.plus(seat ? SEAT : OTHER);
        return chosenAfterElection(account, role)
                .map(days -> IntStream.rangeClosed(from.getYear(), term.getYear())
                        .filter(DemoRights::isElectionYear)
                        .mapToObj(year -> begins(year, days))
                        .filter(from::isBefore)
                        .filter(term::isAfter)
                        .findFirst()
                        .orElse(term))
                .orElse(term);
    }

    /**
     * Returns the number of days after the second round on which the person is chosen; empty for persons whom no
     * election chooses.
     */
    private static Optional<Integer> chosenAfterElection(DemoAccount account, Role role) {
        return switch (role) {
            case AUTHORITY ->
                Optional.of(isMayor(account) ? MAYOR_AFTER : isPresident(account) ? PRESIDENT_AFTER : DELEGATE_AFTER);
            case COMMITTEE_ELECTED, COMMITTEE_AGENTS, METROPOLITAN_COUNCIL -> Optional.of(COMMITTEE_AFTER);
            case COMMITTEE_CHAIR -> Optional.of(CHAIR_AFTER);
            case AGENTS,
                    COMMUNES,
                    AI_EXPERTS,
                    DPO,
                    SECURITY,
                    SOBRIETY,
                    HR,
                    COMMITTEE_SECRETARY,
                    DEVELOPMENT_COUNCIL,
                    ADMINISTRATORS,
                    GUARANTORS -> Optional.empty();
        };
    }

    private static boolean isMayor(DemoAccount account) {
        return account.quality().startsWith("maire");
    }

    private static boolean isPresident(DemoAccount account) {
        return account.quality().startsWith("président");
    }

    private static boolean isElectionYear(int year) {
        return Math.floorMod(year, ELECTION_EVERY) == Math.floorMod(2026, ELECTION_EVERY);
    }

    /**
     * Returns the first day of the right. The presidency begins with the seats, although its holder is named later.
     */
    private static LocalDate begins(int year, int days) {
        return WorkingDays.after(chosen(year, days == CHAIR_AFTER ? COMMITTEE_AFTER : days), INSTALLED_AFTER);
    }

    private static LocalDate chosen(int year, int days) {
        LocalDate secondRound = SECOND_ROUNDS.getOrDefault(
                year,
                LocalDate.of(year, Month.MARCH, 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.SUNDAY))
                        .plusWeeks(1));
        return WorkingDays.onOrAfter(secondRound.plusDays(days));
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

    /** Returns the act by which a right is renewed, French. */
    private String act(DemoAccount account, Role role, LocalDate from) {
        return act(settings.accounts(), account, role, signedOn(account, role, from));
    }

    /** Returns the act by which a right is given with the installation, French. */
    static String first(List<DemoAccount> all, DemoAccount account, Role role, LocalDate from) {
        int ahead = role == Role.METROPOLITAN_COUNCIL
                ? SITTING_AHEAD
                : INSTALLATION_AHEAD + 2 * (series(all, role).size() - 1 - rank(all, account, role));
        LocalDate day = role == Role.AUTHORITY
                ? lastChosen(account, role, from).orElseThrow()
                : WorkingDays.onOrBefore(from.minusDays(ahead));
        return act(all, account, role, day);
    }

    /**
     * Returns the act that gives the right. Each person has an own act, except for the act that composes the
     * committee.
     */
    private static String act(List<DemoAccount> all, DemoAccount account, Role role, LocalDate day) {
        String dated =
                day.getYear() + "-" + (day.getDayOfYear() + rank(all, account, role)) + " du " + FrenchText.day(day);
        return switch (role) {
            case AGENTS, COMMUNES -> "Compte de proposition";
            case AI_EXPERTS, SECURITY, SOBRIETY, HR -> "Lettre de mission n°\u00a0LM-" + dated;
            case DPO -> "Désignation transmise à la CNIL, n°\u00a0DPO-" + dated;
            case COMMITTEE_ELECTED, COMMITTEE_AGENTS -> composition(day);
            case COMMITTEE_CHAIR, DEVELOPMENT_COUNCIL -> "Arrêté du président n°\u00a0A-" + dated;
            case COMMITTEE_SECRETARY, ADMINISTRATORS -> "Note de la direction générale n°\u00a0DG-" + dated;
            case METROPOLITAN_COUNCIL -> "Délibération n°\u00a0" + number(day, 2);
            case AUTHORITY ->
                isMayor(account) || isPresident(account)
                        ? "Procès-verbal d’élection n°\u00a0" + dated + " (" + account.quality() + ")"
                        : "Arrêté de délégation n°\u00a0A-" + dated;
            case GUARANTORS -> "Arrêté n°\u00a0G-" + dated;
        };
    }

    /**
     * Returns the one deliberation by which the council composes the committee, in the sitting that adopts the
     * framework.
     */
    static String firstComposition(LocalDate effectiveOn) {
        return composition(WorkingDays.onOrBefore(effectiveOn.minusDays(SITTING_AHEAD)));
    }

    private static String composition(LocalDate day) {
        return "Délibération n°\u00a0" + number(day, 1);
    }

    /**
     * Returns the day on which the act of a renewal is signed: the day of the choice after an election, else a day
     * some weeks before the right.
     */
    private LocalDate signedOn(DemoAccount account, Role role, LocalDate from) {
        Optional<LocalDate> chosen = chosenAfterElection(account, role)
                .filter(days -> role == Role.AUTHORITY
                        || begins(from.getYear(), days).equals(from) && isElectionYear(from.getYear()))
                .flatMap(days -> lastChosen(account, role, from));
        List<DemoAccount> all = settings.accounts();
        int others = series(all, role).size() - 1 - rank(all, account, role);
        int ahead = role.isCommitteeMember() || role == Role.METROPOLITAN_COUNCIL ? COUNCIL_AHEAD : AHEAD + 2 * others;
        return chosen.orElseGet(() -> WorkingDays.onOrBefore(from.minusDays(ahead)));
    }

    /** Returns the day of the last choice before a day, for persons who are chosen after an election. */
    private static Optional<LocalDate> lastChosen(DemoAccount account, Role role, LocalDate from) {
        return chosenAfterElection(account, role)
                .flatMap(days -> IntStream.iterate(from.getYear(), year -> year - 1)
                        .filter(DemoRights::isElectionYear)
                        .mapToObj(year -> chosen(year, days))
                        .filter(from::isAfter)
                        .findFirst());
    }

    /**
     * Returns the rank of an account's act among the acts of its kind, which are numbered and signed in the order of
     * the accounts.
     */
    private static int rank(List<DemoAccount> all, DemoAccount account, Role role) {
        return series(all, role).indexOf(account.id());
    }

    private static List<String> series(List<DemoAccount> all, Role role) {
        Set<Role> together = SERIES.stream()
                .filter(roles -> roles.contains(role))
                .findFirst()
                .orElseGet(() -> EnumSet.of(role));
        return all.stream()
                .filter(account -> together.stream().anyMatch(account.roles()::contains))
                .map(DemoAccount::id)
                .toList();
    }

    /** Returns the council’s deliberation that adopted the framework, two weeks before it took effect. */
    static String framework(LocalDate effectiveOn) {
        return "délibération n°\u00a0" + number(WorkingDays.onOrBefore(effectiveOn.minusDays(SITTING_AHEAD)), 0);
    }

    /** Returns the deliberation by which a commune joined the framework after its adoption. */
    static String adhesion(LocalDate effectiveOn, int commune) {
        LocalDate day = WorkingDays.onOrBefore(effectiveOn.minusDays(3L + 2L * commune));
        return "délibération n°\u00a0" + day.getYear() + "-" + (day.getDayOfYear() / 5 + commune) + " du "
                + FrenchText.day(day);
    }

    /** Returns the number of an act; the numbers of a year grow with its days. */
    private static String number(LocalDate day, int rank) {
        return day.getYear() + "-" + (day.getDayOfYear() + rank) + " du " + FrenchText.day(day);
    }
}
