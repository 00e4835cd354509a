package fr.cadreia.register.format;

import static fr.cadreia.register.format.Authority.PAGES;
import static fr.cadreia.register.format.Authority.PUBLISHER;
import static fr.cadreia.register.format.Authority.TAGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.validation.ReportEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yaml.snakeyaml.Yaml;

/** Whatever the register gives to programs is described; each whole file is on the page of open data and in the catalogue. */
class ListedFilesTest {

    private static final String API = "/api/register";
    /** What follows a search: its address comes with the search. */
    private static final String FOLLOWED = API + ".atom";

    private static final Shapes DCAT_AP = Shapes.parse(RDFDataMgr.loadGraph("register/dcat-ap.shacl.ttl"));

    private static TreeSet<String> addresses() {
        ClassPathScanningCandidateComponentProvider controllers =
                new ClassPathScanningCandidateComponentProvider(false);
        controllers.addIncludeFilter(new AnnotationTypeFilter(RestController.class));
        TreeSet<String> addresses = new TreeSet<>();
        controllers.findCandidateComponents("fr.cadreia.register").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .flatMap(ListedFilesTest::addresses)
                .filter(address -> address.startsWith(API))
                .forEach(addresses::add);
        return addresses;
    }

    private static Stream<String> addresses(Class<?> controller) {
        RequestMapping root = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String before = root == null ? "" : root.path()[0];
        return Arrays.stream(controller.getDeclaredMethods())
                .map(method -> AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class))
                .filter(mapping -> mapping != null)
                .flatMap(mapping -> mapping.path().length == 0 ? Stream.of("") : Arrays.stream(mapping.path()))
                .map(path -> before + path);
    }

    private static List<String> files() {
        return addresses().stream()
                .filter(address -> address.startsWith(API + ".") && !address.equals(FOLLOWED))
                .toList();
    }

    @Test
    void everyAddressIsDescribed() throws IOException {
        Map<String, Map<String, Object>> description =
                new Yaml().load(Files.readString(Path.of("src/main/resources/static/openapi/register.yaml")));

        assertThat(description.get("paths").keySet()).containsExactlyInAnyOrderElementsOf(addresses());
    }

    @Test
    void everyFormatIsInTheListOfTheDescription() throws IOException {
        ClassPathScanningCandidateComponentProvider formats = new ClassPathScanningCandidateComponentProvider(false);
        formats.addIncludeFilter(new AssignableTypeFilter(RegisterFormat.class));
        List<String> codes = formats.findCandidateComponents("fr.cadreia.register").stream()
                .map(found -> ClassUtils.resolveClassName(found.getBeanClassName(), null))
                .map(found -> (RegisterFormat) mock(found, CALLS_REAL_METHODS))
                .map(RegisterFormat::code)
                .toList();
        JsonNode parameter = new YAMLMapper()
                .readTree(new File("src/main/resources/static/openapi/register.yaml"))
                .at("/components/parameters/format");

        assertThat(codes).hasSizeGreaterThan(1);
        assertThat(parameter.at("/schema/enum")).map(JsonNode::asText).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes)
                .allSatisfy(code ->
                        assertThat(parameter.path("description").asText()).contains(code + " ("));
    }

    @Test
    void everyFileIsOnThePageOfOpenDataAndInTheCatalogue() throws IOException {
        String page = Files.readString(Path.of("src/main/resources/templates/register/data.html"));
        String catalogue = new DataCatalog(PUBLISHER, PAGES, new RegisterFormats(List.of()), TAGS)
                .jsonLd(Optional.empty())
                .toString();

        assertThat(files()).isNotEmpty().allSatisfy(file -> {
            assertThat(page).contains("@{" + file + "}");
            assertThat(catalogue).contains(PAGES.at(file) + "\"");
        });
    }

    // The catalogue, read as the graph that a portal makes of it, is what DCAT-AP demands.

    @Test
    void itIsWhatThePortalDemands() throws JsonProcessingException {
        assertThat(faults(catalog(PUBLISHER, Optional.of(Instant.parse("2026-03-01T10:15:30.250Z")))))
                .isEmpty();
    }

    @Test
    void itIsSoBeforeAnythingIsPublishedAndWithoutAMailbox() throws JsonProcessingException {
        Publisher reserved = new Publisher(
                PUBLISHER.name(), "", PUBLISHER.address(), PUBLISHER.area(), PUBLISHER.language(), PUBLISHER.licence());

        assertThat(faults(catalog(reserved, Optional.empty()))).isEmpty();
    }

    /** Or the shapes would look at nothing. */
    @ParameterizedTest
    @ValueSource(strings = {"dct:publisher", "dct:title", "dct:description", "dcat:dataset"})
    void whatIsMissingIsSeen(String property) throws JsonProcessingException {
        ObjectNode catalog = catalog(PUBLISHER, Optional.empty());
        catalog.remove(property);

        assertThat(faults(catalog)).isNotEmpty();
    }

    /** So that a portal that harvests it again finds the same dataset, wherever the application stands now. */
    @Test
    void itsIdentifiersAreNoAddresses() throws JsonProcessingException {
        String catalog = new ObjectMapper().writeValueAsString(catalog(PUBLISHER, Optional.empty()));

        assertThat(catalog)
                .contains("\"@id\":\"tag:cadre.exemple.fr,2026-11-28:registre/donnees\",\"@type\":\"dcat:Dataset\"")
                .contains("\"@type\":\"dcat:DataService\"")
                .doesNotContainPattern("\"@id\":\"https://cadre[^\"]*\",\"@type\"");
    }

    private static ObjectNode catalog(Publisher publisher, Optional<Instant> lastChange) {
        RegisterFormats formats = new RegisterFormats(
                Stream.<RegisterFormat>of(new EurocitiesFormat(publisher, PAGES), new EtalabFormat(publisher, PAGES))
                        .toList());
        return new DataCatalog(publisher, PAGES, formats, TAGS).jsonLd(lastChange);
    }

    private static List<String> faults(ObjectNode catalog) throws JsonProcessingException {
        Graph graph = RDFParser.fromString(new ObjectMapper().writeValueAsString(catalog), Lang.JSONLD11)
                .toGraph();
        assertThat(graph.size()).as("statements read").isPositive();
        return ShaclValidator.get().validate(DCAT_AP, graph).getEntries().stream()
                .map(ReportEntry::toString)
                .toList();
    }
}
