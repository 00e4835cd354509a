package fr.cadreia.guard.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The objections of the engine and its XML reader, in French. Their own words, in English, are in the log. */
final class EngineWords {

    private static final Logger LOG = LoggerFactory.getLogger(EngineWords.class);

    private static final String NAME = "['\"{]*(?:[^'\":{}]*:)*([^'\":{}]+)[}'\"]*";

    private static final Map<Pattern, String> WORDS = new LinkedHashMap<>();

    static {
        say("cvc-complex-type\\.2\\.4\\.[ad].*?element " + NAME, "l’élément <$1> n’a pas sa place ici");
        say("cvc-complex-type\\.2\\.4\\.b.*?element " + NAME, "il manque quelque chose dans l’élément <$1>");
        say("cvc-complex-type\\.3\\.2\\.2.*?[Aa]ttribute " + NAME, "l’attribut «\u00a0$1\u00a0» n’a pas sa place ici");
        say("cvc-complex-type\\.4.*?[Aa]ttribute " + NAME, "l’attribut «\u00a0$1\u00a0» manque");
        say(
                "cvc-(?:datatype|enumeration|pattern|attribute|type|id)\\S*.*?[Vv]alue '([^']*)'",
                "la valeur «\u00a0$1\u00a0» n’est pas admise ici");
        say("cvc-elt\\.1.*?element " + NAME, "l’élément <$1> n’est pas de ceux qu’un tel fichier contient");
        say("cvc-", "ce qui se trouve ici n’est pas admis par le schéma");
        say(
                "Attribute \"([^\"]*)\" was already specified",
                "ce fichier n’est pas du XML lisible, l’attribut «\u00a0$1\u00a0» s’y trouve deux fois");
        say(
                "element type \"([^\"]*)\" must be terminated",
                "ce fichier n’est pas du XML lisible, l’élément <$1> n’est pas fermé");
        say(
                "prefix \"([^\"]*)\" for .* is not bound",
                "ce fichier n’est pas du XML lisible, le préfixe «\u00a0$1\u00a0» n’y est pas déclaré");
        say("DOCTYPE", "une déclaration DOCTYPE n’est pas admise");
        say(
                "must be terminated by the matching end-tag|element type .* must be|well-formed|not allowed in (?:prolog|trailing)"
                        + "|[Pp]remature end|XML document structures|entity|Content is not|SAXParse|parse input",
                "ce fichier n’est pas du XML lisible");
        say("[Ii]nvalid source '([^']*)'|sourceRef.*'([^']*)'", "un flux part de «\u00a0$1\u00a0», qui n’existe pas");
        say(
                "[Ii]nvalid destination '([^']*)'|[Ii]nvalid target '([^']*)'",
                "un flux mène à «\u00a0$1\u00a0», qui n’existe pas");
        say("multiple none start events", "ce processus a plusieurs événements de début simples");
        say("[Ii]nvalid reference.*?'([^']*)'", "la référence à «\u00a0$1\u00a0» ne mène à rien");
        say("[Cc]ould not find|not found|[Cc]annot find|no .* found", "ce à quoi il renvoie n’existe pas");
        say(
                "[Mm]issing|required|must (?:be|have|define)|cannot be (?:null|empty)|is mandatory",
                "il y manque une indication");
        say("[Dd]uplicate|already", "la même chose s’y trouve deux fois");
        say("only|not (?:allowed|supported)|unsupported|invalid|cannot", "cette combinaison n’est pas admise");
    }

    private EngineWords() {}

    private static void say(String pattern, String french) {
        WORDS.put(Pattern.compile(pattern, Pattern.DOTALL), french);
    }

    /** @param said by the engine */
    static String french(String said) {
        String words = said == null ? "" : said;
        LOG.debug("Refused by the engine: {}", words);
        for (Map.Entry<Pattern, String> entry : WORDS.entrySet()) {
            Matcher matcher = entry.getKey().matcher(words);
            if (matcher.find()) {
                return "Le moteur refuse ce qui se trouve ici\u00a0: " + filled(entry.getValue(), matcher) + ".";
            }
        }
        return "Le moteur ne sait pas lire ce qui se trouve ici.";
    }

    private static String filled(String french, Matcher matcher) {
        String found = "";
        for (int group = 1; group <= matcher.groupCount() && found.isEmpty(); group++) {
            found = matcher.group(group) == null ? "" : matcher.group(group);
        }
        return french.replace("$1", found);
    }
}
