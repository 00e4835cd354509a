package fr.cadreia.grant;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.AppTest;
import fr.cadreia.people.People;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The demonstration is installed as its own rule has it. */
@AppTest
class DemonstrationRightsTest {

    @Autowired
    private Grants grants;

    @Autowired
    private People people;

    @Test
    void everyRightWasAskedForAndSignedByTwoOthers() {
        assertThat(grants.ofTwoPersons())
                .filteredOn(grant -> grant.act().contains("démonstration"))
                .isNotEmpty()
                .allSatisfy(grant -> {
                    assertThat(grant.askedBy()).isNotEqualTo(grant.account());
                    assertThat(grant.countersignedBy())
                            .isNotEqualTo(grant.account())
                            .isNotEqualTo(grant.askedBy());
                    assertThat(AskingRules.mayAsk(people.get(grant.askedBy()), grant.role()))
                            .as("%s asks for %s", grant.askedBy(), grant.role())
                            .isTrue();
                    assertThat(people.find(grant.countersignedBy())).isPresent();
                });
    }
}
