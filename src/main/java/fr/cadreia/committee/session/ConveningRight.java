package fr.cadreia.committee.session;

import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.dossier.CommandRefusedException;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import org.springframework.stereotype.Component;

/** Who convenes the members: the chair or, where the framework leaves it to the secretariat, the secretary. */
@Component
public class ConveningRight {

    private final Frameworks frameworks;
    private final PaperForm papers;

    ConveningRight(Frameworks frameworks, PaperForm papers) {
        this.frameworks = frameworks;
        this.papers = papers;
    }

    /** Whether nothing is sent before the chair has approved it. */
    public boolean isWithTheChair() {
        return frameworks.inForce().settings().isOn(Setting.CHAIR_CONVENES);
    }

    public boolean isHeldBy(Person person) {
        return person.has(isWithTheChair() ? Role.COMMITTEE_CHAIR : Role.COMMITTEE_SECRETARY);
    }

    /** @throws CommandRefusedException when it is for somebody else, or no paper may be filed */
    void require(Person person) {
        papers.require();
        if (!isHeldBy(person)) {
            throw CommandRefusedException.forbidden(
                    isWithTheChair()
                            ? "La convocation est approuvée et envoyée par la présidence du comité."
                            : "Les séances sont préparées par le secrétariat du comité.");
        }
    }
}
