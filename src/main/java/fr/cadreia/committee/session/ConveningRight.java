package fr.cadreia.committee.session;

import fr.cadreia.committee.mandate.Composition;
import fr.cadreia.committee.paper.PaperForm;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import org.springframework.stereotype.Component;

/** Who convenes the members: the chair or, where the framework leaves it to the secretariat, the secretary. */
@Component
public class ConveningRight {

    private final Frameworks frameworks;
    private final Composition composition;
    private final PaperForm papers;
    private final AuthorityClock clock;

    ConveningRight(Frameworks frameworks, Composition composition, PaperForm papers, AuthorityClock clock) {
        this.composition = composition;
        this.clock = clock;
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

    /** Whether this person may convene in place of a chair who cannot: an elected titular, where it is for the chair. */
    public boolean mayReplace(Person person) {
        return isWithTheChair()
                && !person.has(Role.COMMITTEE_CHAIR)
                && composition.seats(clock.today()).stream()
                        .anyMatch(seat -> seat.college() == Role.COMMITTEE_ELECTED
                                && seat.titular().id().equals(person.id()));
    }

    /**
     * @param impediment why the chair cannot do it, as the chair's replacement says; or empty
     * @throws CommandRefusedException when it is for somebody else, or no paper may be filed
     */
    void require(Person person, String impediment) {
        papers.require();
        if (mayReplace(person) && impediment.isBlank()) {
            throw CommandRefusedException.invalid(
                    "Motif de l’empêchement\u00a0: dites pourquoi la présidence du comité ne peut pas convoquer.");
        }
        if (!isHeldBy(person) && !mayReplace(person)) {
            throw CommandRefusedException.forbidden(
                    isWithTheChair()
                            ? "La convocation est approuvée et envoyée par la présidence du comité."
                            : "Les séances sont préparées par le secrétariat du comité.");
        }
    }
}
