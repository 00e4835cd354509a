package fr.cadreia.scenario;

import fr.cadreia.Browser;
import fr.cadreia.TestClock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The ordinary course of a case, chapter by chapter, for stories that begin later on. */
public final class Chapters {

    /** Agents only, few users, no data worth protecting: the light track, and no opinion required. */
    public static final Object[] SMALL_PROPOSAL = {
        "audience",
        List.of("agents"),
        "concerned",
        List.of("agents"),
        "userCount",
        10,
        "personsPerMonth",
        0,
        "durationMonths",
        2,
        "dataKinds",
        List.of("public"),
        "roleInDecision",
        "informs",
        "affectsPersons",
        "none",
        "changeExpected",
        "none"
    };

    /** Inhabitants, ordinary data under a verified guarantee: the full track, with all four opinions. */
    public static final Object[] LARGE_PROPOSAL = {
        "audience",
        List.of("agents", "inhabitants"),
        "concerned",
        List.of("inhabitants"),
        "userCount",
        200,
        "personsPerMonth",
        50,
        "durationMonths",
        6,
        "dataKinds",
        List.of("personal", "internal"),
        "roleInDecision",
        "drafts",
        "affectsPersons",
        "none",
        "changeExpected",
        "tasksChange",
        "jobsConcerned",
        "12 agents d’accueil",
        "humanChannelKept",
        "yes"
    };

    /** Of such a proposal: a solution that speaks to the public, under a verified guarantee. */
    public static final Object[] LARGE_REVIEW = {
        "admissibility", "admissible",
        "aiActClass", "transparency",
        "solutionKind", "generativeText",
        "hosting", "euCloud",
        "estimatedUse", 20000,
        "confidentialityGuarantee", "contractualAndTechnical",
        "dataReused", "no"
    };

    public static final Object[] SMALL_REVIEW = {
        "admissibility", "admissible",
        "solutionKind", "classification",
        "hosting", "ownPremises",
        "estimatedUse", 500,
        "confidentialityGuarantee", "contractualAndTechnical",
        "dataReused", "no",
        "requiredOpinions", List.of()
    };

    private Chapters() {}

    /** The answers with some of them changed. */
    public static Object[] with(Object[] answers, Object... changed) {
        return Stream.concat(Arrays.stream(answers), Arrays.stream(changed)).toArray();
    }

    public static Story admitted(Story story) {
        return story.does("agent", "proposal", SMALL_PROPOSAL).does("expert", "review", SMALL_REVIEW);
    }

    public static Story experimenting(Story story) {
        return admitted(story).does("dpo", "data-gate").does("agent", "experiment-protocol");
    }

    public static Story assessed(Story story) {
        return experimenting(story)
                .does("agent", "experiment-closing")
                .does("agent", "assessment", "soberEquivalent", "no");
    }

    public static Story convened(Story story) {
        return assessed(story)
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
    }

    /** The committee adopts the motion unanimously. */
    public static Story decides(Story story, String motion) {
        story.does("chair", "motion", "motion", motion);
        return adopts(story);
    }

    public static Story adopts(Story story) {
        return voted(story, "for").does("chair", "result");
    }

    /** Everybody votes against the motion, and the ballot is closed: the chair has still to say what follows. */
    static Story rejects(Story story) {
        return voted(story, "against");
    }

    private static Story voted(Story story, String vote) {
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            story.does(member, "vote", "ownInterest", "no", "vote", vote);
        }
        return story.does("secretary", "vote-closing");
    }

    public static Story generalized(Story story) {
        return decides(convened(story), "generalize").follows().does("agent", "generalization");
    }

    /** A re-evaluation up to the committee's adopted motion. */
    public static Story reassessed(Story story, String motion) {
        story.fires("Timer_ReassessmentDue")
                .does("agent", "assessment")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        return decides(story, motion);
    }

    /** Convenes to a session that begins at midnight today: its time has come, whatever the hour. */
    public static Story convenedForNow(Story story, Browser secretary) {
        String page = TestClock.atMidnight(() -> secretary.post(
                        "/comite/seances",
                        Map.of("jour", TestClock.today().toString(), "heure", "00:00", "lieu", "Salle B", "visio", "")))
                .headers()
                .firstValue("Location")
                .orElseThrow();
        secretary.post(page + "/inscription", Map.of("dossier", story.reference(), "debat", "avec"));
        secretary.post(page + "/convocation", Map.of("urgence", "Le marché se termine."));
        return story;
    }
}
