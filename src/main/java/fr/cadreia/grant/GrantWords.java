package fr.cadreia.grant;

import fr.cadreia.grant.GrantRequest.Kind;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import fr.cadreia.people.SignInIdentities;
import fr.cadreia.people.SignInProvider;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** The words of a request: the request itself, the present state, and the state after it. */
@Component
public class GrantWords {

    private static final String NOTHING = "aucune habilitation";

    private final People people;
    private final Identities identities;
    private final SignInIdentities signIns;
    private final Grants grants;
    private final GrantStandings standings;
    private final DecidingOrganisations deciding;
    private final AuthorityClock clock;

    GrantWords(
            People people,
            Identities identities,
            SignInIdentities signIns,
            Grants grants,
            GrantStandings standings,
            DecidingOrganisations deciding,
            AuthorityClock clock) {
        this.people = people;
        this.identities = identities;
        this.signIns = signIns;
        this.grants = grants;
        this.standings = standings;
        this.deciding = deciding;
        this.clock = clock;
    }

    /**
     * The words of a request, all French.
     *
     * @param fingerprint fingerprint of the other texts: a signature is for this text and no other
     */
    public record Shown(String asked, String before, String after, String fingerprint) {}

    public Shown of(GrantRequest request) {
        String asked = asked(request);
        String before = request.kind() == Kind.DECIDER ? decides(request.account()) : before(request.account());
        String after = after(request);
        return new Shown(
                asked,
                before,
                after,
                DigestUtils.sha256Hex(request.id() + "\n" + asked + "\n" + before + "\n" + after));
    }

    /**
     * « Donner à Paule Martin (paule.martin) le rôle Experts IA du 1er mars 2026 au 28 février 2028 »: the account
     * tells namesakes apart.
     */
    public String asked(GrantRequest request) {
        return asked(request, people::distinctName);
    }

    /**
     * Returns the request in words that may be kept for long: they refer to persons and name nobody, as {@link
     * People#withNames} reads them.
     */
    String kept(GrantRequest request) {
        String name = People.reference(request.account());
        return switch (request.kind()) {
            case PROFILE -> anotherProfile(name);
            case IDENTITY -> anIdentity(request, name);
            default -> asked(request, People::reference);
        };
    }

    private String asked(GrantRequest request, UnaryOperator<String> naming) {
        String name = naming.apply(request.account());
        return switch (request.kind()) {
            case RIGHT ->
                "Donner à " + name + " le rôle «\u00a0" + role(request) + "\u00a0»" + deputy(request.titular(), naming)
                        + named(request.title()) + ", du "
                        + FrenchText.day(request.from().orElseThrow()) + " au "
                        + FrenchText.day(request.until().orElseThrow().minusDays(1)) + " inclus";
            case END ->
                "Retirer à " + name + " le rôle «\u00a0" + role(request) + "\u00a0»" + deputy(request.titular(), naming)
                        + presidencies(request).stream()
                                .findFirst()
                                .map(held ->
                                        " et, avec lui, «\u00a0" + held.role().label() + "\u00a0»")
                                .orElse("")
                        + ", à partir du " + FrenchText.day(request.from().orElseThrow());
            case ORGANISATION ->
                "Rattacher " + name + " à l’organisation «\u00a0" + people.organisationName(request.organisation())
                        + "\u00a0»";
            case DECIDER ->
                "Dire que l’autorité de «\u00a0" + people.organisationName(request.organisation())
                        + "\u00a0» décide pour «\u00a0" + people.organisationName(request.account()) + "\u00a0»";
            case PROFILE ->
                request.profile().name().isBlank()
                        ? anotherProfile(name)
                        : "Enregistrer pour " + name + " le nom «\u00a0"
                                + request.profile().name() + "\u00a0» et la boîte aux lettres "
                                + request.profile().mailbox();
            case IDENTITY -> identity(request, name);
            case SECOND_FACTOR -> "Retirer le second facteur de " + name;
            case REOPENING -> "Rouvrir la connexion de " + name;
            case ERASURE -> "Effacer l’identité de " + name;
        };
    }

    private String decides(String organisation) {
        String decides = deciding.of(organisation);
        return people.organisationName(organisation) + "\u00a0: "
                + (decides.isEmpty()
                        ? "aucune autorité n’est désignée"
                        : "décide l’autorité de «\u00a0" + people.organisationName(decides) + "\u00a0»")
                + deciding.act(organisation).map(act -> ", par " + act).orElse("");
    }

    /** Returns the name of the person in the committee's papers. */
    private static String named(Title title) {
        return title.quality().isEmpty()
                ? ""
                : ", comme «\u00a0" + (title.civility() + ", " + title.quality()) + "\u00a0»";
    }

    private String before(String account) {
        Profile profile = identities.profile(account).orElse(new Profile("", "", ""));
        String organisation = people.find(account)
                .map(Person::organisation)
                .filter(id -> !id.isEmpty())
                .map(people::organisationName)
                .orElse("sans organisation");
        return profile.name() + " (" + people.signInName(account) + ", " + organisation + ", "
                + (profile.mailbox().isEmpty() ? "sans boîte aux lettres" : profile.mailbox()) + provided(account)
                + ")\u00a0: "
                + rights(account, Set.of());
    }

    /** Names the identity by which somebody at a provider signs in with the account, for the guarantor to compare. */
    private String provided(String account) {
        return signIns.find(account).stream()
                .filter(identity -> identity.provider() != SignInProvider.LOCAL)
                .map(identity -> ", connecté par l’identité de connexion «\u00a0" + identity.signInName() + "\u00a0»")
                .collect(Collectors.joining());
    }

    private String after(GrantRequest request) {
        return switch (request.kind()) {
            case RIGHT ->
                rights(request.account(), Set.of()).replace(NOTHING, "").concat(separator(request.account()))
                        + role(request) + " du " + FrenchText.day(request.from().orElseThrow()) + " jusqu’au "
                        + FrenchText.day(request.until().orElseThrow().minusDays(1)) + ", par " + request.act()
                        + anew(request.account());
            case END ->
                rights(
                                request.account(),
                                Stream.concat(
                                                Stream.of(request.grant()),
                                                presidencies(request).stream().map(Grant::id))
                                        .collect(Collectors.toSet()))
                        + ". " + request.act();
            case ORGANISATION -> "il propose pour cette organisation et n’examine plus ses dossiers. " + request.act();
            case DECIDER -> "elle seule prend l’acte qui suit un avis favorable. " + request.act();
            case PROFILE ->
                "l’ancienne boîte aux lettres est prévenue et les sessions ouvertes prennent fin. " + request.act();
            case IDENTITY ->
                request.identity().isTakenAway()
                        ? "il ne se connecte plus par cette identité, et les sessions ouvertes prennent fin. "
                                + request.act()
                        : "cette identité ouvre seule le compte\u00a0: son mot de passe et ses liens sont annulés. "
                                + request.act();
            case SECOND_FACTOR ->
                "ses sessions prennent fin, et il enregistre un autre second facteur à sa prochaine connexion. "
                        + request.act();
            case REOPENING -> "il se connecte à nouveau, avec les mêmes habilitations. " + request.act();
            case ERASURE ->
                "son nom, son adresse et ses identifiants de connexion sont effacés pour toujours\u00a0; le journal garde"
                        + " l’identifiant " + request.account()
                        + ", qui ne nomme personne, et les papiers déposés gardent son nom. " + request.act();
        };
    }

    private List<Grant> presidencies(GrantRequest end) {
        return grants.find(end.grant())
                .map(seat -> grants.presidencies(seat, end.from().orElseThrow()))
                .orElse(List.of());
    }

    private String anew(String account) {
        return standings.isVouchedFor(account)
                ? ""
                : ". Son mot de passe actuel et ses liens sont annulés\u00a0: la personne en choisit un autre, par un lien à"
                        + " cette boîte aux lettres.";
    }

    private String separator(String account) {
        return rights(account, Set.of()).equals(NOTHING) ? "" : "\u00a0; ";
    }

    private String rights(String account, Set<Long> without) {
        String rights = grants.of(account).stream()
                .filter(grant -> !without.contains(grant.id()))
                .filter(grant -> grant.lastsBeyond(clock.today()))
                .map(grant -> grant.role().label() + " du " + FrenchText.day(grant.from())
                        + grant.lastDay()
                                .map(last -> " jusqu’au " + FrenchText.day(last))
                                .orElse(" sans terme"))
                .collect(Collectors.joining("\u00a0; "));
        return rights.isEmpty() ? NOTHING : rights;
    }

    private static String role(GrantRequest request) {
        return request.role().map(Role::label).orElse("");
    }

    /** Returns the words of a request that is answered: the name and the mailbox for which it asked are forgotten. */
    private static String identity(GrantRequest request, String name) {
        GrantRequest.Identity identity = request.identity();
        return identity.signInName().isEmpty()
                ? anIdentity(request, name)
                : "Connecter " + name + " par l’identité de connexion «\u00a0" + identity.signInName() + "\u00a0» ("
                        + request.profile().name() + ", " + request.profile().mailbox() + ")";
    }

    private static String anIdentity(GrantRequest request, String name) {
        return request.identity().isTakenAway()
                ? "Détacher de " + name + " son identité de connexion"
                : "Connecter " + name + " par une identité de connexion";
    }

    private static String anotherProfile(String name) {
        return "Enregistrer pour " + name + " un autre nom ou une autre boîte aux lettres";
    }

    private static String deputy(String titular, UnaryOperator<String> naming) {
        return titular.isEmpty() ? "" : " comme suppléant de " + naming.apply(titular);
    }
}
