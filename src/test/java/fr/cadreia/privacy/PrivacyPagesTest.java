package fr.cadreia.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.Browser;
import fr.cadreia.InApplication;
import fr.cadreia.TestClock;
import fr.cadreia.WeighedPages;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.kernel.form.NotPersons;
import fr.cadreia.kernel.json.StoredJson;
import fr.cadreia.pdf.TestSigner;
import fr.cadreia.people.Traces;
import fr.cadreia.scenario.Chapters;
import fr.cadreia.scenario.Story;
import fr.cadreia.training.ForgottenTrainees;
import fr.cadreia.training.Trainee;
import fr.cadreia.training.Trainings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The pages on personal data, and what is withheld by them. */
class PrivacyPagesTest extends InApplication {

    private static final String OFFICE = "/protection-des-donnees";

    @Autowired
    private RedactionDesk desk;

    @Autowired
    private DataInventory inventory;

    @Autowired
    private RetentionRound round;

    @Autowired
    private RetentionRound.FinishedHistory history;

    @Autowired
    private ForgottenTrainees forgotten;

    @Autowired
    private Trainings trainings;

    @Autowired
    private PaperPdfs pdfs;

    @Autowired
    private Traces traces;

    @ParameterizedTest
    @CsvSource({
        "'', dpo, agent",
        "/recherche, dpo, admin",
        "/lectures, dpo, guarantor",
        "/effacements, admin, chair",
        "/retraits, guarantor, admin",
        "/personnes/agent, dpo, guarantor",
        "/personnes/agent/export.json, dpo, admin"
    })
    void eachPageHasItsReaders(String page, String reader, String stranger) {
        assertThat(browser(reader).get(OFFICE + page).statusCode()).isEqualTo(200);
        assertThat(browser(stranger).get(OFFICE + page).statusCode()).isEqualTo(403);
        assertThat(stranger().get(OFFICE + page).statusCode()).isEqualTo(302);
    }

    /** The record, the page for everybody and the settings say the same, for they are read at one place. */
    @Test
    void theRecordAndThePageForEverybodySayTheSamePeriods() {
        String record = stranger().words("/donnees-personnelles/registre");
        String page = stranger().words("/donnees-personnelles");

        assertThat(stranger().get("/donnees-personnelles/registre").body().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(WeighedPages.MOST_BYTES);
        assertThat(record).contains("Finalité", "Base légale", "Destinataires", "Mesures de sécurité");
        inventory
                .kept()
                .filter(kept -> kept.kind() != DataInventory.Kind.TECHNICAL)
                .forEach(kept -> {
                    assertThat(record).contains(kept.what(), plain(kept.period()));
                    assertThat(page).contains(kept.what(), plain(kept.period()));
                });
        assertThat(page).contains("5 ans après la fin de l’accès", "30 jours après l’envoi");
    }

    private static String plain(String words) {
        return words.replace('\u00a0', ' ');
    }

    @Test
    void whoReadsACaseIsReadByTheOfficerAloneAndByThemselves() {
        String reference = opened("agent", "Lire les courriers").reference();
        Browser expert = browser("expert");
        expert.get("/dossiers/" + reference);
        expert.get("/dossiers/" + reference);
        traces.write();

        String read = browser("dpo").words(OFFICE + "/lectures?dossier=" + reference);

        assertThat(Pattern.compile(Pattern.quote(people.name("expert")))
                        .matcher(read.substring(read.indexOf("Les dernières secondes")))
                        .results()
                        .count())
                .as("in the list of persons, and once in the table")
                .isEqualTo(2);
        assertThat(browser("dpo").words(OFFICE + "/lectures?personne=elected2&dossier=" + reference))
                .contains("Aucune lecture");
        assertThat(expert.words("/compte/donnees")).contains(reference);
    }

    @Test
    void eachTakesTheOwnDataAlong() {
        String reference = opened("agent", "Prendre ses données").reference();

        HttpResponse<String> file = browser("agent").get("/compte/donnees/export.json");

        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("donnees-agent.json");
        assertThat(file.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(file.body())
                .contains("\"cadre_journal\"", "\"cadre_case\"", reference, "\"mailbox\"", "\"roles\"")
                .doesNotContain("token_sha256", "\"secret\"");
    }

    // --------------------------------------------------------------------------------------------- withheld content

    private static String code(String page, String what) {
        Matcher found = Pattern.compile("value=\"([A-Z]+:[^\"]*)\"[^>]*>\\s*<label[^>]*><span>" + what)
                .matcher(page);
        assertThat(found.find()).as(what + " in " + page).isTrue();
        return found.group(1);
    }

    private long asked(String reference, String what) {
        Browser officer = browser("dpo");
        String page = officer.get(OFFICE + "/retraits?dossier=" + reference).body();
        HttpResponse<String> sent = officer.post(
                OFFICE + "/retraits",
                Map.of("dossier", reference, "contenu", code(page, what), "motif", "Nomme une personne, demande n° 4"));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
        return jdbc.sql("select max(id) from cadre_redaction").query(Long.class).single();
    }

    private void signed(long id) {
        Browser guarantor = browser("guarantor");
        guarantor.get(OFFICE + "/retraits");
        assertThat(guarantor
                        .post(OFFICE + "/retraits/" + id + "/signature", Map.of("motDePasse", "guarantor"))
                        .statusCode())
                .isEqualTo(302);
    }

    /** The lines of the whole database in which a text stands. */
    private List<String> dump(String text) {
        List<String> lines = jdbc.sql("script").query(String.class).list();
        return lines.stream()
                .filter(line ->
                        line.contains(text) || line.toLowerCase(Locale.ROOT).contains(text))
                .map(line -> line.substring(0, Math.min(300, line.length())))
                .toList();
    }

    @Test
    void aFileAnAnswerAndAPaperAreWithheldAndTheJournalStaysIntact() {
        Story story = opened("agent", "Trier les courriers");
        String reference = story.reference();
        Browser agent = browser("agent");
        agent.get("/dossiers/" + reference);
        agent.upload(
                "/dossiers/" + reference + "/documents",
                "note.txt",
                "Mme Xantoval habite ici.".getBytes(StandardCharsets.UTF_8));
        story.does("agent", "proposal", Chapters.LARGE_PROPOSAL)
                .does(
                        "expert",
                        "review",
                        "aiActClass",
                        "transparency",
                        "requiredOpinions",
                        List.of("dpo", "security", "sobriety", "hr"))
                .does("dpo", "opinion-dpo", "reasons", "Avis rendu après avoir entendu le service de Xantoval.")
                .does("security", "opinion-security")
                .does("sobriety", "opinion-sobriety")
                .does("hr", "opinion-hr")
                .does("dpo", "data-gate")
                .does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment")
                .does("expert2", "second-reading")
                .does("secretary", "convening")
                .does("secretary", "attendance");
        Chapters.decides(story, "generalize");
        pdfs.makeAll();
        String extract = FiledPdf.nameOfExtract(reference, 1);
        assertThatThrownBy(() -> desk.ask(
                        people.get("dpo"), reference, "PAPER:" + extract + ":", "Nomme une personne", NotPersons.NONE))
                .hasMessageContaining("une fois l’usage généralisé");
        story.follows().does("agent", "generalization");
        Browser secretary = browser("secretary");
        String signing = "/comite/parapheur/" + reference;
        TestSigner chair = TestSigner.of("CN=Claire Dupont", TestClock.now());
        byte[] once = chair.sign(pdfs.find(extract).orElseThrow().content());
        givenBack(secretary, signing, extract, once, "");
        givenBack(secretary, signing, extract, chair.sign(once), "La présidente a signé une seconde fois.");
        assertThat(dump(hex(once))).as("both signed copies").hasSizeGreaterThan(1);
        assertThat(agent.words("/dossiers/" + reference)).contains("avec signature électronique (Claire Dupont)");
        String link = agent.get("/dossiers/" + reference)
                .body()
                .replaceAll("(?s).*?href=\"(/dossiers/" + reference + "/documents/\\d+)\".*", "$1");

        signed(asked(reference, "pièce n°"));
        signed(asked(reference, "réponse [^<]*</span><span[^>]*>[^<]*entendu le service"));
        signed(asked(reference, "papier " + reference + "-extrait-1"));
        // The note of the session tells the opinions: the officer finds it, and has it withheld too.
        assertThat(browser("dpo").words(OFFICE + "/recherche?texte=" + "entendu+le+service+de+Xantoval"))
                .contains("cadre_filed_paper.page")
                .doesNotContain("cadre_step_document");
        String note = jdbc.sql("select name from cadre_filed_paper where page like '%service de Xantoval%'")
                .query(String.class)
                .single();
        String session = jdbc.sql("select chain from cadre_filed_paper where name = ?")
                .param(note)
                .query(String.class)
                .single();
        signed(asked(session, "papier " + note));

        assertThat(agent.get(link).statusCode()).isEqualTo(410);
        assertThat(agent.get(link).body()).contains("retiré par décision de deux personnes");
        String page = agent.words("/dossiers/" + reference);
        assertThat(page).contains("Contenu retiré", "Nomme une personne, demande n° 4");
        assertThat(dump("entendu le service de Xantoval")).isEmpty();
        assertThat(dump(hex(once))).isEmpty();
        signedCopiesAreGone(reference, extract, page);
        assertThat(jdbc.sql("select name from cadre_file where case_reference = ? and octet_length(content) > 0")
                        .param(reference)
                        .query(String.class)
                        .list())
                .doesNotContain("note.txt");
        assertThat(jdbc.sql("select content from cadre_decision_extract where case_reference = ?")
                        .param(reference)
                        .query(String.class)
                        .single())
                .contains("Contenu retiré");
        var report = verifiedJournal();
        assertThat(report.problems()).isEmpty();
        assertThat(report.notes())
                .filteredOn(told -> told.contains(reference))
                .hasSize(3)
                .allMatch(told -> told.startsWith("Retiré par décision de deux personnes, et non altéré"));
        assertThat(browser("dpo").words(OFFICE + "/retraits")).contains(reference, "Retiré");
        leavesForTheArchivesWithNotices(story);
    }

    /** An answer is withheld with all that repeats it; what the page of duties took is withheld too. */
    @Test
    void anAnswerIsWithheldWithTheAnswersThatRepeatIt() {
        String said = "La voisine xarbeline y tient beaucoup.";
        Story story = opened("agent", "Ranger les courriers");
        String reference = story.reference();
        story.does("agent", "proposal", Chapters.with(Chapters.LARGE_PROPOSAL, "summary", said))
                .does("expert", "review", Chapters.LARGE_REVIEW)
                .does("dpo", "opinion-dpo", "processorContract", "toCome")
                .does("security", "opinion-security")
                .does("sobriety", "opinion-sobriety")
                .does("hr", "opinion-hr")
                .does("dpo", "data-gate");
        assertThat(browser("agent")
                        .post(
                                "/dossiers/" + reference + "/obligations/processor",
                                Map.of(
                                        "processorContractReference",
                                        "Marché zyntorel du quartier",
                                        "processorContractDate",
                                        TestClock.today().minusDays(2).toString()))
                        .statusCode())
                .isEqualTo(302);
        story.does("agent", "experiment-protocol")
                .does("agent", "experiment-closing")
                .does("agent", "assessment", "recommendationReason", "Au vu du bilan. " + said + " Il sert.");
        assertThat(dump("xarbeline")).anyMatch(line -> line.contains("CADRE_CASE_TEXT"));

        String page = browser("dpo").words(OFFICE + "/retraits?dossier=" + reference);
        assertThat(page).contains("Retiré en même temps de");
        long id = asked(reference, "réponse [^<]*</span><span[^>]*>[^<]*" + said);
        assertThat(browser("guarantor").words(OFFICE + "/retraits"))
                .contains("Même texte ailleurs", "Retiré en même temps de");
        signed(id);
        signed(asked(reference, "réponse [^<]*</span><span[^>]*>[^<]*zyntorel"));

        assertThat(jdbc.sql("select content from cadre_step_document where case_reference = ? and form = 'assessment'")
                        .param(reference)
                        .query(String.class)
                        .single())
                .contains("Au vu du bilan. [texte retiré] Il sert.");
        assertThat(dump("xarbeline")).isEmpty();
        assertThat(dump("zyntorel")).isEmpty();
        assertThat(jdbc.sql("select count(*) from cadre_case_word where case_reference = ? and word like 'xarb%'")
                        .param(reference)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(verifiedJournal().problems()).isEmpty();
        assertThat(browser("agent")
                        .get("/dossiers/" + reference + "/obligations")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser("agent").get("/dossiers/" + reference).statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsNotThereIsSaid() {
        Browser guarantor = browser("guarantor");
        guarantor.get(OFFICE + "/retraits");
        for (String answer : List.of("/signature", "/refus")) {
            assertThat(guarantor
                            .post(OFFICE + "/retraits/999999" + answer, Map.of())
                            .statusCode())
                    .isEqualTo(404);
        }
        Browser officer = browser("dpo");
        assertThat(officer.words(OFFICE + "/retraits?dossier=nope")).contains("Rien ne porte la référence nope");
        String reference = opened("agent", "Lier les courriers").reference();
        HttpResponse<String> empty = officer.post(OFFICE + "/retraits", Map.of("dossier", reference));
        assertThat(empty.statusCode()).isEqualTo(400);
        assertThat(empty.body()).contains("choisissez dans la liste", "Motif\u00a0: indiquez-le");
        assertThat(officer.post(OFFICE + "/retraits", Map.of("dossier", "nope", "motif", "x"))
                        .body())
                .contains("rien ne porte la référence nope");
    }

    private static void givenBack(Browser secretary, String page, String paper, byte[] content, String reason) {
        secretary.get(page);
        HttpResponse<String> sent =
                secretary.upload(page, "signe.pdf", content, Map.of("papier", paper, "motif", reason));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(302);
    }

    /** Returns some bytes of a signature as a dump writes them, which puts 4096 of them in a line. */
    private static String hex(byte[] signed) {
        int at = new String(signed, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <") + 600;
        int some = 24;
        int from = at / 4096 == (at + some) / 4096 ? at : at + some;
        return HexFormat.of().formatHex(signed, from, from + some);
    }

    private void signedCopiesAreGone(String reference, String extract, String casePage) {
        Browser secretary = browser("secretary");
        String signing = "/comite/parapheur/" + reference;
        for (int version = 1; version <= 2; version++) {
            HttpResponse<String> copy = secretary.get(signing + "/" + extract + "/" + version + ".pdf");
            assertThat(copy.statusCode()).isEqualTo(410);
            assertThat(copy.body()).contains("retiré par décision de deux personnes, avec ses versions signées");
        }
        assertThat(casePage)
                .contains("Extrait du relevé de décisions n° 1", "contenu retiré")
                .doesNotContain("avec signature électronique");
        assertThat(secretary.words(signing))
                .contains(
                        "Version signée n° 2, contenu retiré",
                        "Motif : La présidente a signé une seconde fois.",
                        "Version signée n° 1, contenu retiré");
        assertThat(stranger().words("/registre/" + reference + "/decisions/1"))
                .doesNotContain("Ce papier a été signé électroniquement");
        HttpResponse<String> again = secretary.upload(
                signing, "signe.pdf", new byte[] {1}, Map.of("papier", extract, "motif", "Encore une signature"));
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("choisissez un papier de la liste");
        assertThat(secretary.get(signing + "/dossier.zip?papier=" + extract).statusCode())
                .isEqualTo(404);
    }

    private void leavesForTheArchivesWithNotices(Story story) {
        String reference = story.reference();
        commands.stop(people.get("agent"), reference, "Le besoin a disparu.");
        story.does("agent", "stop");

        Map<String, String> files =
                unzipped(browser("secretary").download("/dossiers/" + reference + "/versement.zip"));

        String original = jdbc.sql("select sha256 from cadre_file where case_reference = ? and name = 'note.txt'")
                .param(reference)
                .query(String.class)
                .single();
        assertThat(files.keySet()).noneMatch(path -> path.endsWith("note.txt") || path.endsWith("-signe-1.pdf"));
        assertThat(files.entrySet())
                .filteredOn(file -> file.getKey().endsWith("-piece.retire.txt"))
                .singleElement()
                .satisfies(file -> assertThat(file.getValue()).contains("Contenu retiré", original));
        assertThat(files)
                .containsKeys(
                        reference + "/extraits/" + FiledPdf.nameOfExtract(reference, 1) + "-signe-1.pdf.retire.txt",
                        reference + "/extraits/" + FiledPdf.nameOfExtract(reference, 1) + "-signe-2.pdf.retire.txt");
        assertThat(files.get(reference + "/extraits/extrait-1.html")).contains("Contenu retiré");
        assertThat(files.get(reference + "/LISEZ-MOI.html"))
                .contains("Ce qui a été retiré pour toujours", "Nomme une personne, demande n° 4", "pièce n°");
        assertThat(StoredJson.read(files.get("description.json"), JsonNode.class)
                        .at("/units/0/removed")
                        .valueStream()
                        .map(JsonNode::asText))
                .hasSize(4)
                .allMatch(told -> told.contains("Motif\u00a0: Nomme une personne, demande n° 4"));
        assertThat(files.values()).noneMatch(content -> content.contains("Xantoval"));
    }

    private static Map<String, String> unzipped(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    /** Opens a case that has one document, and returns its reference. */
    private String caseWithDocument() {
        String reference = opened("agent", "Classer les courriers").reference();
        Browser agent = browser("agent");
        agent.get("/dossiers/" + reference);
        agent.upload("/dossiers/" + reference + "/documents", "n.txt", "x y".getBytes(StandardCharsets.UTF_8));
        return reference;
    }

    /** The journal keeps the reason for good. */
    @Test
    void theReasonOfAWithholdingAsksWhomItNames() {
        String reference = caseWithDocument();
        Browser officer = browser("dpo");
        String page = officer.get(OFFICE + "/retraits?dossier=" + reference).body();
        Map<String, String> sent = new HashMap<>(Map.of(
                "dossier",
                reference,
                "contenu",
                code(page, "pièce n°"),
                "motif",
                "Demande de Mme Ostrevale, service Palmaril"));

        HttpResponse<String> asked = officer.post(OFFICE + "/retraits", sent);
        assertThat(asked.statusCode()).isEqualTo(400);
        assertThat(asked.body())
                .contains("est-ce une personne", "name=\"notPersons\" value=\"Mme Ostrevale\"", sent.get("motif"));
        assertThat(desk.all()).noneMatch(one -> one.chain().equals(reference));

        sent.put("notPersons", "Mme Ostrevale");
        assertThat(officer.post(OFFICE + "/retraits", sent).statusCode()).isEqualTo(302);
        assertThat(desk.all()).anyMatch(one -> one.chain().equals(reference));
    }

    @Test
    void oneAloneWithholdsNothing() {
        String reference = caseWithDocument();
        long id = asked(reference, "pièce n°");

        Browser officer = browser("dpo");
        officer.get(OFFICE + "/retraits");
        assertThat(officer.post(OFFICE + "/retraits/" + id + "/signature", Map.of("motDePasse", "dpo"))
                        .statusCode())
                .isEqualTo(403);
        Browser guarantor = browser("guarantor");
        guarantor.get(OFFICE + "/retraits");
        assertThat(guarantor
                        .post(OFFICE + "/retraits/" + id + "/signature", Map.of("motDePasse", "faux"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(guarantor
                        .post(OFFICE + "/retraits/" + id + "/refus", Map.of("refus", ""))
                        .statusCode())
                .isEqualTo(400);
        assertThat(guarantor
                        .post(OFFICE + "/retraits/" + id + "/refus", Map.of("refus", "La pièce ne nomme personne."))
                        .statusCode())
                .isEqualTo(302);
        assertThat(officer.words(OFFICE + "/retraits")).contains("Refusé", "La pièce ne nomme personne.");
        assertThat(officer.post(OFFICE + "/retraits", Map.of("dossier", reference, "contenu", "x", "motif", "y"))
                        .statusCode())
                .isEqualTo(400);
    }

    /** Content that is emptied without a signature still shows. */
    @Test
    void aContentThatNobodySignedForIsReportedAsChanged() {
        Story story = opened("agent", "Noter les courriers");
        String reference = story.reference();
        Browser agent = browser("agent");
        agent.get("/dossiers/" + reference);
        agent.upload("/dossiers/" + reference + "/documents", "n.txt", "x y".getBytes(StandardCharsets.UTF_8));
        long id = jdbc.sql("select max(id) from cadre_file").query(Long.class).single();
        byte[] content = jdbc.sql("select content from cadre_file where id = ?")
                .param(id)
                .query((row, number) -> row.getBytes(1))
                .single();
        jdbc.sql("""
                        insert into cadre_redaction (case_reference, source, row_key, field, what, reason, asked_by, asked_at, state,
                            answered_by, refusal) values (?, 'FILE', ?, '', '', '', 'dpo', current_timestamp, 'SIGNED', 'guarantor', '')""").params(reference, String.valueOf(id)).update();
        jdbc.sql(
                        "insert into cadre_withheld (redaction_id, source_table, row_key) select max(id), 'cadre_file', ? from cadre_redaction")
                .param(String.valueOf(id))
                .update();
        jdbc.sql("update cadre_file set content = ? where id = ?")
                .params(new byte[0], id)
                .update();

        assertThat(verifiedJournal().problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("n’a plus le contenu"));

        jdbc.sql("update cadre_file set content = ? where id = ?")
                .params(content, id)
                .update();
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    // ------------------------------------------------------------------------------------------------ what is over

    @Test
    void theHistoryOfAClosedCaseGoesAndThatOfARunningOneStays() {
        Story closed = opened("agent", "Fermer le dossier");
        browser("agent").get("/dossiers/" + closed.reference());
        browser("agent").post("/dossiers/" + closed.reference() + "/retrait", Map.of("motif", "Le besoin a disparu."));
        Story running = opened("agent", "Laisser le dossier ouvert");
        assertThat(cases.get(closed.reference()).closedAt()).isPresent();

        assertThat(history.remove(TestClock.now().minus(Duration.ofDays(1))))
                .as("nothing is that old")
                .isZero();
        while (history.remove(TestClock.now().plus(Duration.ofDays(1))) > 0) {
            assertThat(instances(running.reference())).isPositive();
        }

        assertThat(instances(closed.reference())).isZero();
        assertThat(instances(running.reference())).isPositive();
        assertThat(browser("agent").get("/dossiers/" + closed.reference()).statusCode())
                .isEqualTo(200);
        running.does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        assertThat(verifiedJournal().problems()).isEmpty();
    }

    private int instances(String reference) {
        return jdbc.sql("select count(*) from ACT_HI_PROCINST where BUSINESS_KEY_ = ?")
                .param(reference)
                .query(Integer.class)
                .single();
    }

    @Test
    void theNameOfATrainedAgentGoesAndTheJournalStaysIntact() {
        Story story = Chapters.experimenting(opened("agent", "Former puis oublier"));
        String reference = story.reference();
        Browser agent = browser("agent");
        agent.get("/formations/" + reference);
        agent.post("/formations/" + reference + "/agents", Map.of("agents", "b.oubliee@proprete.exemple.fr"));
        assertThat(trainings.trainees(reference)).hasSize(1);

        assertThat(forgotten.forget(Set.of("b.oubliee@proprete.exemple.fr"))).isOne();

        assertThat(trainings.trainees(reference))
                .extracting(Trainee::agent)
                .singleElement()
                .asString()
                .startsWith("agent n°");
        assertThat(agent.words("/dossiers/" + reference)).doesNotContain("oubliee");
        assertThat(verifiedJournal().problems()).isEmpty();
        assertThat(forgotten.forgetBefore(TestClock.today().minusYears(5))).isZero();
    }

    @Test
    void theRoundIsReadByAdministrators() {
        round.run();

        assertThat(browser("admin").words(OFFICE + "/effacements"))
                .contains("Brouillons", "Les trente derniers jours", "5 ans après la fin de l’accès");
    }
}
