package fr.cadreia.training;

import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.text.ShortText;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the agents that somebody names, one a line: accounts, or professional addresses or identifiers. */
final class NamedAgents {

    private static final int MOST = 500;

    private static final Pattern MAILBOX =
            Pattern.compile("[a-z0-9][a-z0-9._%+'-]{0,63}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63}){1,4}");
    private static final Pattern IDENTIFIER = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private NamedAgents() {}

    /** @throws CommandRefusedException when one of them cannot be an agent of the organisation */
    static Set<String> read(String lines, String organisation, People people) {
        Set<String> agents = new LinkedHashSet<>();
        for (String line : lines.split("[\\n\\r,;]+")) {
            String agent = line.strip().toLowerCase(Locale.FRENCH);
            if (!agent.isEmpty()) {
                requireAgent(agent, organisation, people);
                agents.add(agent);
            }
        }
        if (agents.isEmpty()) {
            throw CommandRefusedException.invalid("Indiquez au moins un agent, un par ligne.");
        }
        if (agents.size() > MOST) {
            throw CommandRefusedException.invalid("Inscrivez " + MOST + " agents au plus à la fois.");
        }
        return agents;
    }

    private static void requireAgent(String agent, String organisation, People people) {
        if (!MAILBOX.matcher(agent).matches() && !IDENTIFIER.matcher(agent).matches()) {
            throw CommandRefusedException.invalid(
                    "«\u00a0" + ShortText.whole(agent, 80)
                            + "\u00a0» n’est ni un compte, ni une adresse ou un identifiant professionnels\u00a0: un agent par ligne.");
        }
        boolean other = people.find(agent)
                .map(Person::organisation)
                .filter(own -> !own.equals(organisation))
                .isPresent();
        if (other) {
            throw CommandRefusedException.invalid("«\u00a0" + agent
                    + "\u00a0» est le compte d’une autre organisation\u00a0: inscrivez les agents de la vôtre.");
        }
    }
}
