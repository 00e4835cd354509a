package fr.cadreia.review;

import fr.cadreia.dossier.Matter;
import fr.cadreia.people.Person;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What the development council says of a case by its own initiative (auto-saisine), and what becomes of it (suites
 * données).
 *
 * @param reference e.g. {@code CODEV-2026-0001}, the business key of its process
 * @param title in one sentence
 * @param givenBy an account
 * @param answerDue the day by which the committee's secretary answers
 * @param answer empty while there is none
 */
public record OwnOpinion(
        String reference,
        String caseReference,
        String title,
        String opinion,
        String givenBy,
        LocalDate givenOn,
        LocalDate answerDue,
        Optional<String> answer,
        Optional<LocalDate> answeredOn)
        implements Matter {

    OwnOpinion answered(String text, LocalDate day) {
        return new OwnOpinion(
                reference,
                caseReference,
                title,
                opinion,
                givenBy,
                givenOn,
                answerDue,
                Optional.of(text),
                Optional.of(day));
    }

    /** Nobody's own: the secretary answers for the committee. */
    @Override
    public String organisation() {
        return "";
    }

    @Override
    public String page() {
        return "/codev/" + reference;
    }

    /** Read by whoever signs in. */
    @Override
    public boolean isOpenTo(Person reader) {
        return true;
    }
}
