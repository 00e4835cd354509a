package fr.cadreia.people;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The words that names are made of, and those that say a function and so name nobody. */
final class NameWords {

    static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Without accents and capitals. Accounts and letters alike call by them whoever holds the function. */
    private static final Set<String> FUNCTIONS =
            Set.of(("accueil adjoint adjointe administrateur administration administratrice agent agente "
                            + "ambassadeur ambassadrice assistance cabinet charge chargee chef cheffe comite "
                            + "commissaire commission communautaire commune compte conseil conseiller conseillere "
                            + "defenseur defenseure delegue deleguee departemental departementale depute deputee "
                            + "directeur direction directrice echevin elu elue expert experte general generale "
                            + "gestionnaire greffier greffiere inspecteur inspectrice instructeur instructrice juge "
                            + "maire mairie mediateur mediatrice membre metropole metropolitain metropolitaine "
                            + "ministre mission municipal municipale pole prefet prefete premier premiere "
                            + "presidence president presidente procureur procureure questeur rapporteur rapporteure "
                            + "recteur rectrice referent referente regional regionale responsable secretaire "
                            + "secretariat senateur senatrice service standard support technicien technicienne "
                            + "tresorier tresoriere vice ville")
                    .split(" "));

    /** What mailboxes of services are called besides. */
    private static final Set<String> MAILBOXES =
            Set.of(("bonjour bureau cellule cnil communication contact courrier demande demandes donnees dpd dpo dsi "
                            + "equipe guichet ia info infos informatique innovation numerique point publics rgpd relation "
                            + "relations ressources rh reclamation reclamations registre signalement usagers")
                    .split(" "));

    private NameWords() {}

    static boolean isMailbox(String word) {
        return MAILBOXES.contains(word) || isFunction(word);
    }

    static boolean isFunction(String word) {
        return FUNCTIONS.contains(plain(word));
    }

    /** All words, without accents and capitals. */
    static List<String> of(String text) {
        return WORD.matcher(text).results().map(word -> plain(word.group())).toList();
    }

    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.FRENCH);
    }
}
