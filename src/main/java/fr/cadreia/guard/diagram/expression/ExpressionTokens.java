package fr.cadreia.guard.diagram.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts an expression into words; whatever is none of these is refused. */
final class ExpressionTokens {

    enum Kind {
        NAME,
        STRING,
        NUMBER,
        OPERATOR,
        END
    }

    record Token(Kind kind, String text) {}

    /** Longer ones do not occur, and need not be read. */
    private static final int LONGEST = 500;

    private static final Pattern TOKEN = Pattern.compile("\\s*(?:(?<name>[A-Za-z_][A-Za-z0-9_]*)"
            + "|(?<string>'[^'\\\\]*'|\"[^\"\\\\]*\")"
            + "|(?<number>-?\\d+(?:\\.\\d+)?)"
            + "|(?<operator>&&|\\|\\||==|!=|<=|>=|[<>!()]))");

    /** JUEL's words for its signs. */
    private static final Map<String, String> WORDS = Map.of(
            "and", "&&", "or", "||", "not", "!", "eq", "==", "ne", "!=", "lt", "<", "gt", ">", "le", "<=", "ge", ">=");

    private final List<Token> tokens = new ArrayList<>();
    private int next;

    ExpressionTokens(String expression) throws UnsupportedExpressionException {
        if (expression.length() > LONGEST) {
            throw new UnsupportedExpressionException("l’expression dépasse " + LONGEST + " caractères");
        }
        Matcher matcher = TOKEN.matcher(expression);
        int at = 0;
        while (!expression.substring(at).isBlank()) {
            if (!matcher.find(at) || matcher.start() != at) {
                throw new UnsupportedExpressionException(
                        "«\u00a0" + expression.substring(at).strip() + "\u00a0» n’est pas admis");
            }
            tokens.add(token(matcher));
            at = matcher.end();
        }
        tokens.add(new Token(Kind.END, ""));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("name") != null) {
            String word = matcher.group("name");
            return WORDS.containsKey(word) ? new Token(Kind.OPERATOR, WORDS.get(word)) : new Token(Kind.NAME, word);
        }
        if (matcher.group("string") != null) {
            String quoted = matcher.group("string");
            return new Token(Kind.STRING, quoted.substring(1, quoted.length() - 1));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        return new Token(Kind.OPERATOR, matcher.group("operator"));
    }

    Token peek() {
        return tokens.get(next);
    }

    Token take() {
        return tokens.get(next++);
    }

    boolean takeOperator(String text) {
        boolean there = peek().kind() == Kind.OPERATOR && peek().text().equals(text);
        if (there) {
            next++;
        }
        return there;
    }
}
