package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.people.People;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is installed as its own rule has it. */
@AppTest
class DemonstrationRightsTest {

    @Autowired
    private Grants grants;

    @Autowired
    private People people;

    @Autowired
    private PeopleSettings settings;

    @Test
    void everybodyIsSomebody() {
        assertThat(settings.accounts()).hasSizeGreaterThan(30).allSatisfy(account -> {
            assertThat(account.civility()).as(account.id()).isIn(Title.MADAM, Title.SIR);
            assertThat(account.firstName()).as(account.id()).matches("\\p{Lu}\\p{Ll}+");
            assertThat(account.lastName()).as(account.id()).matches("\\p{Lu}\\p{Ll}+");
            assertThat(account.quality()).as(account.id()).isNotBlank();
        });
        assertThat(settings.accounts())
                .extracting(account -> account.profile().name())
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRightHasATermAndWasAskedForAndSignedByTwoOthers() {
        assertThat(settings.accounts())
                .flatExtracting(account -> grants.of(account.id()))
                .allSatisfy(right -> {
                    Grant grant = (Grant) right;
                    assertThat(grant.until()).as("%s", grant).isPresent();
                    assertThat(grant.title().isComplete()).as("%s", grant).isTrue();
                    assertThat(grant.askedBy()).isNotEqualTo(grant.account());
                    assertThat(grant.role().takesTwoPersons())
                            .isNotEqualTo(grant.countersignedBy().isEmpty());
                })
                .filteredOn(right -> ((Grant) right).role().takesTwoPersons())
                .isNotEmpty()
                .allSatisfy(right -> {
                    Grant grant = (Grant) right;
                    assertThat(grant.countersignedBy())
                            .isNotEqualTo(grant.account())
                            .isNotEqualTo(grant.askedBy());
                    assertThat(AskingRules.mayAsk(people.get(grant.askedBy()), grant.role()))
                            .as("%s asks for %s", grant.askedBy(), grant.role())
                            .isTrue();
                    assertThat(people.get(grant.countersignedBy()).has(Role.GUARANTORS))
                            .isTrue();
                });
    }

    /** Nobody stays elected past an election: the councils of March 2026 and 2032 are in place in April. */
    @ParameterizedTest
    @CsvSource({
        "COMMITTEE_ELECTED, 2025-05-30, 2026-04-15",
        "COMMITTEE_AGENTS, 2026-04-15, 2027-04-15",
        "COMMITTEE_CHAIR, 2024-05-30, 2025-05-30",
        "AUTHORITY, 2025-01-02, 2026-04-15",
        "AUTHORITY, 2026-04-15, 2028-04-15",
        "METROPOLITAN_COUNCIL, 2031-01-02, 2032-04-15",
        "DPO, 2025-01-02, 2027-01-02"
    })
    void aTermEndsWithAYearOrTwoAndNotAfterAnElection(Role role, LocalDate from, LocalDate until) {
        assertThat(DemoRights.until(role, from)).isEqualTo(until);
    }
}
