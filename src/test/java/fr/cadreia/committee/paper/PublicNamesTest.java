package fr.cadreia.committee.paper;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Title;
import fr.cadreia.people.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The people whose names the public reads: the elected members who sat, presided or signed, then or before. */
class PublicNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 3);

    private static final String NAMESAKE = "-homonyme";

    /** Each account is called after itself, and a namesake after the other. */
    private static final Naming NAMES = new Naming() {

        @Override
        public Named of(String account, LocalDate day) {
            return new Named("Mme", "Mme " + account.replace(NAMESAKE, "").toUpperCase(), "responsable");
        }

        @Override
        public Comparator<String> precedence(LocalDate day) {
            return Comparator.naturalOrder();
        }
    };

    private final PublicNames names = new PublicNames(
            NAMES,
            account -> "Camille " + account.replace(NAMESAKE, ""),
            List.of(
                    right("elue", Role.COMMITTEE_ELECTED, null),
                    right("ancienne", Role.COMMITTEE_ELECTED, DAY.minusMonths(2)),
                    right("partie", Role.COMMITTEE_AGENTS, DAY.minusMonths(2)),
                    right("elue" + NAMESAKE, Role.COMMITTEE_AGENTS, null),
                    right("greffe", Role.COMMITTEE_SECRETARY, null),
                    right("greffe-avant", Role.COMMITTEE_SECRETARY, DAY.minusMonths(6)),
                    right("devenue-elue", Role.COMMITTEE_AGENTS, DAY.minusMonths(2)),
                    right("devenue-elue", Role.COMMITTEE_ELECTED, null)),
            Map.of("siege", Role.COMMITTEE_AGENTS, "elue", Role.COMMITTEE_ELECTED),
            DAY);

    private static Grant right(String account, Role role, LocalDate until) {
        LocalDate from = until == null ? DAY.minusMonths(1) : until.minusYears(1);
        return new Grant(
                0,
                account,
                role,
                "",
                new Title("Mme", "responsable"),
                from,
                Optional.ofNullable(until),
                Optional.ofNullable(until),
                "Arrêté n° 1",
                "admin",
                "guarantor",
                Instant.EPOCH);
    }

    @Test
    void theElectedAreNamed() {
        assertThat(names.of("elue", DAY)).isEqualTo(NAMES.of("elue", DAY));
        assertThat(names.of("ancienne", DAY)).isEqualTo(NAMES.of("ancienne", DAY));
    }

    @Test
    void agentsAreNotWhetherTheySitOrHaveLeft() {
        for (String agent : List.of("siege", "partie")) {
            assertThat(names.of(agent, DAY).full()).isEqualTo("un membre du collège des agents");
        }
        assertThat(names.of("devenue-elue", DAY.minusMonths(3)).full()).isEqualTo("un membre du collège des agents");
        assertThat(names.of("devenue-elue", DAY)).isEqualTo(NAMES.of("devenue-elue", DAY));
    }

    @Test
    void ofTheSecretariatTheFunctionIs() {
        for (String secretary : List.of("greffe", "greffe-avant")) {
            assertThat(names.of(secretary, DAY)).isEqualTo(new Named("Mme", "le secrétariat du comité", "responsable"));
        }
    }

    @Test
    void thePersonWhoIsUnknownIsAnAgent() {
        assertThat(names.of("inconnue", DAY).full()).isEqualTo("un agent");
    }

    @Test
    void allThatTextsMayCallAgentsIsKnown() {
        assertThat(names.hidden())
                .containsEntry("Camille siege", "un membre du collège des agents")
                .containsEntry("Mme PARTIE, responsable", "un membre du collège des agents")
                .containsEntry("Mme GREFFE-AVANT", "le secrétariat du comité")
                .as("the name of somebody who is named stays even if somebody else bears it")
                .doesNotContainKeys("Camille elue", "Mme ELUE")
                .hasSize(12);
    }
}
