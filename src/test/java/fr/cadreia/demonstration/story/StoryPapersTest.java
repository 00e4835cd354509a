package fr.cadreia.demonstration.story;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.committee.paper.FiledPapers;
import fr.cadreia.committee.paper.FiledPdf;
import fr.cadreia.committee.paper.PaperPdfs;
import fr.cadreia.committee.session.Session;
import fr.cadreia.committee.session.Sessions;
import fr.cadreia.demonstration.StoryProgress;
import fr.cadreia.demonstration.StoryProgress.State;
import fr.cadreia.dossier.Case;
import fr.cadreia.dossier.CaseHistory;
import fr.cadreia.journal.SessionEvent;
import fr.cadreia.pdf.PdfText;
import fr.cadreia.verified.PaperFaults;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The committee's papers of the played history, read as a clerk reads them. */
@PlayedStory
class StoryPapersTest {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Pattern PRESENT =
            Pattern.compile("Étaient présents : (.*?)\\. (?=Avai|Était|Étaient|S’est|Secrétariat)");
    private static final Pattern VOTERS = Pattern.compile("votants : (\\d+)");
    private static final Pattern VOTES = Pattern.compile("(\\d+) (?:voix pour|voix contre|abstentions?)");
    private static final Pattern NAME = Pattern.compile("(?:M\\.|Mme) \\p{Lu}\\p{L}+ \\p{Lu}{3,}");

    @Autowired
    private StoryProgress progress;

    @Autowired
    private Sessions sessions;

    @Autowired
    private CaseHistory cases;

    @Autowired
    private FiledPapers papers;

    @Autowired
    private PaperPdfs pdfs;

    /** The PDF of each by its name: extracts first, whose sentences the others repeat. */
    private Map<String, byte[]> filed() {
        Stream<String> ofCases =
                cases.cases().stream().map(Case::reference).flatMap(reference -> papers.names(reference).stream());
        Stream<String> ofSessions = sessions.page(0, 100).stream()
                .map(Session::number)
                .flatMap(number -> papers.names(SessionEvent.chain(number)).stream());
        Map<String, byte[]> filed = new LinkedHashMap<>();
        Stream.concat(ofCases, ofSessions)
                .sorted(Comparator.comparing(name -> !name.contains("-extrait-")))
                .forEach(name ->
                        filed.put(name, pdfs.find(name).map(FiledPdf::content).orElseThrow()));
        return filed;
    }

    private Map<String, String> texts(String kind) {
        Map<String, String> texts = new LinkedHashMap<>();
        filed().forEach((name, pdf) -> {
            if (name.contains(kind)) {
                texts.put(name, PdfText.of(pdf));
            }
        });
        assertThat(texts).isNotEmpty();
        return texts;
    }

    @BeforeEach
    void itIsInPlace() {
        Awaitility.await().atMost(PATIENCE).until(() -> progress.now().state() != State.PLAYING);
        assertThat(progress.now().state()).isEqualTo(State.PLAYED);
    }

    @Test
    void noneHasAFaultThatAMachineSees() {
        PaperFaults faults = new PaperFaults();
        SoftAssertions all = new SoftAssertions();
        filed().forEach((name, pdf) ->
                all.assertThat(faults.of(name, pdf)).as(name).isEmpty());
        all.assertAll();
    }

    @Test
    void eachReasonIsASentence() {
        assertThat(texts("-extrait-"))
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain("Considérant ce qui suit"));
    }

    /** Nobody of the history withholds a vote: present and represented, less those who left. */
    @Test
    void whoIsInTheRoomVotes() {
        texts("-extrait-").forEach((name, text) -> {
            Matcher voters = VOTERS.matcher(text);
            assertThat(voters.find()).as(name).isTrue();
            int votes = VOTES.matcher(text.substring(text.indexOf("après en avoir délibéré")))
                    .results()
                    .mapToInt(found -> Integer.parseInt(found.group(1)))
                    .sum();
            assertThat(votes).as(name).isEqualTo(Integer.parseInt(voters.group(1)));
        });
    }

    @Test
    void theWorkersCommitteeIsAmongTheVisas() {
        assertThat(texts("-extrait-").values())
                .filteredOn(text -> text.contains("Prévision de l’absentéisme"))
                .singleElement()
                .asString()
                .containsPattern("Vu l’avis du comité social territorial du \\d.{5,20} \\d{4}, défavorable ;")
                .contains("et a quitté la salle : M. Denis GARRIGUE");
    }

    /** An extension of three months is over on the eve of the day of its beginning. */
    @Test
    void anExtensionRunsItsMonths() {
        assertThat(texts("note-de-synthese-").values())
                .anyMatch(text -> text.contains("Prévision des repas")
                        && Pattern.compile("prévue du [^,]+ au [^,]+, puis du [^,]+ au [^,]+")
                                .matcher(text)
                                .find());
        assertThat(texts("note-de-synthese-"))
                .allSatisfy((name, text) -> assertThat(text).as(name).doesNotContain("mois 1 jour"));
    }

    @Test
    void eachSlipIsWrittenToOnePerson() {
        assertThat(texts("-bordereau-"))
                .allSatisfy((name, text) -> assertThat(text)
                        .as(name)
                        .containsPattern("artificielle à (?:M\\.|Mme) \\p{Lu}\\p{L}+ \\p{Lu}{3,}, \\p{L}")
                        .containsPattern("(?:Madame|Monsieur), J’ai l’honneur"));
        assertThat(texts("-bordereau-").values())
                .as("the matter of a delegate goes to the delegate, another to who delegates")
                .anyMatch(text -> text.contains("Direction de l’éducation") && text.contains("délégué à l’éducation"))
                .noneMatch(
                        text -> !text.contains("Direction de l’éducation") && text.contains("délégué à l’éducation"));
    }

    @Test
    void membersStandInOneOrder() {
        Map<String, String> sheets = texts("feuille-de-presence-");
        texts("-extrait-")
                .forEach((name, text) -> PRESENT.matcher(text).results().forEach(present -> {
                    List<String> there = names(present.group(1));
                    assertThat(sheets.values())
                            .as(name + ": " + there)
                            .anySatisfy(sheet -> assertThat(names(sheet)).containsSubsequence(there));
                }));
    }

    private static List<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).toList();
    }

    @Test
    void aRuleIsNotGatheredByTheDateOfALateReevaluation() {
        assertThat(texts("-extrait-"))
                .allSatisfy((name, text) -> assertThat(text)
                        .as(name)
                        .doesNotContainPattern("Règle 9 – (?:(?!Règle \\d).)*? absents ")
                        .doesNotContainPattern("Règle 10 – (?:(?!Règle \\d).)*? absents "));
    }
}
