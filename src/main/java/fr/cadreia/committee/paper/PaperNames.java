package fr.cadreia.committee.paper;

import fr.cadreia.grant.Grant;
import fr.cadreia.grant.Grants;
import fr.cadreia.grant.Title;
import fr.cadreia.kernel.database.TransactionMemory;
import fr.cadreia.people.Identities;
import fr.cadreia.people.People;
import fr.cadreia.people.Profile;
import fr.cadreia.people.Role;
import java.text.Collator;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The names of people in papers: civilité, first name, NAME and qualité, as in the mandate that they held on that
 * day.
 */
@Component
public class PaperNames implements Naming {

    private static final int CHAIR = 0;
    private static final int ELECTED = 1;
    private static final int AGENTS = 2;
    private static final int OTHERS = 3;

    private final People people;
    private final Identities identities;
    private final Grants grants;

    private final TransactionMemory<Set<String>, Map<String, Profile>> profiles =
            new TransactionMemory<>(TransactionMemory.Holds.UNTIL_A_WAIT);

    PaperNames(People people, Identities identities, Grants grants) {
        this.people = people;
        this.identities = identities;
        this.grants = grants;
    }

    /**
     * A person as a paper names it; French.
     *
     * @param civility or empty
     * @param name with its civility
     * @param quality or empty
     */
    public record Named(String civility, String name, String quality) {

        /** « Mme Claire DUPONT, conseillère métropolitaine ». */
        public String full() {
            return quality.isEmpty() ? name : name + ", " + quality;
        }

        public boolean isLady() {
            return civility.equals(Title.MADAM);
        }

        /** Returns the feminine or the masculine form; the masculine stands for the neuter too. */
        public String agreed(String feminine, String masculine) {
            return agreed(feminine, masculine, masculine);
        }

        /** Returns the feminine or the masculine form, or the neuter for a person without a civility. */
        public String agreed(String feminine, String masculine, String neuter) {
            return civility.isEmpty() ? neuter : isLady() ? feminine : masculine;
        }
    }

    /** @param colleges by account, as they were when the session opened */
    public PublicNames forEverybody(Map<String, Role> colleges, LocalDate day) {
        return new PublicNames(this, people::name, grants.ofCommittee(), colleges, day);
    }

    @Override
    public Named of(String account, LocalDate day) {
        Title title = title(account, day);
        return new Named(title.civility(), name(account, title), title.quality());
    }

    /** Returns the name by the title of this right, even if its holder has other rights. */
    public Named of(Grant right) {
        Title title = right.title();
        return new Named(title.civility(), name(right.account(), title), title.quality());
    }

    @Override
    public Comparator<String> precedence(LocalDate day) {
        Map<String, Integer> ranks = new HashMap<>();
        grants.ofCommittee().forEach(right -> ranks.merge(right.account(), rank(right, day), Math::min));
        Collator alphabet = Collator.getInstance(Locale.FRENCH);
        Map<String, Profile> committee = profiles(ranks.keySet());
        return Comparator.comparing((String account) -> ranks.getOrDefault(account, OTHERS))
                .thenComparing(
                        account -> Optional.ofNullable(committee.get(account))
                                .or(() -> identities.profile(account))
                                .map(profile -> profile.lastName() + " " + profile.firstName())
                                .orElse(account),
                        alphabet)
                .thenComparing(Comparator.naturalOrder());
    }

    private static int rank(Grant right, LocalDate day) {
        return switch (right.role()) {
            case COMMITTEE_CHAIR -> right.covers(day) ? CHAIR : OTHERS;
            case COMMITTEE_ELECTED -> ELECTED;
            case COMMITTEE_AGENTS -> AGENTS;
            case AGENTS,
                    COMMUNES,
                    AI_EXPERTS,
                    DPO,
                    SECURITY,
                    SOBRIETY,
                    HR,
                    COMMITTEE_SECRETARY,
                    DEVELOPMENT_COUNCIL,
                    METROPOLITAN_COUNCIL,
                    AUTHORITY,
                    ADMINISTRATORS,
                    GUARANTORS -> OTHERS;
        };
    }

    /** Returns the title in the right that covers the day, a seat before any other; else in the last right. */
    private Title title(String account, LocalDate day) {
        List<Grant> own = grants.ofCommittee().stream()
                .filter(grant -> grant.account().equals(account))
                .toList();
        return own.isEmpty()
                ? elsewhere(account)
                : own.stream()
                        .filter(grant -> !grant.title().quality().isEmpty())
                        .max(Comparator.comparing((Grant grant) -> grant.covers(day))
                                .thenComparing(grant -> grant.role() != Role.COMMITTEE_SECRETARY)
                                .thenComparing(Grant::from))
                        .map(Grant::title)
                        .orElse(Title.NONE);
    }

    /** Returns the title in the last right of a person who never had a part in the committee. */
    private Title elsewhere(String account) {
        return grants.of(account).stream()
                .map(Grant::title)
                .filter(title -> !title.quality().isEmpty())
                .reduce(Title.NONE, (earlier, later) -> later);
    }

    /**
     * Returns the profile of an account. All profiles of the committee are read together, since its papers name most
     * of them.
     */
    private Optional<Profile> profile(String account) {
        Set<String> committee =
                grants.ofCommittee().stream().map(Grant::account).collect(Collectors.toSet());
        return committee.contains(account)
                ? Optional.ofNullable(profiles(committee).get(account))
                : identities.profile(account);
    }

    private Map<String, Profile> profiles(Set<String> committee) {
        return profiles.get(Set.copyOf(committee), () -> identities.profiles(committee));
    }

    private String name(String account, Title title) {
        return profile(account)
                .filter(profile -> isFamilyName(profile.lastName()))
                .map(profile -> named(profile, title))
                .orElseGet(() -> people.name(account));
    }

    /**
     * Tells whether the name is a family name; an account named after a function, as « Secrétariat du comité », has
     * none.
     */
    private static boolean isFamilyName(String name) {
        return Arrays.stream(name.split("[ '’-]"))
                .anyMatch(word -> !word.isEmpty() && Character.isUpperCase(word.codePointAt(0)));
    }

    private static String named(Profile profile, Title title) {
        String family = Arrays.stream(profile.lastName().split("(?<=[ '’-])"))
                .map(word -> Character.isUpperCase(word.codePointAt(0)) ? word.toUpperCase(Locale.FRENCH) : word)
                .collect(Collectors.joining());
        return (title.civility().isEmpty() ? "" : title.civility() + "\u00a0") + profile.firstName() + " " + family;
    }
}
