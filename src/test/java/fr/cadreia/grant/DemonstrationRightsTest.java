package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.InApplication;
import fr.cadreia.kernel.text.FrenchText;
import fr.cadreia.people.PeopleSettings;
import fr.cadreia.people.PeopleSettings.DemoAccount;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is installed as its own rule has it. */
class DemonstrationRightsTest extends InApplication {

    @Autowired
    private Grants grants;

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

    /**
     * Nobody stays elected past an election: councils choose mayors from 20 to 29 March 2026, the metropolitan council its
     * president in April, and then its committee.
     */
    @ParameterizedTest
    @CsvSource({
        "elected1, COMMITTEE_ELECTED, 2025-05-30, 2026-04-14",
        "member1, COMMITTEE_AGENTS, 2026-04-14, 2027-04-14",
        "chair, COMMITTEE_CHAIR, 2024-05-30, 2025-05-30",
        "chair, COMMITTEE_CHAIR, 2025-05-30, 2026-04-14",
        "mayor, AUTHORITY, 2025-01-02, 2026-04-01",
        "authority, AUTHORITY, 2025-01-02, 2026-04-08",
        "authority2, AUTHORITY, 2025-01-02, 2026-04-09",
        "authority, AUTHORITY, 2026-04-08, 2028-04-08",
        "council, METROPOLITAN_COUNCIL, 2031-01-02, 2032-04-20",
        "dpo, DPO, 2025-01-02, 2027-01-02"
    })
    void aTermEndsWithAYearOrTwoAndNotAfterAnElection(String account, Role role, LocalDate from, LocalDate until) {
        assertThat(DemoRights.until(account(account), role, from)).isEqualTo(until);
    }

    private DemoAccount account(String id) {
        return settings.accounts().stream()
                .filter(account -> account.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Each on a day on which people work, before the right that it gives. */
    @ParameterizedTest
    @CsvSource({
        "mayor, AUTHORITY, 2024-05-30, 2020-07-03",
        "mayor2, AUTHORITY, 2026-04-01, 2026-03-27",
        "authority, AUTHORITY, 2026-04-08, 2026-04-02",
        "expert, AI_EXPERTS, 2024-05-30, 2024-05-17",
        "hr, HR, 2024-05-30, 2024-05-28"
    })
    void anActIsDated(String account, Role role, LocalDate from, LocalDate day) {
        assertThat(DemoRights.first(settings.accounts(), account(account), role, from))
                .contains(" du " + FrenchText.day(day));
    }
}
