package fr.cadreia.committee.mandate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import fr.cadreia.kernel.form.CommandRefusedException;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who sits in the committee, as everybody reads it and as two persons may change it. */
class CompositionTest extends DeputyCase {

    private static final String PAGE = "/comite/composition";

    @Autowired
    private Mandates mandates;

    @Test
    void aMandateThatContradictsItselfOrAnotherIsRefused() {
        LocalDate today = TestClock.today();
        refused("own deputy", deputy, today, today.plusYears(1));
        refused("other college", "member1", today, today.plusYears(1));
        refused("ends before it begins", "", today, today.minusDays(1));
        refused("longer than any mandate", "", today, today.plusYears(8));
        assertThat(mandates.all()).noneMatch(known -> known.member().equals(deputy));

        isDeputyOfElected3();
        refused("two at a time", "", today.plusDays(3), today.plusYears(1));
    }

    private void refused(String why, String titular, LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> persons.ask(deputy, Role.COMMITTEE_ELECTED, titular, from, until))
                .as(why)
                .isInstanceOf(CommandRefusedException.class);
    }

    @Test
    void everybodyReadsWhoSitsAndNobodyFromOutsideAnAgentsNameOrAnAccount() {
        assertThat(Browser.of("agent", port).words(PAGE))
                .contains("Mme Aline BOUVIER, responsable des restaurants scolaires");

        String outside = Browser.stranger(port).words(PAGE);
        assertThat(outside)
                .contains(
                        "Collège des élus Désignation : délibération n° ",
                        "Mme Claire MONTEL, vice-présidente déléguée au numérique préside le comité ",
                        "M. Paul QUÉMÉNER, conseiller métropolitain délégué aux mobilités",
                        "Responsable des restaurants scolaires",
                        "Chef d’équipe de collecte")
                .containsPattern("Toutes les habilitations des douze derniers mois \\(\\d+\\) ont été contresignées")
                .contains("Directrice générale des services, arrêté n° G-")
                .doesNotContain("BOUVIER", "TISSOT", "GARRIGUE", "FROMENT", "elected1", "guarantor2", "sans terme");
    }
}
