package fr.cadreia.committee.paper;

import fr.cadreia.committee.paper.PaperNames.Named;
import fr.cadreia.grant.Grant;
import fr.cadreia.people.Role;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of people for the public: elected members by their names, all others by their function for the committee.
 * A person about whom nothing is known is not treated as an elected member.
 */
public final class PublicNames implements Naming {

    private static final String MEMBER = "un membre du collège des agents";
    /** The secretariat that keeps the committee’s papers, without a name; French. */
    public static final String SECRETARIAT = "le secrétariat du comité";

    private static final String AGENT = "un agent";

    private static final Set<Role> PARTS =
            EnumSet.of(Role.COMMITTEE_ELECTED, Role.COMMITTEE_AGENTS, Role.COMMITTEE_SECRETARY);

    private final Naming names;
    private final UnaryOperator<String> onScreens;
    private final List<Grant> rights;
    private final Map<String, Role> colleges;
    private final LocalDate day;

    /**
     * @param names the names of those who may be named
     * @param onScreens gives the name of an account on screens
     * @param rights all rights that were ever given within the committee
     * @param colleges role of the college by account, as it was when the session opened
     * @param day the day of the session
     */
    PublicNames(
            Naming names,
            UnaryOperator<String> onScreens,
            List<Grant> rights,
            Map<String, Role> colleges,
            LocalDate day) {
        this.names = names;
        this.onScreens = onScreens;
        this.rights = rights;
        this.colleges = colleges;
        this.day = day;
    }

    @Override
    public Named of(String account, LocalDate when) {
        Named named = names.of(account, when);
        if (isNamed(account, when)) {
            return named;
        }
        String word = word(account, when);
        return word.equals(SECRETARIAT) ? new Named(named.civility(), word, named.quality()) : new Named("", word, "");
    }

    /** Returns the same order as for other readers: an order reveals no name. */
    @Override
    public Comparator<String> precedence(LocalDate when) {
        return names.precedence(when);
    }

    /**
     * Returns the replacement for each name of the people who ever had a part in the committee and may not be named.
     * A person's names are the name in papers, with the quality and without it, and the name on screens. A name that
     * is also the name of a person who may be named is not replaced.
     */
    public Map<String, String> hidden() {
        Set<String> named = accounts()
                .filter(account -> isNamed(account, day))
                .flatMap(this::forms)
                .collect(Collectors.toSet());
        Map<String, String> hidden = new HashMap<>();
        accounts()
                .filter(account -> !isNamed(account, day))
                .forEach(account -> forms(account)
                        .filter(form -> !named.contains(form))
                        .forEach(form -> hidden.putIfAbsent(form, word(account, day))));
        return hidden;
    }

    private Stream<String> accounts() {
        return Stream.concat(rights.stream().map(Grant::account), colleges.keySet().stream())
                .distinct()
                .sorted();
    }

    private Stream<String> forms(String account) {
        Named named = names.of(account, day);
        return Stream.of(named.full(), named.name(), onScreens.apply(account)).distinct();
    }

    private boolean isNamed(String account, LocalDate when) {
        return part(account, when).filter(Role.COMMITTEE_ELECTED::equals).isPresent();
    }

    private String word(String account, LocalDate when) {
        Optional<Role> part = part(account, when);
        return part.filter(Role.COMMITTEE_AGENTS::equals).isPresent()
                ? MEMBER
                : part.filter(Role.COMMITTEE_SECRETARY::equals).isPresent() ? SECRETARIAT : AGENT;
    }

    /**
     * Returns the role in the session, else the role of the right that covers the day (a seat before any other), else
     * the role of the last right.
     */
    private Optional<Role> part(String account, LocalDate when) {
        Function<Grant, Boolean> covers = right -> right.covers(when);
        return Optional.ofNullable(colleges.get(account))
                .or(() -> rights.stream()
                        .filter(right -> right.account().equals(account) && PARTS.contains(right.role()))
                        .max(Comparator.comparing(covers)
                                .thenComparing(right -> right.role() != Role.COMMITTEE_SECRETARY)
                                .thenComparing(Grant::from))
                        .map(Grant::role));
    }
}
