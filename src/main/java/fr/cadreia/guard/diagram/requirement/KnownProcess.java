package fr.cadreia.guard.diagram.requirement;

import fr.cadreia.guard.diagram.requirement.Requirements.ProcessRequirement;
import fr.cadreia.guard.diagram.source.DeployedNames;
import fr.cadreia.guard.diagram.source.Problems;
import fr.cadreia.guard.diagram.source.Rule;
import fr.cadreia.guard.diagram.source.Xml;
import fr.cadreia.people.Role;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Demands that only the project's processes are deployed, each once, executable, and kept long enough. */
public final class KnownProcess {

    /** Ten years, as the journal. */
    public static final int LEAST_DAYS = 3650;

    private static final Pattern DAYS = Pattern.compile("P?(\\d{1,6})D?");

    private KnownProcess() {}

    /** @param known the keys that may be deployed */
    public static void check(
            Xml process, ProcessRequirement requirement, Set<String> known, DeployedNames names, Problems problems) {
        if (requirement == null) {
            problems.add(
                    Rule.KNOWN_PROCESS,
                    process,
                    "«\u00a0" + process.id() + "\u00a0» n’est pas un processus du cadre.",
                    "Processus admis\u00a0: " + String.join(", ", new java.util.TreeSet<>(known)) + ".");
            return;
        }
        if (!process.attribute("isExecutable").filter("true"::equals).isPresent()) {
            problems.add(
                    Rule.KNOWN_PROCESS,
                    process,
                    "Ce processus n’est pas exécutable\u00a0: le moteur l’ignorerait.",
                    "Onglet Général du processus\u00a0: cochez «\u00a0Executable\u00a0».");
        }
        String kept = process.camunda("historyTimeToLive").orElse("");
        if (!isKeptLongEnough(kept)) {
            problems.add(
                    Rule.KNOWN_PROCESS,
                    process,
                    "L’historique ne serait gardé que «\u00a0" + kept + "\u00a0».",
                    "Onglet Conservation de l’historique, «\u00a0Time to live\u00a0»\u00a0: P" + LEAST_DAYS
                            + "D au moins.");
        }
        boolean startable = !process.camunda("isStartableInTasklist")
                .filter("false"::equals)
                .isPresent();
        if (requirement.onlyCalled() && startable) {
            problems.add(
                    Rule.KNOWN_PROCESS,
                    process,
                    "Ce processus ne se démarre pas seul\u00a0: il est appelé par un dossier.",
                    "Onglet Tasklist\u00a0: décochez «\u00a0Startable\u00a0».");
        }
        if (!requirement.onlyCalled()) {
            checkStart(process, startable, names, problems);
        }
    }

    /** Checks the start: people who may start the process find it in the Tasklist. */
    private static void checkStart(Xml process, boolean startable, DeployedNames names, Problems problems) {
        if (!startable) {
            problems.add(
                    Rule.KNOWN_PROCESS,
                    process,
                    "Personne ne pourrait plus commencer ce processus depuis le Tasklist.",
                    "Onglet Tasklist\u00a0: cochez «\u00a0Startable\u00a0».");
        }
        Optional<String> starters = process.camunda("candidateStarterGroups");
        boolean nobody = starters.isPresent()
                && Arrays.stream(starters.get().split(","))
                        .map(String::strip)
                        .noneMatch(group -> Role.of(group).isPresent() || !group.isEmpty() && names.hasGroup(group));
        if (nobody) {
            problems.add(
                    Rule.KNOWN_PROCESS,
                    process,
                    "Ce processus ne serait ouvert qu’à «\u00a0" + starters.get()
                            + "\u00a0», dont personne n’est membre.",
                    "Onglet Droits de démarrage\u00a0: videz «\u00a0Candidate starter groups\u00a0», ou nommez un groupe qui existe.");
        }
    }

    /** @param historyTimeToLive as the engine reads it: days, or {@code P…D} */
    public static boolean isKeptLongEnough(String historyTimeToLive) {
        Matcher days = DAYS.matcher(historyTimeToLive);
        return days.matches() && Integer.parseInt(days.group(1)) >= LEAST_DAYS;
    }
}
