package fr.cadreia.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import fr.cadreia.Browser;
import fr.cadreia.H2InMemory;
import fr.cadreia.InApplication;
import fr.cadreia.OwnEngineTest;
import fr.cadreia.TestClock;
import fr.cadreia.grant.OpenSeats;
import fr.cadreia.people.Role;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** No page asks the database more often for a thousand cases than for ten. */
@OwnEngineTest
@Import(CountedStatements.class)
@TestPropertySource(properties = "spring.datasource.url=jdbc:h2:mem:statements" + H2InMemory.OPTIONS)
class StatementCountTest extends InApplication {

    private static final List<String> READERS = List.of("", "expert", "secretary", "admin", "agent", "dpo", "codev");

    /** So many that one at least finds everything that is remembered for a few seconds. */
    private static final int MANY_READINGS = 10;

    /** Answers that are no pages, or whose work is to read everything once. */
    private static final Set<String> LEFT_OUT = Set.of("/error", "/deconnexion");

    @Autowired
    private OpenSeats seats;

    @Autowired
    private JdbcTemplate rows;

    @Autowired
    private ObjectProvider<RequestMappingInfoHandlerMapping> mappings;

    private List<String> pages(String reference) {
        Stream<String> lists = mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .filter(info -> info.getPathPatternsCondition() != null
                        && info.getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(info -> info.getPatternValues().stream())
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*") && !LEFT_OUT.contains(pattern));
        return Stream.concat(
                        lists,
                        Stream.of(
                                "/tableau-de-bord/energie.csv",
                                "/tableau-de-bord/reevaluations.json",
                                "/calendrier?vue=liste",
                                "/comite/rapports/" + TestClock.today().getYear(),
                                "/dossiers/" + reference,
                                "/camunda/api/engine/engine/default/task?maxResults=15"))
                .distinct()
                .sorted()
                .toList();
    }

    /** The counts by reader and page; each page is read once before, so that kept values are not counted. */
    private Map<String, Integer> counts(String reference) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String reader : READERS) {
            Browser browser = browserOf(reader);
            for (String page : pages(reference)) {
                browser.get(page);
                fewest(browser, page, 2).ifPresent(count -> counts.put(reader + " " + page, count));
            }
        }
        return counts;
    }

    private Browser browserOf(String reader) {
        return reader.isEmpty() ? stranger() : browser(reader);
    }

    /**
     * The fewest statements of some readings: values that are remembered for a few seconds are read again in some of
     * them. Empty for a page that is not shown.
     */
    private static OptionalInt fewest(Browser browser, String page, int readings) {
        return IntStream.range(0, readings)
                .flatMap(reading -> {
                    CountedStatements.begin();
                    return browser.get(page).statusCode() == 200
                            ? IntStream.of(CountedStatements.count())
                            : IntStream.empty();
                })
                .min();
    }

    /** Looked at closely only where a page seemed to ask more often. */
    private boolean asksMoreThan(int few, String readerAndPage) {
        String[] parts = readerAndPage.split(" ", 2);
        return fewest(browserOf(parts[0]), parts[1], MANY_READINGS).orElseThrow() > few;
    }

    /** Once what the page itself remembers of the accounts has been read; the fewest of three, for it is forgotten in time. */
    private int statements(Browser browser, String page) {
        browser.get(page);
        browser.get(page);
        return IntStream.range(0, 3)
                .map(round -> {
                    CountedStatements.begin();
                    assertThat(browser.get(page).statusCode()).as(page).isEqualTo(200);
                    return CountedStatements.count();
                })
                .min()
                .orElseThrow();
    }

    @Test
    void moreSeatsAndMoreExaminationsCostNoMoreStatements() {
        EngineClient client = new EngineClient(port);
        String page = "/comite/composition";
        Browser stranger = stranger();
        int few = statements(stranger, page);
        List<String> members =
                IntStream.rangeClosed(1, 6).mapToObj(number -> "siege" + number).toList();
        for (String member : members) {
            persons.account(member, "Membre", member, "assemblee");
            persons.give(member, Role.COMMITTEE_ELECTED);
        }

        assertThat(statements(stranger, page)).isEqualTo(few);

        examined(client, "Premier examen");
        persons.end(members.get(0));
        int one = openSeats(members.get(0));
        examined(client, "Deuxième examen");
        assertThat(openSeats(members.get(0))).isEqualTo(one);
        members.forEach(persons::end);
    }

    private void examined(EngineClient client, String title) {
        Chapters.assessed(opened("agent", title))
                .does("expert2", "second-reading")
                .does("secretary", "convening");
    }

    private int openSeats(String member) {
        return CountedStatements.of(() -> seats.isTakenBy(member));
    }

    @Test
    void morePointsOnAnAgendaCostNoMoreStatements() {
        EngineClient client = new EngineClient(port);
        List<String> waiting = Stream.of("Premier point", "Deuxième point", "Troisième point", "Hors de la séance")
                .map(title -> Chapters.assessed(opened("agent", title))
                        .does("expert2", "second-reading")
                        .reference())
                .toList();
        Browser secretary = browser("secretary");
        secretary.get("/comite/seances");
        Map<String, String> venue =
                Map.of("jour", TestClock.today().plusDays(30).toString(), "heure", "14:00", "lieu", "Salle du conseil");
        String session = secretary
                .post("/comite/seances", venue)
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst(".*(?=/comite)", "");
        enters(secretary, session, waiting.get(0));
        int one = statements(secretary, session);
        assertThat(secretary.get(session).body()).contains(waiting.get(3));

        enters(secretary, session, waiting.get(1));
        enters(secretary, session, waiting.get(2));

        assertThat(statements(secretary, session)).isEqualTo(one);
    }

    private static void enters(Browser secretary, String session, String reference) {
        secretary.get(session);
        assertThat(secretary
                        .post(session + "/inscription", Map.of("dossier", reference, "debat", "avec"))
                        .statusCode())
                .isEqualTo(302);
    }

    private int cases() {
        return rows.queryForObject("select count(*) from cadre_case", Integer.class);
    }

    @Test
    void aThousandCasesCostNoMoreStatementsThanTen() {
        int before = cases();
        EngineClient client = new EngineClient(port);
        Story proposed = opened("agent", "Proposition en cours");
        Story reviewed = opened("agent", "Instruction en cours").does("agent", "proposal", Chapters.SMALL_PROPOSAL);
        Story tried = Chapters.experimenting(opened("agent", "Essai en cours"));
        Story waiting = Chapters.assessed(opened("agent", "Comité attendu"));
        List<String> all = Stream.of(proposed, reviewed, tried, waiting)
                .map(Story::reference)
                .toList();
        ManyCases copies = new ManyCases(rows);
        all.forEach(reference -> copies.copy(reference, 1, 1));
        copies.copy(waiting.reference(), 2, 3);
        Map<String, Integer> few = counts(tried.reference());

        Stream.of(proposed, reviewed, tried).forEach(story -> copies.copy(story.reference(), 2, 248));
        copies.copy(waiting.reference(), 4, 252);
        Map<String, Integer> many = counts(tried.reference());

        assertThat(cases()).isEqualTo(before + 1_000);
        assertThat(inspection.verify().problems()).isEmpty();
        assertThat(few).hasSizeGreaterThan(100);
        assertThat(many.keySet()).as("pages that are shown").isEqualTo(few.keySet());
        Map<String, String> grown = many.entrySet().stream()
                .filter(count -> count.getValue() > few.get(count.getKey()))
                .filter(count -> asksMoreThan(few.get(count.getKey()), count.getKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        count -> few.get(count.getKey()) + " -> " + count.getValue(),
                        (a, b) -> a,
                        TreeMap::new));
        assertThat(grown).isEmpty();
    }
}
