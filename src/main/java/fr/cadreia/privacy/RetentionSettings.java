package fr.cadreia.privacy;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long personal data are kept that are neither acts nor evidence.
 *
 * @param drafts since a draft was last saved
 * @param credentials since a one-time link or a token of access has ended
 * @param suppliers since a supplier's link has ended, for what was typed and not sent
 * @param engineHistory since a case is closed or another process has ended, for the engine's own history of it
 * @param trainees since the access of a trained agent ended, or the case was closed, for the agent's name
 * @param advice since a question was put to the experts
 * @param declaredUses since a use was declared, for the name that somebody left with it
 * @param intake since an inventory was taken over, for the text of its rows
 * @param mentions since somebody said that some words name no person
 * @param traces since a sign-in or the reading of a case
 * @param interval between two looks whether the round of the day was done
 */
@ConfigurationProperties("cadre.retention")
public record RetentionSettings(
        @DefaultValue("P1Y") Period drafts,
        @DefaultValue("P90D") Period credentials,
        @DefaultValue("P1Y") Period suppliers,
        @DefaultValue("P1Y") Period engineHistory,
        @DefaultValue("P5Y") Period trainees,
        @DefaultValue("P5Y") Period advice,
        @DefaultValue("P1Y") Period declaredUses,
        @DefaultValue("P1Y") Period intake,
        @DefaultValue("P2Y") Period mentions,
        @DefaultValue("P1Y") Period traces,
        @DefaultValue("PT1H") Duration interval) {}
