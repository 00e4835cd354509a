package fr.cadreia.grant;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** The public facts about the giving of rights: numbers, acts and functions, never an account. */
@Component
public class PublicRecord {

    private static final int MONTHS = 12;

    private final Grants grants;
    private final Recoveries recoveries;
    private final AccountClosures closures;
    private final People people;
    private final AuthorityClock clock;

    PublicRecord(Grants grants, Recoveries recoveries, AccountClosures closures, People people, AuthorityClock clock) {
        this.grants = grants;
        this.recoveries = recoveries;
        this.closures = closures;
        this.people = people;
        this.clock = clock;
    }

    /** A right in words, French. */
    public record Line(String function, String act, String from, String until) {}

    /** « Toutes les habilitations des douze derniers mois (31) ont été contresignées. » */
    public String countersigned() {
        Instant since = yearAgo();
        List<Grant> recent = grants.ofTwoPersons().stream()
                .filter(grant -> !grant.grantedAt().isBefore(since))
                .toList();
        long signed = recent.stream()
                .filter(grant -> !grant.countersignedBy().isEmpty())
                .count();
        if (recent.isEmpty()) {
            return "Aucune habilitation n’a été accordée dans les douze derniers mois.";
        }
        return signed == recent.size()
                ? "Toutes les habilitations des douze derniers mois (" + signed + ") ont été contresignées."
                : signed + " des " + recent.size() + " habilitations des douze derniers mois ont été contresignées.";
    }

    /** Returns the rights of the guarantors whose right is in force and who can sign in. */
    public List<Line> guarantors() {
        LocalDate today = clock.today();
        return grants.of(Role.GUARANTORS).stream()
                .filter(grant ->
                        grant.covers(today) && closures.of(grant.account()).isEmpty())
                .map(grant -> new Line(
                        Optional.of(grant.title().quality())
                                .filter(quality -> !quality.isEmpty())
                                .map(StringUtils::capitalize)
                                .orElseGet(() -> organisation(grant.account())),
                        grant.act(),
                        FrenchText.day(grant.from()),
                        term(grant)))
                .toList();
    }

    private String organisation(String account) {
        return people.find(account)
                .map(Person::organisation)
                .filter(organisation -> !organisation.isEmpty())
                .map(people::organisationName)
                .orElse("Garant des habilitations");
    }

    /** Returns the namings of a guarantor on the server in the last twelve months. */
    public List<String> recoveries() {
        return recoveries.usedSince(yearAgo()).stream()
                .map(recovery -> "Le " + FrenchText.day(recovery.enteredAt().orElseThrow())
                        + ", un garant des habilitations a été nommé par la commande de secours ("
                        + recovery.act() + ").")
                .toList();
    }

    /** « jusqu'au 31 décembre 2027 », or that there is no term, within a sentence. */
    public static String term(Grant grant) {
        return grant.until().isPresent() ? "jusqu’au " + until(grant) : until(grant);
    }

    /** « 31 décembre 2027 », or that there is no term. */
    public static String until(Grant grant) {
        return grant.lastDay().map(FrenchText::day).orElse("sans terme");
    }

    private Instant yearAgo() {
        return AuthorityClock.startOf(clock.today().minusMonths(MONTHS));
    }
}
