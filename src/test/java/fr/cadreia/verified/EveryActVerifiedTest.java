package fr.cadreia.verified;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The tests of this build, which the whole of it has run before, performed every kind of act, and the journal was verified
 * after each. An act that no test performs is named here. Stories in a browser do not count, whether there is a browser or
 * not: a test without one performs what they perform.
 */
@Tag("acts")
class EveryActVerifiedTest {

    private static Set<String> seen;

    @BeforeAll
    static void allTestsHaveRun() {
        assumeThat(ActsSeen.isWholeBuild()).as("the whole build was asked for").isTrue();
        seen = ActsSeen.ofThisBuild().map(ActsNoted::all).orElse(Set.of());
        assumeThat(seen).as("no test has run in this build").isNotEmpty();
    }

    private static void seen(Set<String> acts) {
        assertThat(EveryAct.missing(acts, seen))
                .as("acts that no test performs with success")
                .isEmpty();
    }

    /** A virtual machine that shares an application between classes verifies it for the last time when it ends. */
    @Test
    void noJournalIsLeftUnverified() {
        assertThat(ActsSeen.ofThisBuild().map(ActsNoted::unverified).orElseThrow())
                .isEmpty();
    }

    @Test
    void everyKindOfRow() {
        seen(EveryAct.kinds());
    }

    @Test
    void everyForm() {
        seen(EveryAct.forms(Path.of("forms")));
    }

    @Test
    void everyRequestThatChangesSomething() {
        seen(EveryAct.requests("fr.cadreia"));
    }

    @Test
    void everyFormOfAPage() {
        seen(EveryAct.addresses(Path.of("src/main/resources/templates")));
    }

    @Test
    void everyCommandToTheEngine() {
        seen(EveryAct.commands());
    }
}
