package fr.cadreia.catalogue.web;

import fr.cadreia.catalogue.Audience;
import fr.cadreia.catalogue.CatalogueSearch;
import fr.cadreia.catalogue.DataKind;
import fr.cadreia.catalogue.EntryStatus;
import fr.cadreia.kernel.web.UnknownParameters;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Reads the address's parameters ({@code texte}, {@code statut}, {@code donnees}, {@code public}). */
final class SearchRequest {

    private static final int TEXT_LENGTH = 100;

    private static final Set<String> KNOWN = Set.of("texte", "statut", "donnees", "public", "page");

    private SearchRequest() {}

    /** Returns the parameters that mean nothing here, as people read them. */
    static String unknown(Map<String, String> parameters) {
        return UnknownParameters.among(parameters.keySet(), KNOWN);
    }

    /** Answers 400 for a value that means nothing. */
    static CatalogueSearch parse(Map<String, String> parameters) {
        String text = parameters.getOrDefault("texte", "").strip();
        if (text.length() > TEXT_LENGTH) {
            throw bad("Le texte cherché est trop long\u00a0: " + TEXT_LENGTH + " caractères au plus.");
        }
        return new CatalogueSearch(
                text,
                constant(EntryStatus.values(), "statut", parameters),
                constant(DataKind.values(), "donnees", parameters),
                constant(Audience.values(), "public", parameters));
    }

    static <E extends Enum<E>> Optional<E> constant(E[] values, String name, Map<String, String> parameters) {
        String given = parameters.getOrDefault(name, "");
        Optional<E> found = Arrays.stream(values)
                .filter(value -> value.name().equals(given))
                .findFirst();
        if (!given.isEmpty() && found.isEmpty()) {
            throw bad("La valeur «\u00a0" + given + "\u00a0» n’a pas de sens pour le critère «\u00a0" + name
                    + "\u00a0»\u00a0: revenez à la page et choisissez-en une autre.");
        }
        return found;
    }

    static ResponseStatusException bad(String message) {
        return new ResponseStatusException(HttpStatus.BAD_REQUEST, message);
    }
}
