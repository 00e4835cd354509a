package fr.cadreia.kernel.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.MovableClock;
import fr.cadreia.journal.persistence.TestDatabase;
import fr.cadreia.journal.persistence.TestDatabase.OnEachVendor;
import fr.cadreia.kernel.database.Attempts;
import fr.cadreia.kernel.database.Attempts.Asked;
import fr.cadreia.kernel.time.AuthorityClock;
import java.time.Duration;

/** How many of the forms that anybody may send pass in an hour, whichever node they are sent to. */
class RequestLimitsTest {

    private final MovableClock clock = new MovableClock();
    private Attempts attempts;
    private PublicForms forms;

    private void begin(TestDatabase database) {
        AuthorityClock time = new AuthorityClock(clock);
        attempts = new Attempts(database.runtime(), database.shortTransactions(), time);
        forms = new PublicForms(database.runtime(), attempts, time);
    }

    private void giveBack(String address) {
        attempts.giveBack(new Asked("form", "", address));
        attempts.giveBack(new Asked("form", "", ""));
    }

    @OnEachVendor
    void oneAddressWaitsAnHourAndNobodyElseDoes(TestDatabase database) {
        begin(database);
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isFalse();
        assertThat(passes("b")).isTrue();

        clock.move(Duration.ofMinutes(59));
        assertThat(passes("a")).isFalse();
        clock.move(Duration.ofMinutes(1));
        assertThat(passes("a")).isTrue();
    }

    @OnEachVendor
    void allTogetherAreBoundedAndThePersonWhoWasKeptOutHasLostNothing(TestDatabase database) {
        begin(database);
        assertThat(passes("a")).isTrue();
        assertThat(passes("b")).isTrue();
        assertThat(passes("c")).isTrue();
        assertThat(passes("d")).isFalse();

        giveBack("a");
        assertThat(passes("d")).isTrue();
        assertThat(passes("d")).as("the one that was kept out did not count").isFalse();
        giveBack("b");
        assertThat(passes("d")).isTrue();
    }

    @OnEachVendor
    void gatesDoNotCountForEachOther(TestDatabase database) {
        begin(database);
        assertThat(forms.passes("form", "a", 1, 1)).isTrue();
        assertThat(forms.passes("other", "a", 1, 1)).isTrue();
    }

    @OnEachVendor
    void givingBackNeverAllowsMore(TestDatabase database) {
        begin(database);
        giveBack("a");

        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isFalse();
    }

    private boolean passes(String address) {
        return forms.passes("form", address, 2, 3);
    }

    @OnEachVendor
    void nodesCountTogether(TestDatabase database) {
        begin(database);
        assertThat(passes("a")).isTrue();
        begin(database);
        assertThat(passes("a")).isTrue();
        assertThat(passes("a")).isFalse();
    }
}
