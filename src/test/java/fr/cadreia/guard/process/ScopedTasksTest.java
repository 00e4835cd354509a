package fr.cadreia.guard.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.cadreia.InApplication;
import fr.cadreia.scenario.Story;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader finds of all tasks, however it is asked for, ordered and cut. */
class ScopedTasksTest extends InApplication {

    private static final String READER = "porteuse";

    private List<String> references;

    @BeforeEach
    void threeOfferedAndTwoHeld() {
        if (engine.getIdentityService().createUserQuery().userId(READER).count() == 0) {
            persons.proposer(READER, "Porteuse", "de projets", "dir-mobilites");
        }
        references = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            Story story = opened(READER, "À porter " + number);
            references.add(story.reference());
            if (number % 2 == 1) {
                story.take(READER, "proposal");
            }
        }
    }

    private List<String> ids(String path) {
        List<String> ids = new ArrayList<>();
        JsonNode found = client.get(READER, path).body();
        assertThat(found.isArray()).as(found.toString()).isTrue();
        found.forEach(task -> ids.add(task.path("id").asText()));
        return ids;
    }

    private int count(String path) {
        return client.get(READER, path).body().path("count").asInt();
    }

    @Test
    void pagesOfWhatIsHeldAndOfWhatIsOfferedAreOneList() {
        for (String order : List.of("dueDate", "created", "id", "nameCaseInsensitive")) {
            for (String way : List.of("asc", "desc")) {
                String sorted = "/task?sortBy=" + order + "&sortOrder=" + way;
                List<String> all = ids(sorted);
                List<String> pages = new ArrayList<>();
                for (int first = 0; first < all.size(); first += 2) {
                    pages.addAll(ids(sorted + "&maxResults=2&firstResult=" + first));
                }

                assertThat(all).as(sorted).hasSizeGreaterThanOrEqualTo(5).doesNotHaveDuplicates();
                assertThat(pages).as(sorted).isEqualTo(all);
                assertThat(count("/task/count")).isEqualTo(all.size());
            }
        }
    }

    @Test
    void whatIsOfferedIsListedAndCountedByTheSameQuery() {
        List<String> offered = ids("/task?candidateGroups=agents");

        assertThat(offered).hasSizeGreaterThanOrEqualTo(3).doesNotHaveDuplicates();
        assertThat(count("/task/count?candidateGroups=agents")).isEqualTo(offered.size());
        assertThat(ids("/task?candidateGroups=agents&includeAssignedTasks=true"))
                .hasSize(offered.size() + held());
    }

    private int held() {
        return count("/task/count?assignee=" + READER);
    }

    @Test
    void aPatternOfGroupsShowsNoMoreThanOnesOwn() {
        Story other = opened("agent2", "D’un autre service");

        String everybody = "candidateGroups=agents&candidateGroupLike=%25&processInstanceBusinessKeyIn=";
        assertThat(ids("/task?" + everybody + other.reference())).isEmpty();
        assertThat(count("/task/count?" + everybody + other.reference())).isZero();
        assertThat(ids("/task?" + everybody + references.get(0))).hasSize(1);
    }

    @Test
    void aFilterShowsAsManyAsItCounts() {
        JsonNode filters = client.get(READER, "/filter?resourceType=Task").body();
        assertThat(filters).isNotEmpty();
        Map<String, Integer> expected = Map.of(
                "Mes tâches",
                held(),
                "À prendre en charge",
                ids("/task?candidateGroups=agents").size());
        for (JsonNode filter : filters) {
            String name = filter.path("name").asText();
            String path = "/filter/" + filter.path("id").asText();
            List<String> listed = ids(path + "/list");

            assertThat(count(path + "/count")).as(name).isEqualTo(listed.size());
            assertThat(expected.getOrDefault(name, listed.size())).as(name).isEqualTo(listed.size());
        }
    }
}
