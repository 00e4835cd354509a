package fr.cadreia.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.people.Person;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NotificationKindTest {

    private static List<NotificationKind> withheldFrom(Role role) {
        Person person = new Person("jo", "Jo", "", Set.of(role), Set.of());
        return Arrays.stream(NotificationKind.values())
                .filter(kind -> !kind.isFor(person))
                .toList();
    }

    @Test
    void whoeverIsNotConcernedIsOfferedNoMailOfTheCommitteeOrTheExperts() {
        assertThat(withheldFrom(Role.AGENTS))
                .containsExactly(
                        NotificationKind.CONVENING,
                        NotificationKind.MEMBER_DECISION,
                        NotificationKind.QUESTION,
                        NotificationKind.SESSION,
                        NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.AI_EXPERTS))
                .containsExactly(
                        NotificationKind.CONVENING,
                        NotificationKind.MEMBER_DECISION,
                        NotificationKind.SESSION,
                        NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.COMMITTEE_ELECTED))
                .containsExactly(
                        NotificationKind.QUESTION, NotificationKind.SESSION, NotificationKind.COUNTERSIGNATURE);
        assertThat(withheldFrom(Role.COMMITTEE_CHAIR))
                .containsExactly(NotificationKind.QUESTION, NotificationKind.SESSION);
        assertThat(withheldFrom(Role.COMMITTEE_SECRETARY)).containsExactly(NotificationKind.QUESTION);
    }
}
