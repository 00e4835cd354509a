package fr.cadreia.register.entry;

import java.util.List;

/**
 * The risk of the use, as the experts confirmed it in the review.
 *
 * @param level code {@code 1} (lowest) to {@code 4}
 * @param aiActClass {@code minimal}, {@code transparency} (AI Act art. 50) or {@code highRisk} (art. 6 and Annex III)
 * @param annexPoint the area of Annex III, e.g. {@code employment}, {@code annexI}, or {@code none}
 * @param annexException the condition of art. 6(3) that takes the use out of the high risks, or {@code none}
 * @param profiling whether natural persons are profiled
 * @param duties a French sentence for each duty of the law, with its first day and the day of its proof
 * @param euRegistration number in the European Union's database, and the address of its sheet
 */
public record Risk(
        LabelledCode level,
        LabelledCode aiActClass,
        LabelledCode annexPoint,
        LabelledCode annexException,
        LabelledCode profiling,
        List<String> duties,
        String euRegistration) {}
