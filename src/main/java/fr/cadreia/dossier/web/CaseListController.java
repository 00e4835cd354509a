package fr.cadreia.dossier.web;

import fr.cadreia.dossier.CaseQuery;
import fr.cadreia.dossier.CaseQuery.Sort;
import fr.cadreia.dossier.Cases;
import fr.cadreia.dossier.Step;
import fr.cadreia.dossier.path.RectificationService;
import fr.cadreia.journal.UseState;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of the cases that the signed-in person may see. */
@Controller
class CaseListController {

    private final Cases cases;
    private final People people;
    private final CaseAccess access;
    private final RectificationService rectifications;

    CaseListController(Cases cases, People people, CaseAccess access, RectificationService rectifications) {
        this.cases = cases;
        this.people = people;
        this.access = access;
        this.rectifications = rectifications;
    }

    /**
     * A case in the list.
     *
     * @param standing French: its step or, of a case that has ended, how
     */
    record Row(String reference, String title, String organisation, String standing, String use, boolean open) {}

    @GetMapping("/dossiers")
    String list(@RequestParam Map<String, String> parameters, Principal principal, Model model) {
        Person person = access.person(principal);
        ListRequest request = ListRequest.parse(parameters, person, people);
        CaseQuery query = request.query(ListRequest.PAGE_SIZE);
        long count = cases.count(query);
        long pages = Math.max(1, (count + ListRequest.PAGE_SIZE - 1) / ListRequest.PAGE_SIZE);
        if (request.page() > pages) {
            return "redirect:" + request.onPage((int) pages);
        }
        List<Row> rows = cases.page(query).stream()
                .map(found -> new Row(
                        found.reference(),
                        found.title(),
                        people.organisationName(found.organisation()),
                        found.endingLabel().orElseGet(() -> found.step().label()),
                        found.useLabel(),
                        found.isOpen()))
                .toList();
        model.addAttribute("rectifications", rectifications.awaiting(person));
        model.addAttribute("list", request);
        model.addAttribute("rows", rows);
        model.addAttribute("count", count);
        model.addAttribute("pages", pages);
        model.addAttribute("nothingYet", count == 0 && request.isUnfiltered(person));
        model.addAttribute("everyCase", person.seesEveryCase());
        model.addAttribute("archives", EvidenceController.archives(person));
        model.addAttribute("organisationName", people.organisationName(person.organisation()));
        model.addAttribute("organisations", people.organisations());
        model.addAttribute("steps", Step.values());
        model.addAttribute("useStates", UseState.values());
        return "dossier/list";
    }

    /**
     * The criteria of the list, from the address's parameters ({@code texte}, {@code organisation}, {@code etape},
     * {@code usage}, {@code ouverts}, {@code tri}, {@code sens}, {@code page}).
     *
     * @param page from 1
     */
    record ListRequest(
            String text,
            String organisation,
            Optional<Step> step,
            Optional<UseState> useState,
            boolean openOnly,
            Sort sort,
            boolean descending,
            int page) {

        static final int PAGE_SIZE = 25;

        private static final int TEXT_LENGTH = 100;
        private static final int MOST_PAGES = 100_000;

        /**
         * Reads a request. Answers 400 for a value that means nothing, 403 for an organisation whose cases the person
         * may not see.
         */
        static ListRequest parse(Map<String, String> parameters, Person person, People people) {
            String text = parameters.getOrDefault("texte", "").strip();
            if (text.length() > TEXT_LENGTH) {
                throw bad("Le texte cherché est trop long\u00a0: " + TEXT_LENGTH + " caractères au plus.");
            }
            String step = parameters.getOrDefault("etape", "");
            String useState = parameters.getOrDefault("usage", "");
            Optional<Step> knownStep = Step.of(step);
            Optional<UseState> knownUse = constant(UseState.values(), useState);
            require(step.isEmpty() || knownStep.isPresent(), "etape", step);
            require(useState.isEmpty() || knownUse.isPresent(), "usage", useState);
            String sort = parameters.getOrDefault("tri", Sort.UPDATED.name());
            String direction = parameters.getOrDefault("sens", sort.equals(Sort.UPDATED.name()) ? "desc" : "asc");
            require(direction.equals("asc") || direction.equals("desc"), "sens", direction);
            return new ListRequest(
                    text,
                    organisation(parameters.getOrDefault("organisation", ""), person, people),
                    knownStep,
                    knownUse,
                    openOnly(parameters.getOrDefault("ouverts", "")),
                    constant(Sort.values(), sort).orElseThrow(() -> unknown("tri", sort)),
                    direction.equals("desc"),
                    page(parameters.getOrDefault("page", "1")));
        }

        private static String organisation(String asked, Person person, People people) {
            if (person.seesEveryCase()) {
                require(asked.isEmpty() || people.organisation(asked).isPresent(), "organisation", asked);
                return asked;
            }
            if (!asked.isEmpty() && !person.isRequesterOf(asked)) {
                throw new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "Vous ne voyez que les dossiers de votre propre organisation.");
            }
            // An account that sees no case at all is given an organisation that has none.
            return person.isRequesterOf(person.organisation()) ? person.organisation() : "-";
        }

        private static boolean openOnly(String given) {
            require(given.isEmpty() || given.equals("oui"), "ouverts", given);
            return given.equals("oui");
        }

        private static int page(String given) {
            if (!given.matches("\\d{1,6}") || Integer.parseInt(given) < 1 || Integer.parseInt(given) > MOST_PAGES) {
                throw unknown("page", given);
            }
            return Integer.parseInt(given);
        }

        private static <E extends Enum<E>> Optional<E> constant(E[] values, String name) {
            return Arrays.stream(values)
                    .filter(value -> value.name().equals(name))
                    .findFirst();
        }

        private static void require(boolean known, String parameter, String value) {
            if (!known) {
                throw unknown(parameter, value);
            }
        }

        private static ResponseStatusException unknown(String parameter, String value) {
            return bad("La valeur «\u00a0" + value + "\u00a0» n’a pas de sens pour le critère «\u00a0" + parameter
                    + "\u00a0»\u00a0: revenez à la liste et choisissez-en une autre.");
        }

        private static ResponseStatusException bad(String message) {
            return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
        }

        /**
         * Tells whether no criterion narrows the list; an organisation narrows it only for people who see others too.
         */
        boolean isUnfiltered(Person person) {
            return text.isEmpty()
                    && step.isEmpty()
                    && useState.isEmpty()
                    && !openOnly
                    && (organisation.isEmpty() || !person.seesEveryCase());
        }

        CaseQuery query(int size) {
            return new CaseQuery(
                    Optional.of(organisation).filter(value -> !value.isEmpty()),
                    Optional.of(text).filter(value -> !value.isEmpty()),
                    step,
                    useState,
                    openOnly,
                    sort,
                    descending,
                    (page - 1) * size,
                    size);
        }

        /** Returns the address of the same list on another page. */
        public String onPage(long other) {
            return address(sort, descending, other);
        }

        /**
         * Returns the address of the same list sorted by a column, in the other direction where it is sorted by that
         * column already.
         */
        public String sortedBy(String column) {
            Sort other = Sort.valueOf(column);
            return address(other, other == sort && !descending, 1);
        }

        /** Returns the value for {@code aria-sort}. */
        public String direction(String column) {
            return sort.name().equals(column) ? descending ? "descending" : "ascending" : "none";
        }

        private String address(Sort by, boolean downwards, long otherPage) {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/dossiers");
            add(address, "texte", text);
            add(address, "organisation", organisation);
            add(address, "etape", step.map(Step::code).orElse(""));
            add(address, "usage", useState.map(Enum::name).orElse(""));
            add(address, "ouverts", openOnly ? "oui" : "");
            add(address, "tri", by.name());
            add(address, "sens", downwards ? "desc" : "asc");
            add(address, "page", otherPage == 1 ? "" : String.valueOf(otherPage));
            return address.encode().build().toUriString();
        }

        private static void add(UriComponentsBuilder address, String name, String value) {
            if (!value.isEmpty()) {
                address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
            }
        }
    }
}
