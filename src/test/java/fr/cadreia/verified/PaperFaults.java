package fr.cadreia.verified;

import fr.cadreia.pdf.PdfText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a filed paper of the committee may not say, and what it must. */
public final class PaperFaults {

    private static final Pattern COUNTS =
            Pattern.compile("Membres en exercice : (\\d+) – (?:présents|réponses) : (\\d+)"
                    + "(?:, dont (\\d+) déports?)?(?: – représentés : (\\d+)(?:, dont (un|\\d+) pouvoirs? devenus? sans objet)?)?"
                    + "(?: – excusés : (\\d+))? – (?:absents|sans réponse) : (\\d+)(?:, dont (\\d+) déports?)?"
                    + "(?: – (?:autres )?déports : (\\d+))? – votants : (\\d+)"
                    + " – (quorum : \\d+, atteint|seconde convocation)(, calculé sur)?");
    /** The committee's opinion, or what the chair does where it gave none. */
    private static final Pattern SENTENCE = Pattern.compile(
            "(?:Le comité, (?:après en avoir délibéré|consulté par écrit), "
                    + "|L[ae] présiden(?:te|t|ce) de séance, le projet d’avis mis aux voix n’étant pas adopté ).*?\\.(?= |$)");

    private static final Pattern SHEET =
            Pattern.compile("En exercice : (\\d+) · présents : (\\d+) · représentés : (\\d+) · excusés : (\\d+)"
                    + " · absents : (\\d+)(?: · déports : (\\d+))?");
    private static final Pattern NAMED = Pattern.compile(
            "Scrutin public demandé par (?:[^.]|M\\.)*\\. Collège des élus –"
                    + " (?:[^.]|M\\.)*\\. Collège des agents – pour : \\d+ ; contre : \\d+ ; abstentions : \\d+ ; ne prennent pas part au vote : \\d+\\.");
    /** The family names of the demonstration’s agents who sit. */
    private static final Pattern AGENT = Pattern.compile("(?i)bouvier|tissot|garrigue");

    private static final String BESIDE_A_VOTE =
            "(?i)(?:pour|contre|abstentions?|part au vote) : (?:[^.;:\\d]{0,80})(?:M\\.|Mme)[ \u00a0]\\p{Lu}";
    private static final Pattern OPINION = Pattern.compile("\\d{4}-(?:\\d+|CE)/\\d{2}");
    private static final Pattern POINT = Pattern.compile("Point \\d+ – ");
    private static final int MOST_ON_A_PAGE = 5;
    private static final Pattern SHEETS = Pattern.compile("page \\d+/(\\d+)");
    private static final Pattern VISA = Pattern.compile("Vu [^;]+;");
    private static final Pattern VOTES =
            Pattern.compile("(\\d+) (?:voix pour|voix contre|abstentions?|membres? ne prenant pas part au vote)");

    /** Names of the people of the demonstration as screens show them. */
    private static final Pattern WITHOUT_CIVILITY = Pattern.compile(
            "\\p{Lu}\\p{L}+ (?:Montel|Lestrade|Dargent|Quéméner|Bouvier|Tissot|Garrigue|Renaudin|Verdier|Lambertin)\\b");

    private static final String LINKS =
            "(?:toutefois|cependant|néanmoins|pourtant|enfin|ensuite|ainsi|surtout|également|or|mais|et"
                    + "|donc|car|en outre|de plus|par ailleurs|en revanche|malheureusement|\\p{L}+ement)";

    /** What each extract of an application says, by the number of its opinion. */
    private final Map<String, String> sentences = new ConcurrentHashMap<>();

    /**
     * @param name of the file, which says what kind of paper it is
     * @return English, one line each
     */
    public List<String> of(String name, byte[] pdf) {
        String text = PdfText.of(pdf);
        List<String> faults = new ArrayList<>();
        no(faults, text, "(?<!est |sont |\\()[Dd]éportée?s?\\b(?!\\()", "calls people deported");
        no(faults, text, "\\b[Mm]otions?\\b", "speaks of a motion");
        no(faults, text, "https?:", "links to a room");
        no(faults, text, "Lieu( :)? *(?=$|[A-Z])", "has an empty place");
        no(faults, text, "[Cc]onvocation envoyée le [^,]*\\d h", "says the hour of a sending");
        no(faults, text, "Réponse d[’']essai", "says what a test would enter");
        no(faults, text, "Tenue avant|tenue avant la date", "was held before its date");
        no(faults, text, "– avant le \\d", "gives a day before which, not a last day");
        no(faults, text, "sur les? dossiers? IA-|sur le dossier IA-", "cites a point by its case");
        no(faults, text, "mis fin à l’expérimentation", "ends a trial that is over");
        no(faults, text, WITHOUT_CIVILITY.pattern(), "names somebody without a civility");
        no(
                faults,
                text,
                "(?<!(?:de|à) )Mme (?:(?!(?:M\\.|Mme) ).){0,160}? (?:Présent|Excusé|Absent|Représenté|Suppléé|Suppléant)\\b",
                "has a word that does not agree");
        must(faults, text, "MÉTROPOLE DE VALMONT", "no authority");
        must(faults, text, "1 place de l’Hôtel-de-Ville, Valmont", "no address");
        must(faults, text, "Réf\\. : CIA/\\d{4}-", "no number");
        must(faults, text, "Valmont, le \\d", "no date");
        must(faults, text, "page 1/\\d", "no numbered sheets");
        must(faults, text, "Empreinte du texte \\(SHA-256\\) : [0-9a-f]{64}", "no fingerprint");
        if (!name.startsWith("note-de-synthese-")) {
            must(faults, text, "Fait à Valmont, le \\d", "nobody signs");
            must(
                    faults,
                    text,
                    "vice-présidente|conseill|membre de l’assemblée|responsable",
                    "no quality of who presides");
        }
        no(faults, text, "Signature :", "leaves a signature blank");
        if (name.contains("-extrait-")) {
            signedBeside(faults, pdf, text);
            extract(faults, text, PdfText.page(pdf, 1));
        }
        if (name.startsWith("feuille-de-presence-")) {
            sheet(faults, text);
            no(faults, text, "Excusée? (?:M\\.|Mme) ", "excuses alone who gave a proxy");
        }
        if (name.startsWith("proces-verbal-")) {
            namedVotes(faults, text);
        }
        if (name.startsWith("proces-verbal-2")) {
            minutes(faults, pdf, text);
        }
        if (name.startsWith("note-de-synthese-")) {
            must(
                    faults,
                    text,
                    "Avis rendus et seconde lecture (?:Aucun avis|[^:]*, le \\d)|^(?!.*Avis rendus et seconde lecture)",
                    "quotes an opinion without its day");
        }
        if (name.startsWith("proces-verbal-2") || name.startsWith("releve-de-decisions-")) {
            sameSentences(faults, text);
        }
        // A long agenda goes on overleaf, and so does what follows it.
        if (name.startsWith("convocation-")) {
            no(faults, text, "et \\d+ autres dossiers|et un autre dossier", "leaves out what happened");
        }
        if (name.startsWith("convocation-") && POINT.matcher(text).results().count() <= MOST_ON_A_PAGE) {
            must(
                    faults,
                    PdfText.page(pdf, 1),
                    "considération distinguée.*Signé électroniquement",
                    "no letter on its first page");
        }
        return faults;
    }

    private void extract(List<String> faults, String text, String first) {
        must(faults, first, "AVIS|renvoie le dossier", "no opinion on the first page");
        must(faults, first, "\\d+ voix pour", "no vote on the first page");
        no(faults, text, "(délibéré|par écrit), [^.]*(renvoie|ajourne)", "has the committee send back");
        no(faults, text, "consultation écrite close.*après en avoir délibéré", "has deliberated in writing");
        no(faults, text, "Considérant [^;]*(?<!\\bM)\\. \\p{Lu}[^;]*;", "puts two sentences in one considérant");
        no(faults, text, "ASSORTI DE RÉSERVES.*Réserve :", "says one reservation in the plural");
        no(
                faults,
                text,
                "Considérant (?:qu[e’] ?|ce qui suit : )(?i:" + LINKS + ")[ ,]",
                "has a considérant that begins with an adverb");
        no(
                faults,
                text,
                "Considérant [^;]*; (?!Considérant|Le comité|L[ae] présiden|Article|Métropole|Motif)",
                "has a semicolon within a considérant");
        no(
                faults,
                text,
                "présents : M(?:(?!Avai|Était|Étaient|S’est|Secrétariat).)*?(?:BOUVIER|TISSOT|GARRIGUE)"
                        + "(?:(?!Avai|Était|Étaient|S’est|Secrétariat).)*?(?:MONTEL|LESTRADE|DARGENT|QUÉMÉNER)",
                "names agents before the elected");
        no(faults, text, "Règle (?:9|10) – (?:(?!Règle \\d).)*? absents ", "tells as absent what is still to come");
        if (text.contains("après en avoir délibéré") || text.contains("Le comité, consulté par écrit")) {
            must(faults, text, "Article 1er", "no article");
        } else {
            no(faults, text, "Article 1er|Considérant|Constat du comité", "has an opinion that nobody adopted");
        }
        VISA.matcher(text)
                .results()
                .map(found -> found.group())
                .filter(visa -> !visa.matches(".*\\d{4}.*"))
                .forEach(visa -> faults.add("a visa without a date: " + visa));
        Matcher sentence = SENTENCE.matcher(text);
        if (!sentence.find()) {
            faults.add("no operative sentence");
            return;
        }
        if (AGENT.matcher(sentence.group()).find()) {
            faults.add("names an agent beside a vote");
        }
        Matcher opinion = OPINION.matcher(text);
        if (opinion.find()) {
            sentences.put(opinion.group(), sentence.group());
        }
        Matcher counts = COUNTS.matcher(text);
        if (!counts.find()) {
            faults.add("the counts are not there");
            return;
        }
        counts(faults, counts, sentence.group());
    }

    private static void minutes(List<String> faults, byte[] pdf, String text) {
        no(faults, text, "Projet d’avis « ", "names a ballot by less than its text");
        no(faults, text, "Il est demandé de rectifier", "does not say who wants a rectification");
        for (String point : text.split("(?=Point \\d+ – )")) {
            if (point.contains("Point inscrit avec débat")
                    && point.contains("Avis du comité")
                    && !point.contains("Discussion")) {
                faults.add("a debate of which nothing is said: " + point.substring(0, Math.min(60, point.length())));
            }
        }
        Matcher last = SHEETS.matcher(text);
        if (last.find() && text.contains("Approbation et signatures")) {
            String page = PdfText.page(pdf, number(last.group(1)));
            if (!page.contains("Levée")) {
                faults.add("minutes that end on signatures alone");
            }
        }
    }

    /** Signatures do not stand alone on a page. */
    private static void signedBeside(List<String> faults, byte[] pdf, String text) {
        Matcher last = SHEETS.matcher(text);
        int pages = last.find() ? number(last.group(1)) : 0;
        for (int page = 1; page <= pages; page++) {
            String one = PdfText.page(pdf, page);
            if (one.contains("Pour extrait conforme") && text.contains("Article 1er") && !one.contains("Article")) {
                faults.add("signatures alone on a page");
            }
        }
    }

    /** The seats of a presence sheet add up. */
    private static void sheet(List<String> faults, String text) {
        Matcher counts = SHEET.matcher(text);
        if (!counts.find()) {
            faults.add("the sheet does not count");
            return;
        }
        int seats = 0;
        for (int group = 2; group <= counts.groupCount(); group++) {
            seats += number(counts.group(group));
        }
        if (seats != number(counts.group(1))) {
            faults.add("the seats do not add up: " + counts.group());
        }
    }

    /** A name stands beside a vote in a public ballot alone, and there an elected member's. */
    private static void namedVotes(List<String> faults, String text) {
        Matcher named = NAMED.matcher(text);
        while (named.find()) {
            if (AGENT.matcher(named.group()).find()) {
                faults.add("names an agent beside a vote: " + named.group());
            }
            if (named.group().matches(".*Collège des agents – .* : [12]\\b.*")) {
                faults.add("tells how one or two agents voted: " + named.group());
            }
        }
        no(faults, NAMED.matcher(text).replaceAll(""), BESIDE_A_VOTE, "names somebody beside a vote");
    }

    private static void counts(List<String> faults, Matcher counts, String sentence) {
        int inOffice = number(counts.group(1));
        int present = number(counts.group(2));
        int recused = number(counts.group(3));
        int represented = number(counts.group(4));
        int lapsed = "un".equals(counts.group(5)) ? 1 : number(counts.group(5));
        int excused = number(counts.group(6));
        int absent = number(counts.group(7));
        int away = number(counts.group(8));
        int withdrawn = number(counts.group(9));
        int voters = number(counts.group(10));
        if (inOffice != present + represented + excused + absent + withdrawn) {
            faults.add("in office is not present, represented, excused, absent and withdrawn: " + counts.group());
        }
        if (voters != present - recused + represented - lapsed) {
            faults.add("those who vote are not present and represented, less the recused: " + counts.group());
        }
        if (recused + away + withdrawn > 0 && counts.group(11).startsWith("quorum") && counts.group(12) == null) {
            faults.add("the quorum’s base shrinks, and nothing says so: " + counts.group());
        }
        int votes = VOTES.matcher(sentence)
                .results()
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .sum();
        if (votes > voters) {
            faults.add("more votes than voters: " + sentence);
        }
    }

    /** Checks that each opinion in the paper has the sentence of its extract. */
    private void sameSentences(List<String> faults, String text) {
        OPINION.matcher(text)
                .results()
                .map(found -> found.group())
                .distinct()
                .map(sentences::get)
                .filter(sentence -> sentence != null && !text.contains(sentence))
                .forEach(sentence -> faults.add("says otherwise than the extract: " + sentence));
    }

    private static int number(String group) {
        return group == null ? 0 : Integer.parseInt(group);
    }

    private static void no(List<String> faults, String text, String pattern, String fault) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        if (found.find()) {
            faults.add(fault + ": "
                    + text.substring(Math.max(0, found.start() - 40), Math.min(text.length(), found.end() + 40)));
        }
    }

    private static void must(List<String> faults, String text, String pattern, String fault) {
        if (!Pattern.compile(pattern).matcher(text).find()) {
            faults.add(fault);
        }
    }
}
