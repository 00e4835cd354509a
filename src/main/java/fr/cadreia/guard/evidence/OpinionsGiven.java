package fr.cadreia.guard.evidence;

import fr.cadreia.dossier.LastDay;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The opinions that the application required since the last review, and those that were given or lapsed since. */
final class OpinionsGiven {

    private static final String FORM = "opinion-";

    private Optional<Map<String, String>> required = Optional.empty();
    private final Set<String> settled = new HashSet<>();

    void forget() {
        required = Optional.empty();
        settled.clear();
    }

    /** @param process of the case */
    void read(EvidenceRow row, String process) {
        switch (row.kind()) {
            case OPINIONS_REQUIRED -> {
                forget();
                required = Optional.of(row.map("required"));
            }
            case STEP_COMPLETED -> given(row, process).ifPresent(settled::add);
            case OPINION_LAPSED -> lapsed(row).ifPresent(settled::add);
            default -> {
                // Other rows say nothing of opinions.
            }
        }
    }

    private Optional<String> given(EvidenceRow row, String process) {
        String form = row.text("form");
        if (!form.startsWith(FORM) || !row.isOf(process)) {
            return Optional.empty();
        }
        String opinion = form.substring(FORM.length());
        return Role.of(opinion).filter(role -> row.isBy(EnumSet.of(role))).map(Role::id);
    }

    /** Returns the fault of a lapse: an opinion lapses after its last day; an indispensable one never lapses. */
    private Optional<String> lapsed(EvidenceRow row) {
        String opinion = row.text("opinion");
        String lastDay = required.map(days -> days.getOrDefault(opinion, "")).orElse("");
        boolean due = !lastDay.isEmpty()
                && !row.when().isBefore(LastDay.endOf(LocalDate.parse(lastDay)).toInstant());
        return due ? Optional.of(opinion) : Optional.empty();
    }

    /** @return the missing pieces, in French */
    List<String> missing() {
        if (required.isEmpty()) {
            return List.of("Avis requis\u00a0: l’application ne les a pas déterminés depuis l’instruction. Reprenez "
                    + "l’instruction par une rectification (page du dossier).");
        }
        List<String> missing = new ArrayList<>();
        required.get().forEach((opinion, lastDay) -> {
            if (!settled.contains(opinion)) {
                missing.add("Avis «\u00a0" + Role.of(opinion).map(Role::label).orElse(opinion)
                        + "\u00a0»\u00a0: requis, il n’a "
                        + (lastDay.isEmpty() ? "pas été rendu" : "été ni rendu, ni laissé échoir à son terme")
                        + " avant l’expérimentation. Reprenez l’instruction par une rectification (page du dossier).");
            }
        });
        return missing;
    }
}
