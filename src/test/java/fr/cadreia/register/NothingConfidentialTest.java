package fr.cadreia.register;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.StrangersView;
import fr.cadreia.committee.session.CommitteeCalendar;
import fr.cadreia.dossier.Suspension;
import fr.cadreia.incident.CitizenReports;
import fr.cadreia.incident.CitizenReports.Statement;
import fr.cadreia.incident.ReportReceipt;
import fr.cadreia.intake.FieldSource;
import fr.cadreia.intake.Intake;
import fr.cadreia.intake.IntakeBatches;
import fr.cadreia.intake.IntakeMapping;
import fr.cadreia.intake.IntakeRuns;
import fr.cadreia.intake.Inventory;
import fr.cadreia.intake.Inventory.Line;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.time.AuthorityClock;
import fr.cadreia.notification.Outbox;
import fr.cadreia.register.entry.FieldTable;
import fr.cadreia.register.format.RegisterFormat;
import fr.cadreia.register.request.RegisterRequest.Kind;
import fr.cadreia.register.request.RequestDesk;
import fr.cadreia.register.request.RequestDesk.Asked;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * A word of its own is written into every text of every form of a case that goes all the way: those of public fields are
 * read on the public pages, those of private ones nowhere.
 */
class NothingConfidentialTest extends InApplication {

    private static final Set<String> TEXTS = Set.of("textfield", "textarea");

    @Autowired
    private CommitteeCalendar caseSessions;

    @Autowired
    private Intake intake;

    @Autowired
    private IntakeRuns runs;

    @Autowired
    private IntakeBatches batches;

    @Autowired
    private List<RegisterFormat> formats;

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    @Autowired
    private CitizenReports reports;

    @Autowired
    private RequestDesk desk;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AuthorityClock clock;

    /** Their own words, and the answer. */
    private static final Set<String> READ_BY_WHO_ASKS =
            Set.of("reporter.title", "reporter.text", "asker.title", "asker.text", "register-answer.answer");

    /** The kind of opinion that its author keeps confidential in this story; that on security is private by itself. */
    private static final String CONFIDENTIAL = "sobriety";

    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    /** The word of each field, as {@code form.field}. */
    private final Map<String, String> words = new LinkedHashMap<>();

    @Test
    void privateWordsAreOnNoPublicPage() {
        Story story = opened("agent", "Un usage très surveillé");
        String reference = story.reference();
        does(story, "agent", "proposal", Chapters.LARGE_PROPOSAL);
        does(
                story,
                "expert",
                "review",
                "admissibility",
                "admissible",
                "aiActClass",
                "transparency",
                "cycle",
                null,
                "confidentialityGuarantee",
                "contractualAndTechnical",
                "dataReused",
                "no",
                "requiredOpinions",
                List.of());
        for (String opinion : List.of("dpo", "security", "sobriety", "hr")) {
            does(
                    story,
                    opinion,
                    "opinion-" + opinion,
                    "confidential",
                    opinion.equals("security") || opinion.equals(CONFIDENTIAL));
        }
        does(story, "dpo", "data-gate");
        does(story, "agent", "experiment-protocol", "cycle", null);
        commands.observe(people.get("agent"), reference, word("observation", "text"), OptionalInt.of(3));
        commands.suspend(
                people.get("agent"),
                reference,
                new Suspension(word("suspension", "reason"), "Un contrôle est en cours.", NotPersons.NONE));
        commands.resume(people.get("agent"), reference, word("resumption", "reason"));
        does(story, "agent", "experiment-closing", "maintained", "no");
        does(
                story,
                "agent",
                "assessment",
                "soberEquivalent",
                "yes",
                "accessibilityChecked",
                "no",
                "dataProtectionChecked",
                "no",
                "recommendation",
                "generalize");
        does(story, "expert2", "second-reading");
        does(story, "secretary", "convening");
        does(story, "secretary", "attendance");
        does(story, "chair", "motion", "motion", "generalize");
        for (String member : List.of("chair", "elected1", "elected2", "elected3", "member1", "member2")) {
            does(story, member, "vote", "ownInterest", "no", "vote", "for");
        }
        does(story, "secretary", "vote-closing");
        does(story, "chair", "result", "nextReason", null);
        String session = caseSessions.sessionsOf(reference).get(0);
        assertThat(browser("secretary")
                        .post("/comite/seances/" + session + "/levee", Map.of())
                        .statusCode())
                .isEqualTo(302);
        publication.publishDue();
        assertThat(entries.find(reference).orElseThrow().entry().opinions())
                .as("opinions before the authority’s act")
                .isEmpty();
        assertThat(stranger().get("/api/register/" + reference).body())
                .doesNotContain(words.get("opinion-dpo.reasons"), words.get("second-reading.reasons"));
        story.deposits("authority", "acte.txt");
        does(story, "authority", "authority-act", Story.following());
        does(story, "agent", "generalization");
        String told = toldToWhoAsks(reference);
        commands.stop(people.get("agent"), reference, word("stop-command", "reason"));
        does(story, "agent", "stop", "accessWithdrawn", "no");
        publication.publishDue();

        String stored = documents.of(reference).toString();
        assertThat(words.entrySet())
                .filteredOn(word -> !isPublic(word.getKey()) && stored.contains(word.getValue()))
                .as("private words that the case really holds")
                .hasSizeGreaterThan(38);
        StrangersView view = view(reference, session);
        assertThat(view.addresses())
                .contains(
                        "/registre/" + reference,
                        "/registre/" + reference + "/bilan",
                        "/registre/" + reference + "/decisions/1",
                        "/registre/releves/" + session,
                        "/registre/organisations/dir-proprete",
                        "/api/register/" + reference + "?format=eurocities",
                        "/api/register/" + reference + "/versions/2/differences",
                        "/api/register.xlsx",
                        "/api/register.ndjson",
                        "/api/register/changes.atom",
                        "/tableau-de-bord")
                .hasSizeGreaterThan(80);
        assertNothingPrivate(view, reference);
        String kept = words.get("opinion-" + CONFIDENTIAL + ".reasons");
        assertThat(stored).contains(kept);
        assertThat(view.where(kept)).as("reasons of a confidential opinion").isEmpty();
        assertThat(stranger().get("/registre?texte=" + kept).body())
                .as("found by what is confidential")
                .doesNotContain(reference);
        assertThat(told).contains(reference, words.get("register-answer.answer"), words.get("asker.title"));
        assertThat(words.entrySet())
                .filteredOn(word -> !isPublic(word.getKey()) && !READ_BY_WHO_ASKS.contains(word.getKey()))
                .as("private words that the person who asks or reports is told")
                .allSatisfy(word -> assertThat(told).doesNotContain(word.getValue()));
        List<String> lost = words.entrySet().stream()
                .filter(word -> isPublic(word.getKey())
                        && wasShown(word.getKey())
                        && view.where(word.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertThat(lost).as("public fields on no public page").isEmpty();
        assertThat(view.where("Un usage très surveillé"))
                .contains("/registre/releves/" + session, "/registre/" + reference);
        for (String holder : List.of("Anne Sauvageot", "Bernard Lestrade", "Claire Montel")) {
            assertThat(view.where(holder))
                    .as(holder)
                    .noneMatch(address -> address.contains(reference) || address.startsWith("/api/"));
        }
    }

    /** What somebody without an account reads by the receipts of a report and of a request, and in the mails about them. */
    private String toldToWhoAsks(String reference) {
        publication.publishDue();
        String address = "riveraine@exemple.net";
        String report = reports.receive(
                        new Statement(
                                reference,
                                word("reporter", "title"),
                                word("reporter", "text"),
                                clock.today(),
                                "2",
                                "no",
                                address),
                        NotPersons.NONE)
                .number();
        ReportReceipt request = desk.receive(
                new Asked(Kind.INTERVENTION, reference, word("asker", "title"), word("asker", "text"), address),
                NotPersons.NONE);
        running("register-request", request.reference())
                .does("agent", "register-examination", "proposedAnswer", word("register-examination", "proposedAnswer"))
                .does("expert", "register-answer", "answer", word("register-answer", "answer"));
        String mails = outbox.page(Optional.empty(), 0, 500).stream()
                .filter(mail -> mail.address().equals(address))
                .map(mail -> mail.subject() + mail.text() + mail.html())
                .collect(Collectors.joining("\n"));
        assertThat(mails).contains(request.reference());
        return mails + receipt("/signaler/suivi", report) + receipt("/registre/demandes/suivi", request.number());
    }

    private String receipt(String page, String number) {
        Browser stranger = stranger();
        stranger.get(page);
        return stranger.post(page, Map.of("recu", number)).body();
    }

    /** Each text of the form as a column of its own, and one that is mapped to nothing. */
    @Test
    void whatAnInventorySaysOfPrivateFieldsIsNowhere() {
        List<String> columns = texts("proposal");
        Map<String, FieldSource> fields = new LinkedHashMap<>();
        fields.put("title", FieldSource.column("Nom"));
        fields.put("organisation", FieldSource.column("Service"));
        fields.put("externalId", FieldSource.column("Code"));
        columns.forEach(column -> fields.put(column, FieldSource.column(column)));
        fields.put("alreadyInUse", FieldSource.constant("yes"));
        List<String> heads = new ArrayList<>(List.of("Nom", "Service", "Code", "Note interne"));
        heads.addAll(columns);
        List<String> cells = new ArrayList<>(
                List.of("Un inventaire très surveillé", "dir-proprete", "zq-code-77", word("inventory", "unmapped")));
        columns.forEach(column -> cells.add(word("proposal", column)));
        fields.put("supplier", FieldSource.column("Fournisseur"));
        heads.add("Fournisseur");
        cells.add(word("review", "supplier"));
        long batch = intake.start(
                people.get("admin"),
                Inventory.of("surveillance.csv", List.of(new Line(1, heads), new Line(2, cells))),
                new IntakeMapping("Inventaire surveillé", fields));
        assertThat(runs.await(batch, 60)).isTrue();
        publication.publishDue();
        String reference =
                batches.outcomes(batch, Optional.empty(), 0, 10).get(0).reference();

        StrangersView declared = view(reference, "none");
        assertNothingPrivate(declared, reference);
        assertThat(words.entrySet())
                .filteredOn(word -> isPublic(word.getKey()))
                .allSatisfy(word -> assertThat(declared.where(word.getValue()))
                        .as(word.getKey())
                        .contains("/api/register/" + reference)
                        .containsAnyOf("/registre/" + reference, "/registre/" + reference + "/detail"));

        does(running(reference), "agent", "proposal", Chapters.LARGE_PROPOSAL);
        publication.publishDue();
        assertNothingPrivate(view(reference, "none"), reference);
    }

    private void assertNothingPrivate(StrangersView view, String reference) {
        words.forEach((field, word) -> {
            if (!isPublic(field)) {
                assertThat(view.where(word)).as("private: %s", field).isEmpty();
                assertThat(stranger().get("/registre?texte=" + word).body())
                        .as("found by what is private: %s", field)
                        .doesNotContain(reference);
            }
        });
    }

    private StrangersView view(String reference, String session) {
        List<String> versions = entries.versions(reference).stream()
                .map(version -> String.valueOf(version.number()))
                .toList();
        StrangersView view = new StrangersView(port, mappings)
                .walk(Map.of(
                        "reference", List.of(reference),
                        "number", versions,
                        "session", List.of(session),
                        "code", List.of("dir-proprete", word("review", "supplier")),
                        "asked", List.of("corriger", "intervention", "retrait"),
                        "key", List.of("mandatory-path")))
                .walk(Map.of("number", List.of(session)));
        for (RegisterFormat format : formats) {
            view.visit("/api/register/" + reference + "?format=" + format.code());
            view.visit("/api/register.json?format=" + format.code());
        }
        return view.visit("/api/register.csv?columns=en").visit("/registre?texte=" + reference);
    }

    /** Whether the field was asked in this story: some conditions do not hold. */
    private static boolean wasShown(String field) {
        return !Set.of(
                        "experiment-closing.maintainedBy",
                        "experiment-closing.maintainedReason",
                        "authority-act.reasons",
                        "data-gate.dpiaReference",
                        "data-gate.purposes",
                        "opinion-dpo.dpiaReference",
                        "opinion-" + CONFIDENTIAL + ".reasons",
                        "opinion-dpo.transfersSafeguards")
                .contains(field);
    }

    private static boolean isPublic(String name) {
        int dot = name.indexOf('.');
        return FieldTable.REGISTER.isPublic(name.substring(0, dot), name.substring(dot + 1));
    }

    private void does(Story story, String account, String form, Object... answers) {
        List<Object> all = new ArrayList<>(Arrays.asList(answers));
        List<String> given = new ArrayList<>();
        for (int at = 0; at < answers.length; at += 2) {
            given.add(answers[at].toString());
        }
        for (String field : texts(form)) {
            if (!given.contains(field)) {
                all.add(field);
                all.add(word(form, field));
            }
        }
        story.does(account, form, all.toArray());
    }

    /** Unlike any other, far enough for typing errors too. */
    private String word(String form, String field) {
        return words.computeIfAbsent(form + "." + field, name -> {
            int number = NUMBERS.getAndIncrement();
            return "zq" + number + "x" + number + "z";
        });
    }

    private static List<String> texts(String form) {
        try {
            List<String> fields = new ArrayList<>();
            collect(new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile()), fields);
            return fields;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode container, List<String> fields) {
        container.path("components").forEach(component -> {
            boolean free = !component.path("validate").has("pattern")
                    && !component.path("validate").has("validationType")
                    && !component.path("readonly").asBoolean()
                    && !component.path("disabled").asBoolean();
            if (TEXTS.contains(component.path("type").asText()) && free) {
                fields.add(component.get("key").asText());
            }
            collect(component, fields);
        });
    }
}
