package fr.cadreia.register.persistence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/** The French words as they are compared: without capitals, accents, elided articles and words without a meaning. */
final class IndexWords {

    /** The words themselves, to find beginnings and typing errors. */
    static final Analyzer PLAIN = analyzer(words -> words);

    /** Their stems, to find plurals and feminines. */
    static final Analyzer STEMS = analyzer(FrenchLightStemFilter::new);

    /** The stems of two words that follow one another, written as one: "chat bot" is "chatbot" to most. */
    static final Analyzer PAIRS = analyzer(words -> new FrenchLightStemFilter(pairs(words)));

    private static final int BETWEEN_TEXTS = 100;

    private IndexWords() {}

    private static TokenStream pairs(TokenStream words) {
        ShingleFilter pairs = new ShingleFilter(words, 2, 2);
        pairs.setOutputUnigrams(false);
        pairs.setTokenSeparator("");
        // Stands where a word that says nothing was: what it was between is no pair, and nobody types this.
        pairs.setFillerToken("\n");
        return pairs;
    }

    private static Analyzer analyzer(UnaryOperator<TokenStream> last) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer words = new StandardTokenizer();
                TokenStream kept = new LowerCaseFilter(words);
                kept = new ElisionFilter(kept, FrenchAnalyzer.DEFAULT_ARTICLES);
                kept = new StopFilter(kept, FrenchAnalyzer.getDefaultStopSet());
                kept = new ASCIIFoldingFilter(kept);
                return new TokenStreamComponents(words, last.apply(kept));
            }

            /** Keeps texts apart: the last word of one and the first of the next are not in a row. */
            @Override
            public int getPositionIncrementGap(String field) {
                return BETWEEN_TEXTS;
            }
        };
    }

    static List<String> of(Analyzer analyzer, String text) {
        return pieces(analyzer, text).stream().map(Piece::term).toList();
    }

    /** A word as it is compared, and as it was written. */
    record Piece(String term, String written) {}

    static List<Piece> pieces(Analyzer analyzer, String text) {
        List<Piece> words = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", text)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(new Piece(term.toString(), text.substring(place.startOffset(), place.endOffset())));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
