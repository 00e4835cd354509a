package fr.cadreia.committee.steps;

import fr.cadreia.committee.presence.PresenceSheet;
import fr.cadreia.committee.presence.PresenceSheet.Proxy;
import fr.cadreia.kernel.form.Answers;
import fr.cadreia.kernel.form.AnswersOf;
import fr.cadreia.kernel.text.Numbered;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/**
 * The presence sheet of one case: the accounts that are present and how, the proxies, and the account that presides.
 *
 * @param present the ticked accounts; see {@link #membersPresent()}
 * @param remote the present accounts that take part at a distance
 * @param sessionChair account that presides over this case; empty where nobody may sit
 * @param seated an account for each seat that counts: its titular, or the deputy who sits in it; given by the
 *     application
 */
@NamedInterface("steps")
@AnswersOf("attendance")
public record Attendance(
        List<String> present,
        Set<String> remote,
        Set<String> excused,
        String sessionChair,
        boolean hasProxies,
        @Numbered("proxy") List<Proxy> proxies,
        List<String> seated) {

    public static final String PRESENT = "present";
    public static final String REMOTE = "remote";
    public static final String EXCUSED = "excused";
    public static final String CHAIR = "sessionChair";
    public static final String HAS_PROXIES = "hasProxies";
    public static final String SEATED = "seated";

    public Attendance {
        proxies = proxies.stream().filter(proxy -> !proxy.giver().isEmpty()).toList();
    }

    /** Returns the field for the giver of the proxy with this number. */
    public static String giver(int number) {
        return "proxy" + number + "From";
    }

    /** Returns the field for the holder of the proxy with this number. */
    public static String holder(int number) {
        return "proxy" + number + "To";
    }

    /** Returns the ticked members and the chair of the session, who is always present; empty where nobody may sit. */
    public Set<String> membersPresent() {
        Set<String> all = new HashSet<>(present);
        all.add(sessionChair);
        all.remove("");
        return all;
    }

    public PresenceSheet sheet() {
        return new PresenceSheet(membersPresent(), remote, sessionChair, "", proxies, excused);
    }

    /** Returns the sheet of one case as its form takes it. */
    public static Answers answers(PresenceSheet sheet) {
        Answers answers = Answers.NONE
                .with(PRESENT, sheet.present().stream().sorted().toList())
                .with(REMOTE, sheet.remote().stream().sorted().toList())
                .withAnswered(
                        HAS_PROXIES,
                        sheet.present().isEmpty() ? "" : sheet.proxies().isEmpty() ? "no" : "yes")
                .with(EXCUSED, sheet.excused().stream().sorted().toList())
                .withAnswered(CHAIR, sheet.chair());
        for (Proxy proxy : sheet.proxies()) {
            answers = answers.with(giver(proxy.number()), proxy.giver()).with(holder(proxy.number()), proxy.holder());
        }
        return answers;
    }
}
