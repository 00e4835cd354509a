package fr.cadreia.dossier.summary;

import static fr.cadreia.dossier.summary.Essential.AUDIENCE;
import static fr.cadreia.dossier.summary.Essential.DATA;
import static fr.cadreia.dossier.summary.Essential.DECISION;
import static fr.cadreia.dossier.summary.Essential.DONE;
import static fr.cadreia.dossier.summary.Essential.ENERGY;
import static fr.cadreia.dossier.summary.Essential.GENERALIZATION;
import static fr.cadreia.dossier.summary.Essential.JOBS;
import static fr.cadreia.dossier.summary.Essential.LIGHTER_ALTERNATIVE;
import static fr.cadreia.dossier.summary.Essential.OPINIONS;
import static fr.cadreia.dossier.summary.Essential.PROTOCOL;
import static fr.cadreia.dossier.summary.Essential.PURPOSES;
import static fr.cadreia.dossier.summary.Essential.QUALIFICATION;
import static fr.cadreia.dossier.summary.Essential.RECOMMENDATION;
import static fr.cadreia.dossier.summary.Essential.REVIEW;
import static fr.cadreia.dossier.summary.Essential.ROLE_IN_DECISION;
import static fr.cadreia.dossier.summary.Essential.SECOND_READING;
import static fr.cadreia.dossier.summary.Essential.SOBER_OPTION;
import static fr.cadreia.dossier.summary.Essential.SOLUTION;
import static fr.cadreia.dossier.summary.Essential.TARGETS;
import static fr.cadreia.dossier.summary.Essential.TRIAL;
import static fr.cadreia.dossier.summary.Essential.USE;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one step shows of the case.
 *
 * @param essentials above its questions, where the framework's requirements do not list them
 * @param open the sections of the summary that are unfolded beside it
 */
record StepView(List<Essential> essentials, Set<SectionKind> open) {

    private static final StepView NONE = new StepView(List.of(), Set.of());

    private static final Map<String, StepView> BY_FORM = Map.ofEntries(
            view(
                    "review",
                    List.of(USE, AUDIENCE, ROLE_IN_DECISION, DATA, SOLUTION, QUALIFICATION),
                    SectionKind.PROPOSAL),
            view(
                    "opinion-dpo",
                    List.of(USE, DATA, PURPOSES, AUDIENCE, ROLE_IN_DECISION, SOLUTION, REVIEW),
                    SectionKind.PROPOSAL),
            view("opinion-security", List.of(USE, DATA, SOLUTION, AUDIENCE, REVIEW), SectionKind.PROPOSAL),
            view(
                    "opinion-sobriety",
                    List.of(USE, LIGHTER_ALTERNATIVE, SOLUTION, AUDIENCE, ENERGY, REVIEW),
                    SectionKind.REVIEW),
            view("opinion-hr", List.of(USE, JOBS, AUDIENCE, ROLE_IN_DECISION, REVIEW), SectionKind.PROPOSAL),
            view("data-gate", List.of(OPINIONS), SectionKind.OPINIONS),
            view("experiment-protocol", List.of(USE, REVIEW, OPINIONS), SectionKind.OPINIONS),
            view("experiment-closing", List.of(USE, PROTOCOL), SectionKind.PROTOCOL),
            view("assessment", List.of(USE, TRIAL, DONE), SectionKind.PROTOCOL, SectionKind.INDICATORS),
            view("second-reading", List.of(), SectionKind.ASSESSMENT, SectionKind.INDICATORS),
            view("convening", List.of(USE, RECOMMENDATION, OPINIONS, SECOND_READING), SectionKind.CASE),
            view(
                    "motion",
                    List.of(RECOMMENDATION, TARGETS, OPINIONS, SECOND_READING, SOBER_OPTION, TRIAL),
                    SectionKind.OPINIONS,
                    SectionKind.INDICATORS),
            view("vote", List.of(), SectionKind.OPINIONS, SectionKind.INDICATORS),
            view("result", List.of(), SectionKind.RULES),
            view("generalization", List.of(DECISION, RECOMMENDATION, OPINIONS, SOBER_OPTION), SectionKind.RESULT),
            view("reassessment", List.of(USE, GENERALIZATION, RECOMMENDATION, TARGETS), SectionKind.INDICATORS));

    private static Map.Entry<String, StepView> view(String form, List<Essential> essentials, SectionKind... open) {
        return Map.entry(form, new StepView(essentials, Set.of(open)));
    }

    /** Of a form that is not one of these, nothing. */
    static StepView of(String form) {
        return BY_FORM.getOrDefault(form, NONE);
    }
}
