package fr.cadreia.dossier.steps.authorityact;

import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.CaseQuery.Sort;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.steps.authorityact.ReceivedActs.ReceivedAct;
import fr.cadreia.journal.Journal;
import fr.cadreia.journal.JournalKind;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.AccountStandings;
import fr.cadreia.people.AwaitedActions;
import fr.cadreia.people.DecidingOrganisations;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The cases that wait for the act of an authority, and whether anybody holds it. */
@NamedInterface("steps")
@Component
public class AwaitedActs implements AwaitedActions {

    private static final int MOST = 200;

    private final Cases cases;
    private final Journal journal;
    private final People people;
    private final AccountStandings standings;
    private final DecidingOrganisations deciding;
    private final ReceivedActs received;

    AwaitedActs(
            Cases cases,
            Journal journal,
            People people,
            AccountStandings standings,
            DecidingOrganisations deciding,
            ReceivedActs received) {
        this.received = received;
        this.cases = cases;
        this.journal = journal;
        this.people = people;
        this.standings = standings;
        this.deciding = deciding;
    }

    /**
     * A case that waits.
     *
     * @param sentence « Acte de l’autorité (Métropole de Valmont) en attente depuis le 3 mars 2026. »; French with the
     *     outcome of a received act
     * @param obstacle the reason why nobody can sign, and the remedy, French; empty where somebody can sign
     * @param received whether an act was received and waits for the countersignature of a guarantor
     */
    @NamedInterface("steps")
    public record Awaited(Case dossier, String sentence, String obstacle, boolean received) {}

    /** Lists the waiting cases, the one that moved last first. */
    public List<Awaited> all() {
        return cases
                .page(new CaseQuery(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(Step.AUTHORITY_ACT),
                        Optional.empty(),
                        true,
                        Sort.UPDATED,
                        true,
                        0,
                        MOST))
                .stream()
                .map(this::awaited)
                .toList();
    }

    /**
     * Lists the acts that a person follows. The holders of the authority have a task; the secretary follows it, and
     * guarantors are told where nobody holds it.
     */
    @Override
    public List<Action> awaitedOf(Person person) {
        boolean follows = person.has(Role.COMMITTEE_SECRETARY);
        return follows || person.has(Role.GUARANTORS)
                ? all().stream()
                        .filter(act -> follows || !act.obstacle().isEmpty())
                        .map(act -> new Action(
                                act.dossier().reference() + " " + act.dossier().title() + ". "
                                        + act.sentence()
                                        + next(act),
                                "/comite/actes"))
                        .toList()
                : List.of();
    }

    /** Returns the wait of a case; empty for a case that waits for no act. */
    public Optional<Awaited> of(Case dossier) {
        return dossier.isOpen() && dossier.step() == Step.AUTHORITY_ACT
                ? Optional.of(awaited(dossier))
                : Optional.empty();
    }

    private Awaited awaited(Case dossier) {
        String decides = deciding.of(dossier.organisation());
        Instant since = since(dossier.reference());
        Optional<ReceivedAct> last = received.latest(dossier.reference())
                .filter(act -> act.answer().isEmpty() || !act.enteredAt().isBefore(since));
        String authority = decides.isEmpty() ? "non désignée" : people.organisationName(decides);
        return new Awaited(
                dossier,
                "Acte de l’autorité (" + authority + ") en attente depuis le " + FrenchText.day(since) + "."
                        + last.map(this::received).orElse(""),
                obstacle(decides),
                last.filter(act -> act.answer().isEmpty()).isPresent());
    }

    private String received(ReceivedAct act) {
        return act.answer()
                .map(given -> given.signed()
                        ? ""
                        : " L’acte saisi le " + FrenchText.day(act.enteredAt()) + " a été refusé le "
                                + FrenchText.day(given.at()) + " par " + people.name(given.by())
                                + ", garant. Motif\u00a0: "
                                + given.reason().replaceFirst("\\.$", "") + ".")
                .orElse(" Un acte reçu attend d’être contresigné par un garant.");
    }

    /** Returns the next thing that the secretary and the guarantors can do. */
    private static String next(Awaited act) {
        if (!act.obstacle().isEmpty()) {
            return " " + act.obstacle();
        }
        return act.received() ? "" : " Relancez l’autorité, ou saisissez l’acte reçu.";
    }

    private Instant since(String reference) {
        return journal.of(reference).stream()
                .filter(row -> row.kind() == JournalKind.STEP_ENTERED
                        && Step.AUTHORITY_ACT.code().equals(row.step()))
                .reduce((earlier, later) -> later)
                .orElseThrow()
                .writtenAt();
    }

    private String obstacle(String decides) {
        if (decides.isEmpty()) {
            return "Aucune organisation n’est désignée pour décider\u00a0: un administrateur la demande sur la page"
                    + " «\u00a0Qui décide\u00a0», un garant contresigne.";
        }
        boolean held = people.members(Role.AUTHORITY).stream()
                .filter(person -> person.organisation().equals(decides))
                .map(Person::id)
                .anyMatch(account -> !standings.of(account).closed());
        return held
                ? ""
                : "Personne n’exerce cette autorité dans l’application\u00a0: le dossier attend. Faites habiliter un titulaire, ou"
                        + " le secrétariat du comité saisit l’acte reçu, qu’un garant contresigne.";
    }
}
