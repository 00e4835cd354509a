package fr.cadreia.committee.session;

import fr.cadreia.committee.examination.Examinations;
import fr.cadreia.framework.FrameworkVersion;
import fr.cadreia.framework.Frameworks;
import fr.cadreia.framework.Setting;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The versions of the framework that apply to the points of a session, and figures that suit all of them. Each case
 * keeps the version under which its examination opened (see src/docs/adr/0018).
 */
@Component
public class AgendaFrameworks {

    private final Examinations examinations;
    private final Frameworks frameworks;

    AgendaFrameworks(Examinations examinations, Frameworks frameworks) {
        this.examinations = examinations;
        this.frameworks = frameworks;
    }

    /** Returns the versions by case reference, in the order of the agenda. */
    public Map<String, FrameworkVersion> of(Session session) {
        List<String> references =
                session.agenda().stream().map(AgendaItem::caseReference).toList();
        Map<String, String> numbers = examinations.frameworks(references);
        Map<String, FrameworkVersion> versions = new LinkedHashMap<>();
        references.forEach(reference -> versions.put(
                reference,
                Optional.ofNullable(numbers.get(reference)).map(frameworks::of).orElseGet(frameworks::inForce)));
        return versions;
    }

    /** Returns the number of proxies that a member may hold under the versions of all points. */
    public int proxiesPerMember(Session session) {
        return of(session).values().stream()
                .mapToInt(version -> version.settings().get(Setting.PROXIES_PER_MEMBER))
                .min()
                .orElseGet(() -> frameworks.inForce().settings().get(Setting.PROXIES_PER_MEMBER));
    }
}
