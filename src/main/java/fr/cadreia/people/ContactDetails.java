package fr.cadreia.people;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Telephone numbers and mail addresses in texts. */
final class ContactDetails {

    static final Pattern MAIL = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]++@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,}");

    /** Pairs as in 06 12 34 56 78, also in threes; the same sign between all, so no date with an hour is one. */
    private static final String DIGITS = "[1-79](?:(?:\\h{1,2}\\d\\d){4}|(?:\\h?\\.\\h?\\d\\d){4}"
            + "|(?:\\h?[-\\u2010\\u2011\\u2013]\\h?\\d\\d){4}|(?:/\\d\\d){4}|\\d{8}"
            + "|\\h\\d{3}\\h\\d{3}\\h\\d\\d|\\h\\d\\d\\h\\d{3}\\h\\d{3}|\\h\\d{3}\\h\\d\\d\\h\\d{3}"
            + "|\\d\\d(?:\\h\\d\\d){3}|\\d\\d\\h\\d{3}\\h\\d{3})";

    private static final String ABROAD = "(?:32|34|351|352|377|39|41|44|49|212|213|216)(?:[\\h.-]?\\d{2,4}){3,5}";

    /** French numbers but those of services that begin with 08, and those of neighbouring countries. */
    private static final Pattern TELEPHONE = Pattern.compile("(?<![\\p{L}\\p{N}+]|\\p{N}[.,/_-])(?:(?:(?:\\+|00)\\h?33"
            + "[\\h.-]?(?:\\(0\\)[\\h.-]?|0)?|0)" + DIGITS + "|\\+\\h?" + ABROAD + ")(?![\\p{L}\\p{N}]|[,_]\\d)");

    private ContactDetails() {}

    static List<MatchResult> telephones(String text) {
        return TELEPHONE.matcher(text).results().toList();
    }

    /** "prenom.nom@…" or "nom.prenom@…"; "ecole.jules-ferry@…" is a place's. */
    static boolean looksPersonal(String mailAddress) {
        List<String> words = local(mailAddress);
        return words.size() > 1
                && (FirstNames.contain(words.get(0)) || FirstNames.contain(words.get(words.size() - 1)))
                && words.stream().noneMatch(word -> NameWords.isMailbox(word) || FirstNames.isPlace(word));
    }

    /** That of a function or of a place: "accueil@…", "mairie.valmont@…". */
    static boolean isOfAService(String mailAddress) {
        String first = local(mailAddress).stream().findFirst().orElse("");
        return NameWords.isMailbox(first) || FirstNames.isPlace(first);
    }

    private static List<String> local(String mailAddress) {
        return NameWords.of(mailAddress.substring(0, Math.max(0, mailAddress.indexOf('@'))));
    }
}
