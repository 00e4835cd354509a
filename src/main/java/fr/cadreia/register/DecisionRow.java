package fr.cadreia.register;

import fr.cadreia.register.PublicDecisions.Given;
import fr.cadreia.register.PublicDecisions.Row;
import fr.cadreia.register.PublicDecisions.Told;
import fr.cadreia.register.entry.RegisterEntry;
import fr.cadreia.register.entry.WithheldPart;
import java.util.List;
import java.util.Optional;

/**
 * A point of a list of opinions, as its page shows it; French.
 *
 * @param number of the opinion, else its place on the agenda
 * @param reference of the case, or empty where it may not be told of; then so are all the others
 * @param outcome the committee's answer, with its vote; or the remark that it gave none
 * @param answer the same in few words, without the vote
 * @param given whether there is an opinion
 * @param votes the number of votes for each choice
 */
public record DecisionRow(
        String number,
        String reference,
        String title,
        String organisation,
        String outcome,
        String answer,
        boolean given,
        String votes,
        List<String> reservations,
        String followed) {

    private static final String RESERVATIONS = "decisions.reservations";
    private static final String NONE = "Aucun avis rendu à cette séance";

    public static DecisionRow of(Row row) {
        String number = row.number().isEmpty() ? "Point " + row.point() : row.number();
        return row.told()
                .map(told -> of(number, told))
                .orElseGet(() -> new DecisionRow(number, "", "", "", "", "", false, "", List.of(), ""));
    }

    private static DecisionRow of(String number, Told told) {
        RegisterEntry entry = told.entry();
        Optional<Given> given = told.opinion();
        return new DecisionRow(
                number,
                entry.reference(),
                entry.identity().title(),
                entry.steward().organisation().label(),
                given.map(opinion -> opinion.decision().outcome().label()).orElse(NONE),
                given.map(opinion -> opinion.decision().shortOutcome()).orElse(NONE),
                given.isPresent(),
                given.map(opinion -> opinion.votes().chosenInFrench()).orElse(""),
                given.map(opinion -> reservations(entry, opinion)).orElse(List.of()),
                given.map(Given::followed).orElse("Sans objet"));
    }

    private static List<String> reservations(RegisterEntry entry, Given given) {
        return entry.withheld().stream()
                .filter(hidden -> hidden.hides(RESERVATIONS))
                .map(WithheldPart::toFrench)
                .findFirst()
                .map(List::of)
                .orElseGet(() -> given.decision().reservations());
    }
}
