package fr.cadreia.register.entry;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The evaluation that the committee last decided on: the bilan of the experimentation, or a re-evaluation (rule 10). It
 * is not public while it prepares a decision (CRPA L311-2).
 *
 * @param date on which it was given
 * @param reassessment whether it is a re-evaluation of a use in service
 * @param biases the errors and biases that were looked for and found, and the people whom they may harm
 * @param humanControlWorked {@code yes}, {@code partly} or {@code no}
 * @param gatheredAgents the numbers of agents asked and answered and the distribution, gathered without a name
 * @param satisfactionAgents 0 to 10, computed from the answers; null where fewer than ten answered
 * @param satisfactionAgentsCount agents who answered
 * @param gatheredPublic the same of users and of people whom it concerns
 * @param satisfactionUsers 0 to 10; null where fewer than ten answered
 * @param nothingGathered why nobody answered
 * @param soberEquivalent {@code yes} when something more sober gives the same benefit (rule 3)
 * @param costPerYear in euros
 * @param accessibilityWhyNot why it was not verified, and when it will be
 * @param recommendation of the proposer's side, the code of a motion, e.g. {@code generalize}
 */
public record Evaluation(
        LocalDate date,
        Boolean reassessment,
        String benefits,
        String drawbacks,
        String biases,
        LabelledCode humanControlWorked,
        String gatheredAgents,
        BigDecimal satisfactionAgents,
        Integer satisfactionAgentsCount,
        String gatheredPublic,
        BigDecimal satisfactionUsers,
        Integer satisfactionUsersCount,
        String nothingGathered,
        LabelledCode soberEquivalent,
        String soberEquivalentWhich,
        BigDecimal costPerYear,
        Boolean accessibilityChecked,
        String accessibilityWhyNot,
        Boolean dataProtectionChecked,
        LabelledCode recommendation,
        String recommendationReason) {}
