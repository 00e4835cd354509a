package fr.cadreia.register.entry;

import java.util.List;

/**
 * The purpose of the use (rules 1, 2 and 3), from the proposal.
 *
 * @param policy the public policy served, by which the register is filtered ("domain")
 * @param need the problem, the people who have it, and the present way to deal with it
 * @param audience the people who use the AI or receive its results: {@code agents}, {@code inhabitants}, {@code
 *     companies}, {@code associations}
 * @param concerned the people who are affected by it or seen by it, whether they use it or not: those of {@code
 *     audience}, {@code children}, {@code vulnerable}, {@code nobody}
 * @param userCount users who are expected; of the generalisation once there is one
 * @param estimatedUse uses in a year, an order of magnitude
 * @param accessibility the service for people who cannot or will not use it
 * @param humanChannel whether people can still reach an agent: {@code yes} or {@code notApplicable}
 * @param lighterAlternative the simplest solution that was considered, and why it does not do
 * @param changeExpected the change in agents' work: {@code none}, {@code tasksChange}, {@code jobChanges}, {@code
 *     jobDisappears}
 */
public record Purpose(
        LabelledCode policy,
        String need,
        String expectedBenefit,
        List<LabelledCode> audience,
        List<LabelledCode> concerned,
        Integer userCount,
        Integer estimatedUse,
        String accessibility,
        LabelledCode humanChannel,
        String lighterAlternative,
        LabelledCode changeExpected) {

    public Purpose {
        audience = audience == null ? List.of() : List.copyOf(audience);
        concerned = concerned == null ? List.of() : List.copyOf(concerned);
    }
}
