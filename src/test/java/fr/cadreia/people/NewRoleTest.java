package fr.cadreia.people;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.architecture.Recompiled;
import org.junit.jupiter.api.Test;

/** A new role is a constant: the compiler names the code that has to say something of it. */
class NewRoleTest {

    private static Recompiled withAnother() {
        return Recompiled.with(
                Role.class,
                source -> source.replace(
                        "    GUARANTORS(\"guarantors\"",
                        "    ARCHIVISTS(\"archivists\", \"Archives\"),\n    GUARANTORS(\"guarantors\""));
    }

    @Test
    void theCompilerAsksWhoAsksForItAndHowPapersAndTheDemonstrationNameIt() {
        assertThat(withAnother().asked().stream().map(asked -> asked.replaceFirst(":.*", "")))
                .containsExactly("AskingRules.java", "DemoRights.java", "PaperNames.java");
        assertThat(withAnother().asked()).allMatch(asked -> asked.contains("does not cover all possible input values"));
    }

    /** What it may do follows from the questions of Role, which ask for two persons unless the role is named there. */
    @Test
    void itIsARightOfTwoPersonsThatActsOnCases() throws ReflectiveOperationException {
        Class<?> roles = withAnother().type(Role.class);
        Object archivists = roles.getMethod("valueOf", String.class).invoke(null, "ARCHIVISTS");

        assertThat(roles.getMethod("takesTwoPersons").invoke(archivists)).isEqualTo(true);
        assertThat(roles.getMethod("actsOnCases").invoke(archivists)).isEqualTo(true);
        assertThat(roles.getMethod("seesEveryCase").invoke(archivists)).isEqualTo(true);
        assertThat(roles.getMethod("isCommitteeMember").invoke(archivists)).isEqualTo(false);
    }
}
