package fr.cadreia.register.web;

import fr.cadreia.kernel.form.FieldError;
import fr.cadreia.register.EntryVersion;
import fr.cadreia.register.RegisterEntries;
import fr.cadreia.register.RegisterPage;
import fr.cadreia.register.format.ChangeFeed;
import fr.cadreia.register.format.DataCatalog;
import fr.cadreia.register.format.RegisterAddresses;
import fr.cadreia.register.web.ApiJson.ApiPage;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The public register for programs, without account: reading only. */
@RestController
@RequestMapping("/api/register")
class RegisterApi {

    private static final int FEED_LENGTH = 100;

    private static final MediaType JSON_LD = MediaType.valueOf("application/ld+json");

    private final RegisterEntries entries;
    private final FilterValues values;
    private final RegisterAddresses pages;
    private final ApiJson json;
    private final ChangeFeed feed;
    private final DataCatalog catalog;
    private final RegisterTag tag;

    RegisterApi(
            RegisterEntries entries,
            FilterValues values,
            RegisterAddresses pages,
            ApiJson json,
            ChangeFeed feed,
            DataCatalog catalog,
            RegisterTag tag) {
        this.entries = entries;
        this.values = values;
        this.pages = pages;
        this.json = json;
        this.feed = feed;
        this.catalog = catalog;
        this.tag = tag;
    }

    @GetMapping
    ResponseEntity<String> list(@RequestParam Map<String, String> parameters, WebRequest asked) {
        ApiRequest request = ApiRequest.parse(parameters, json.formats());
        values.refuseUnknown(request);
        return tag.answer(asked, response -> {
            RegisterPage page = entries.search(request.query());
            return response.header("Link", PageLinks.of(pages.at("/api/register"), request, page.total()))
                    .header("X-Total-Count", String.valueOf(page.total()))
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(json.write(page(request, page)));
        });
    }

    private ApiPage page(ApiRequest request, RegisterPage page) {
        return new ApiPage(
                page.total(),
                request.page(),
                request.query().size(),
                page.near() ? true : null,
                page.also(),
                page.fewer(),
                json.standard(request.format()),
                page.versions().stream()
                        .map(version -> json.shown(version, request.format()))
                        .toList());
    }

    @GetMapping("/{reference}")
    ResponseEntity<String> entry(
            @PathVariable String reference, @RequestParam Map<String, String> parameters, WebRequest asked) {
        String format = formatOnly(parameters);
        EntryVersion version = entries.find(reference)
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "Aucune fiche publique ne porte cette référence."));
        return answer(asked, MediaType.APPLICATION_JSON, () -> json.write(json.shown(version, format)));
    }

    @GetMapping("/changes.atom")
    ResponseEntity<String> changes(@RequestParam Map<String, String> parameters, WebRequest asked) {
        ChangeRequest request = ChangeRequest.parse(parameters);
        return answer(asked, MediaType.APPLICATION_ATOM_XML, () -> {
            List<EntryVersion> found = entries.changes(request.since(), request.before(), FEED_LENGTH + 1);
            List<EntryVersion> shown = found.subList(0, Math.min(FEED_LENGTH, found.size()));
            Optional<String> older = Optional.of(shown)
                    .filter(all -> all.size() < found.size())
                    .map(all -> request.olderThan(all.get(FEED_LENGTH - 1).id()));
            return feed.atom(shown, entries.lastChange(), request.given(), older);
        });
    }

    @GetMapping("/catalog.jsonld")
    ResponseEntity<String> catalog(@RequestParam Map<String, String> parameters, WebRequest asked) {
        ApiRequest.refuseOthers(parameters, Set.of());
        return answer(asked, JSON_LD, () -> json.write(catalog.jsonLd(entries.lastChange())));
    }

    private ResponseEntity<String> answer(WebRequest asked, MediaType type, Supplier<String> body) {
        return tag.answer(asked, response -> response.contentType(type).body(body.get()));
    }

    private String formatOnly(Map<String, String> parameters) {
        ApiRequest.refuseOthers(parameters, Set.of("format"));
        return ApiRequest.parse(parameters, json.formats()).format();
    }

    /** The ways from one page of the register to the others (RFC 8288). */
    private static final class PageLinks {

        private PageLinks() {}

        static String of(String address, ApiRequest request, long total) {
            long size = request.query().size();
            long last = Math.max(1, (total + size - 1) / size);
            List<String> links = new ArrayList<>();
            links.add(link(address, request, 1, "first"));
            if (request.page() > 1) {
                links.add(link(address, request, Math.min(last, request.page() - 1L), "prev"));
            }
            if (request.page() < last) {
                links.add(link(address, request, request.page() + 1L, "next"));
            }
            links.add(link(address, request, last, "last"));
            return String.join(", ", links);
        }

        private static String link(String address, ApiRequest request, long page, String relation) {
            UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(address);
            Map<String, String> parameters = request.onPage(page);
            parameters.keySet().forEach(name -> uri.queryParam(name, "{" + name + "}"));
            return "<" + uri.encode().buildAndExpand(parameters).toUriString() + ">; rel=\"" + relation + "\"";
        }
    }

    /**
     * The changes that a program asks for.
     *
     * @param since only versions published after this moment
     * @param before only versions published before the version of this id
     */
    record ChangeRequest(Instant since, long before) {

        private static final String SINCE = "since";
        private static final String BEFORE = "before";

        /** The latest moment that databases know. */
        private static final Instant END_OF_TIME = Instant.parse("9999-12-31T00:00:00Z");

        /** @throws BadParametersException with every parameter that means nothing */
        static ChangeRequest parse(Map<String, String> parameters) {
            ApiRequest.refuseOthers(parameters, Set.of(SINCE, BEFORE));
            List<FieldError> errors = new ArrayList<>();
            ChangeRequest request = new ChangeRequest(
                    moment(parameters.getOrDefault(SINCE, ""), errors),
                    id(parameters.getOrDefault(BEFORE, ""), errors));
            if (!errors.isEmpty()) {
                throw new BadParametersException(errors);
            }
            return request;
        }

        /**
         * Returns the parameters that were given, as they follow the address, e.g. {@code ?before=17}; empty for
         * everything.
         */
        String given() {
            boolean everything = since.equals(Instant.EPOCH) && before == Long.MAX_VALUE;
            return everything ? "" : "?" + (before == Long.MAX_VALUE ? SINCE + "=" + since : olderThan(before));
        }

        /** Returns the parameters of the next page, e.g. {@code since=2026-03-02T09:00:00Z&before=17}. */
        String olderThan(long id) {
            return (since.equals(Instant.EPOCH) ? "" : SINCE + "=" + since + "&") + BEFORE + "=" + id;
        }

        private static Instant moment(String given, List<FieldError> errors) {
            try {
                Instant moment = given.isEmpty() ? Instant.EPOCH : Instant.parse(given);
                if (!moment.isBefore(Instant.EPOCH) && moment.isBefore(END_OF_TIME)) {
                    return moment;
                }
            } catch (DateTimeParseException e) {
                // Said below.
            }
            errors.add(
                    FieldError.of(SINCE, "Un instant ISO 8601 en temps universel, par exemple 2026-03-02T09:00:00Z."));
            return Instant.EPOCH;
        }

        private static long id(String given, List<FieldError> errors) {
            if (given.isEmpty()) {
                return Long.MAX_VALUE;
            }
            if (given.matches("[1-9]\\d{0,17}")) {
                return Long.parseLong(given);
            }
            errors.add(FieldError.of(BEFORE, "Le nombre que donne le lien vers la page suivante du flux."));
            return Long.MAX_VALUE;
        }
    }
}
