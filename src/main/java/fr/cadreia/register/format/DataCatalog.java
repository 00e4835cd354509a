package fr.cadreia.register.format;

import fr.cadreia.notification.TagUris;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the national portal of open data harvests: the register as a dataset, after DCAT-AP 3 in JSON-LD. Written by hand:
 * one dataset with its files and its interface needs no
 * library for graphs. Identifiers are tag URIs, which stay when the application moves.
 */
@Component
public class DataCatalog {

    private static final String FREQUENCY = "http://publications.europa.eu/resource/authority/frequency/IRREG";
    private static final String THEME = "http://publications.europa.eu/resource/authority/data-theme/GOVE";
    private static final String LANGUAGE = "http://publications.europa.eu/resource/authority/language/FRA";
    private static final String FILE_TYPE = "http://publications.europa.eu/resource/authority/file-type/";
    private static final String MEDIA_TYPE = "https://www.iana.org/assignments/media-types/";

    private static final Map<String, Object> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "vcard", "http://www.w3.org/2006/vcard/ns#",
            "xsd", "http://www.w3.org/2001/XMLSchema#");

    private final Publisher publisher;
    private final RegisterAddresses pages;
    private final Formats formats;
    private final TagUris tags;

    DataCatalog(Publisher publisher, RegisterAddresses pages, Formats formats, TagUris tags) {
        this.publisher = publisher;
        this.pages = pages;
        this.formats = formats;
        this.tags = tags;
    }

    /** @param lastChange empty as long as nothing is published */
    public Map<String, Object> jsonLd(Optional<Instant> lastChange) {
        Map<String, Object> catalog = new LinkedHashMap<>();
        catalog.put("@context", CONTEXT);
        catalog.put("@id", lasting("catalogue"));
        catalog.put("@type", "dcat:Catalog");
        catalog.put("dct:title", french("Données ouvertes du registre des usages d’IA"));
        catalog.put("dct:description", french("Le registre public des usages d’intelligence artificielle."));
        catalog.put("dct:publisher", agent());
        catalog.put("dct:language", id(LANGUAGE));
        catalog.put("dcat:dataset", List.of(dataset(lastChange)));
        catalog.put("dcat:service", List.of(service()));
        return catalog;
    }

    private Map<String, Object> dataset(Optional<Instant> lastChange) {
        Map<String, Object> dataset = new LinkedHashMap<>();
        dataset.put("@id", lasting("donnees"));
        dataset.put("@type", "dcat:Dataset");
        dataset.put("dct:identifier", lasting("donnees"));
        dataset.put("dct:title", french("Registre des usages d’intelligence artificielle – " + publisher.name()));
        dataset.put(
                "dct:description",
                french(
                        "Chaque usage d’intelligence artificielle de la collectivité depuis son expérimentation\u00a0: à quoi "
                                + "il sert, avec quelles données, ce qui a été mesuré et décidé, et comment le contester."));
        dataset.put("dct:publisher", agent());
        dataset.put("dcat:contactPoint", contact());
        dataset.put("dcat:theme", id(THEME));
        dataset.put("dcat:keyword", List.of("intelligence artificielle", "algorithmes", "transparence", "registre"));
        dataset.put("dct:accrualPeriodicity", id(FREQUENCY));
        dataset.put("dct:language", id(LANGUAGE));
        dataset.put("dct:spatial", Map.of("@type", "dct:Location", "dct:title", french(publisher.area())));
        lastChange.ifPresent(
                moment -> dataset.put("dct:modified", Map.of("@type", "xsd:dateTime", "@value", moment.toString())));
        dataset.put("dcat:landingPage", id(pages.register()));
        dataset.put("dcat:distribution", distributions());
        return dataset;
    }

    /** Each is a whole file. */
    private List<Map<String, Object>> distributions() {
        List<Map<String, Object>> all = new ArrayList<>();
        all.add(file("/api/register.csv", "CSV", "CSV", "text/csv"));
        all.add(file(
                "/api/register.xlsx",
                "XLSX",
                "XLSX",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"));
        all.add(file("/api/register.json", "JSON", "JSON", "application/json"));
        all.add(file("/api/register.ndjson", "JSON, une fiche par ligne", "JSON", "application/x-ndjson"));
        formats.all()
                .forEach(format -> all.add(file(
                        "/api/register.json?format=" + format.code(), format.label(), "JSON", "application/json")));
        all.add(file("/api/register/changes.atom", "Modifications (Atom)", "ATOM", "application/atom+xml"));
        return all;
    }

    private Map<String, Object> file(String path, String title, String fileType, String mediaType) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@id", lasting("fichier" + path));
        file.put("@type", "dcat:Distribution");
        file.put("dct:title", french(title));
        file.put("dcat:accessURL", id(pages.at(path)));
        file.put("dcat:downloadURL", id(pages.at(path)));
        file.put("dct:format", id(FILE_TYPE + fileType));
        file.put("dcat:mediaType", id(MEDIA_TYPE + mediaType));
        file.put("dct:license", id(publisher.licence()));
        return file;
    }

    /** The register asked by programs, page by page and entry by entry. */
    private Map<String, Object> service() {
        Map<String, Object> service = new LinkedHashMap<>();
        service.put("@id", lasting("interface"));
        service.put("@type", "dcat:DataService");
        service.put("dct:title", french("Interface de programmation du registre des usages d’IA"));
        service.put("dct:publisher", agent());
        service.put("dcat:contactPoint", contact());
        service.put("dcat:endpointURL", id(pages.at("/api/register")));
        service.put("dcat:endpointDescription", id(pages.at("/openapi/register.yaml")));
        service.put("dcat:servesDataset", id(lasting("donnees")));
        service.put("dct:license", id(publisher.licence()));
        return service;
    }

    private String lasting(String what) {
        return tags.of("registre/" + what);
    }

    private Map<String, Object> contact() {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("@type", "vcard:Kind");
        contact.put("vcard:fn", publisher.name());
        if (!publisher.mailbox().isEmpty()) {
            contact.put("vcard:hasEmail", id("mailto:" + publisher.mailbox()));
        }
        return contact;
    }

    private Map<String, Object> agent() {
        return Map.of("@type", "foaf:Agent", "foaf:name", publisher.name());
    }

    private static Map<String, Object> french(String text) {
        return Map.of("@language", "fr", "@value", text);
    }

    private static Map<String, Object> id(String address) {
        return Map.of("@id", address);
    }
}
