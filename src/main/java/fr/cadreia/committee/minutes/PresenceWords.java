package fr.cadreia.committee.minutes;

import fr.cadreia.committee.minutes.MemberPresence.GivenProxy;
import fr.cadreia.committee.minutes.MemberPresence.Span;
import fr.cadreia.committee.minutes.MemberPresence.Stay;
import fr.cadreia.committee.paper.Naming;
import fr.cadreia.committee.session.SessionWords;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is said of one presence, in a sentence or column by column; French.
 *
 * @param replaced whether a deputy sat in this titular's place as the session opened
 * @param later whether one sat in it afterwards
 * @param day of the session
 */
record PresenceWords(MemberPresence presence, boolean replaced, boolean later, Naming names, LocalDate day) {

    private static final String NEXT = "\u00a0; ";

    /** « Présente sur place jusqu'à 15 h 00, puis à distance à partir de 16 h 00 », or why not, and every proxy. */
    String sentence() {
        String proxies = proxies(", ");
        if (!presence.wasThere()) {
            return state() + (proxies.isEmpty() ? "" : ", " + proxies);
        }
        return agreed("Présente ", "Présent ")
                + presence.stays().stream()
                        .map(stay -> where(stay) + during(stay.span()))
                        .collect(Collectors.joining(", puis "))
                + (proxies.isEmpty() ? "" : " (" + proxies + ")");
    }

    private String proxies(String separator) {
        return presence.proxies().stream()
                .map(proxy -> "pouvoir à " + to(proxy))
                .collect(Collectors.joining(separator));
    }

    /** There, on site or at a distance, or why not. */
    String state() {
        return presence.wasThere()
                ? agreed("Présente ", "Présent ")
                        + presence.stays().stream()
                                .map(PresenceWords::where)
                                .distinct()
                                .collect(Collectors.joining(" et "))
                : absence();
    }

    /** As the seat is counted: who is represented or has a deputy there is neither excused nor absent. */
    private String absence() {
        if (replaced) {
            return agreed("Suppléée", "Suppléé");
        }
        if (!presence.asked()) {
            return "Déport";
        }
        String why = presence.holderAtTheOpening().isPresent()
                ? agreed("Représentée", "Représenté")
                : presence.excused() ? agreed("Excusée", "Excusé") : agreed("Absente", "Absent");
        return why + (later ? agreed(", suppléée en cours de séance", ", suppléé en cours de séance") : "");
    }

    private String agreed(String feminine, String masculine) {
        return names.of(presence.account(), day).agreed(feminine, masculine, masculine);
    }

    /** To whom a proxy was given, and when, one after the other. */
    String holders() {
        return presence.proxies().stream().map(this::to).collect(Collectors.joining(NEXT));
    }

    /** The hours of whoever was not there from the opening on, or came back. */
    String arrivals() {
        return hours(Span::from);
    }

    String departures() {
        return hours(Span::until);
    }

    private String hours(Function<Span, Optional<Instant>> end) {
        return presence.stays().stream()
                .flatMap(stay -> end.apply(stay.span()).stream())
                .map(SessionWords::time)
                .collect(Collectors.joining(NEXT));
    }

    private String to(GivenProxy proxy) {
        return names.of(proxy.holder(), day).name() + during(proxy.span());
    }

    private static String where(Stay stay) {
        return stay.remote() ? "à distance" : "sur place";
    }

    private static String during(Span span) {
        return span.from().map(at -> " à partir de " + SessionWords.time(at)).orElse("")
                + span.until().map(at -> " jusqu’à " + SessionWords.time(at)).orElse("");
    }
}
