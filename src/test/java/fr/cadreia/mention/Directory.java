package fr.cadreia.mention;

import fr.cadreia.mention.Mentions.MentionFinder;
import fr.cadreia.people.Organisation;
import fr.cadreia.people.People;
import fr.cadreia.people.Person;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** People who are in a directory, and nothing else. */
record Directory(List<Listing> directory) implements People {

    static final Directory SMALL = new Directory(List.of(
            new Listing("Élodie", "Le Guen", "elodie.leguen@metropole.example"),
            new Listing("Zoé", "Quintal", "zq@metropole.example"),
            new Listing("Rose", "Marchand", "accueil@metropole.example"),
            new Listing("Agent", "de Valmont", "valmont@metropole.example"),
            new Listing("Membre élu", "1", "")));

    /** @param domain of the authority */
    static MentionFinder finder(String domain, String... mailboxes) {
        return new MentionFinder(SMALL, new MentionSettings(List.of(domain), List.of(mailboxes)));
    }

    @Override
    public Optional<Person> find(String id) {
        return Optional.empty();
    }

    @Override
    public List<Person> members(String group) {
        return List.of();
    }

    @Override
    public Optional<String> mailAddress(String id) {
        return Optional.empty();
    }

    @Override
    public Map<String, String> names() {
        return Map.of();
    }

    @Override
    public List<Organisation> organisations() {
        return List.of();
    }
}
