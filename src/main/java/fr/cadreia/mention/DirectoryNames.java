package fr.cadreia.mention;

import fr.cadreia.people.People;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** People of the directory: first and last name in either order, or the last name after a title and a function. */
final class DirectoryNames {

    private static final Pattern FUNCTION =
            Pattern.compile(TitledNames.TITLE + "(?:[Ll][ea]" + TitledNames.SPACE + "+|[Ll]['’])");

    private static final Pattern WITHIN_NAME = Pattern.compile("[\\s\\h\\p{Cf}'’\\u2010\\u2011-]{1,3}");

    private static final Pattern CLAUSE_END = Pattern.compile("[.,;:!?()\\n]");

    /** "Madame la Vice-Présidente déléguée aux mobilités Durand". */
    private static final int LONGEST_FUNCTION = 7;

    private final People people;
    private volatile Known known = new Known(List.of(), Map.of(), Map.of());

    /** The names of a directory, by their first word; the words are plain. */
    private record Known(
            List<People.Listing> directory,
            Map<String, List<List<String>>> full,
            Map<String, List<List<String>>> last) {}

    /** A text's words, as they are and plain. */
    private record Words(String text, List<MatchResult> written, List<String> plain) {

        static Words of(String text, int from, int to) {
            List<MatchResult> written =
                    PlainWords.WORD.matcher(text).region(from, to).results().toList();
            return new Words(
                    text,
                    written,
                    written.stream().map(word -> PlainWords.plain(word.group())).toList());
        }

        /** @return index of the last word of a name that begins at a word; -1 when it does not */
        int lastOf(List<String> name, int at) {
            int end = at + name.size();
            boolean there = end <= plain.size()
                    && plain.subList(at, end).equals(name)
                    && isCapital(at)
                    && isCapital(end - 1)
                    && IntStream.range(at, end - 1).allMatch(this::goesOn);
            return there ? end - 1 : -1;
        }

        private boolean isCapital(int at) {
            return Character.isUpperCase(written.get(at).group().codePointAt(0));
        }

        /** Tells whether no sentence ends between this word and the next. */
        private boolean goesOn(int at) {
            return WITHIN_NAME
                    .matcher(text.substring(
                            written.get(at).end(), written.get(at + 1).start()))
                    .matches();
        }

        int from(int at) {
            return written.get(at).start();
        }

        int to(int at) {
            return written.get(at).end();
        }
    }

    DirectoryNames(People people) {
        this.people = people;
    }

    List<Mention> in(String text) {
        List<Mention> found = new ArrayList<>();
        Known names = names();
        Words words = Words.of(text, 0, text.length());
        for (int at = 0; at < words.plain().size(); at++) {
            int first = at;
            each(
                    names.full(),
                    words,
                    at,
                    (last, name) ->
                            found.add(mention(text, words.from(first), words.to(last), String.join(" ", name))));
        }
        Matcher function = FUNCTION.matcher(text);
        while (function.find()) {
            int from = function.start();
            Words after = Words.of(text, function.end(), clauseEnd(text, function.end()));
            for (int at = 1; at < Math.min(after.plain().size(), LONGEST_FUNCTION); at++) {
                each(
                        names.last(),
                        after,
                        at,
                        (last, name) -> found.add(mention(text, from, after.to(last), String.join(" ", name))));
            }
        }
        return found;
    }

    private static int clauseEnd(String text, int from) {
        Matcher end = CLAUSE_END.matcher(text).region(from, text.length());
        return end.find() ? end.start() : text.length();
    }

    private static void each(
            Map<String, List<List<String>>> names, Words words, int at, BiConsumer<Integer, List<String>> found) {
        for (List<String> name : names.getOrDefault(words.plain().get(at), List.of())) {
            int last = words.lastOf(name, at);
            if (last >= 0) {
                found.accept(last, name);
            }
        }
    }

    private static Mention mention(String text, int from, int to, String name) {
        return new Mention(Mention.Kind.NAME, text.substring(from, to), TitledNames.key(name), from);
    }

    /** Returns the known names, kept as long as the directory is the same. */
    private Known names() {
        List<People.Listing> directory = people.directory();
        Known last = known;
        if (last.directory() != directory) {
            last = read(directory);
            known = last;
        }
        return last;
    }

    private static Known read(List<People.Listing> directory) {
        Known read = new Known(directory, new HashMap<>(), new HashMap<>());
        directory.stream().filter(DirectoryNames::isPersonal).forEach(listing -> {
            List<String> first = PlainWords.of(listing.firstName());
            List<String> last = PlainWords.of(listing.lastName());
            add(read.full(), first, last);
            add(read.full(), last, first);
            add(read.last(), last, List.of());
        });
        return read;
    }

    /** Accounts of a function ("Agent de Valmont", "Membre élu 1") are no person's. */
    private static boolean isPersonal(People.Listing listing) {
        List<String> first = PlainWords.of(listing.firstName());
        return !first.isEmpty()
                && !KnownWords.SHIPPED.functions().contains(first.get(0))
                && listing.lastName().chars().anyMatch(Character::isUpperCase);
    }

    private static void add(Map<String, List<List<String>>> names, List<String> begin, List<String> end) {
        List<String> name = new ArrayList<>(begin);
        name.addAll(end);
        names.computeIfAbsent(name.get(0), word -> new ArrayList<>()).add(name);
    }
}
