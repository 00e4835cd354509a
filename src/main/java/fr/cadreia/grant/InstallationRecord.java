package fr.cadreia.grant;

import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The procès-verbal d'installation: which accounts, rights and acts there are when both close it. */
@Component
class InstallationRecord {

    private final Grants grants;
    private final Guarantors guarantors;
    private final People people;

    InstallationRecord(Grants grants, Guarantors guarantors, People people) {
        this.grants = grants;
        this.guarantors = guarantors;
        this.people = people;
    }

    /** What is missing, French; empty when the authority can begin. */
    List<String> missing() {
        List<String> missing = new ArrayList<>();
        require(Role.ADMINISTRATORS, 2, "un second administrateur", missing);
        require(Role.GUARANTORS, 2, "un second garant des habilitations", missing);
        require(Role.COMMITTEE_SECRETARY, 1, "le secrétariat du comité", missing);
        require(Role.COMMITTEE_CHAIR, 1, "la présidence du comité", missing);
        require(Role.COMMITTEE_ELECTED, 1, "les mandats du collège des élus, avec l’acte qui fonde le comité", missing);
        require(Role.COMMITTEE_AGENTS, 1, "les mandats du collège des agents", missing);
        require(
                Role.AUTHORITY,
                1,
                "un titulaire de l’autorité compétente, qui suit ou refuse les avis du comité",
                missing);
        return missing;
    }

    private void require(Role role, int least, String what, List<String> missing) {
        if (guarantors.active(role).size() < least) {
            missing.add(what);
        }
    }

    String text(InstallationState state, Instant now) {
        StringBuilder text = new StringBuilder("Procès-verbal d’installation\n\nInstallation ouverte le ")
                .append(FrenchText.moment(state.begunAt()))
                .append(", close le ")
                .append(FrenchText.moment(now))
                .append(" par ")
                .append(named(state.closing().administrator()))
                .append(", administrateur, et ")
                .append(named(state.closing().guarantor()))
                .append(", garant des habilitations.\n\nCadre de confiance adopté par l’acte ")
                .append(state.closing().frameworkAct())
                .append(".\n\nComptes\n");
        for (String account : people.names().keySet()) {
            Person person = people.get(account);
            text.append("- ").append(named(account));
            if (!person.organisation().isEmpty()) {
                text.append(", ").append(people.organisationName(person.organisation()));
            }
            text.append('\n');
        }
        text.append("\nHabilitations\n");
        grants.all().forEach(grant -> text.append("- ").append(line(grant)).append('\n'));
        return text.append("\nActes\n")
                .append(grants.all().stream()
                        .map(Grant::act)
                        .distinct()
                        .map(act -> "- " + act + "\n")
                        .collect(Collectors.joining()))
                .toString();
    }

    private String line(Grant grant) {
        return named(grant.account()) + "\u00a0: " + grant.role().label()
                + (grant.isDeputy() ? ", suppléance de " + named(grant.titular()) : "") + ", à partir du "
                + FrenchText.day(grant.from())
                + grant.until().map(InstallationRecord::end).orElse(", sans terme") + ", " + grant.act();
    }

    private static String end(LocalDate until) {
        return " jusqu’au " + FrenchText.day(until.minusDays(1));
    }

    private String named(String account) {
        return people.name(account) + " (" + account + ")";
    }
}
