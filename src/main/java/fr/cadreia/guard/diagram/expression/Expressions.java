package fr.cadreia.guard.diagram.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The small part of the engine's expression language (JUEL) that a diagram may use. Everything else is refused: calls,
 * properties, indexes, arithmetic, assignment, conditionals.
 */
public final class Expressions {

    /** The names under which the engine offers more than a value. */
    private static final Set<String> RESERVED = Set.of(
            "execution",
            "task",
            "caseExecution",
            "externalTask",
            "authenticatedUserId",
            "currentUser",
            "currentUserGroups",
            "instanceof",
            "div",
            "mod");

    private static final Pattern OPENING = Pattern.compile("[$#]\\{");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{\\s*([A-Za-z_][A-Za-z0-9_]*)\\s*}");
    private static final Pattern INSIDE = Pattern.compile("\\$\\{([^}]*)}");
    private static final Pattern QUOTED = Pattern.compile("'[^']*'|\"[^\"]*\"");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");
    private static final Set<String> WORDS =
            Set.of("and", "or", "not", "empty", "eq", "ne", "lt", "gt", "le", "ge", "true", "false", "null");
    private static final int DEEPEST = 40;

    private Expressions() {}

    /** Tells whether a parser would find something to evaluate. */
    public static boolean hasAny(String text) {
        return OPENING.matcher(text).find();
    }

    /** Returns the variables that a text or a condition reads. */
    public static Stream<String> variables(String text) {
        return INSIDE.matcher(text)
                .results()
                .map(inside -> QUOTED.matcher(inside.group(1)).replaceAll(" "))
                .flatMap(inside -> NAME.matcher(inside).results().map(MatchResult::group))
                .filter(name -> !WORDS.contains(name));
    }

    /** Reads {@code ${condition}} and nothing around it. */
    public static Expr condition(String text) throws UnsupportedExpressionException {
        String stripped = text.trim();
        if (!stripped.startsWith("${") || !stripped.endsWith("}")) {
            throw new UnsupportedExpressionException("une condition s’écrit ${…}, sans rien autour");
        }
        String inside = stripped.substring(2, stripped.length() - 1);
        if (inside.isBlank()) {
            throw new UnsupportedExpressionException("l’expression est vide");
        }
        ExpressionTokens tokens = new ExpressionTokens(inside);
        Expr parsed = or(tokens, 0);
        if (tokens.peek().kind() != ExpressionTokens.Kind.END) {
            throw new UnsupportedExpressionException(
                    "«\u00a0" + tokens.peek().text() + "\u00a0» n’est pas attendu ici");
        }
        return parsed;
    }

    /** Reads a text mixed with {@code ${variable}}. */
    public static void text(String text) throws UnsupportedExpressionException {
        Matcher opening = OPENING.matcher(text);
        Matcher variable = VARIABLE.matcher(text);
        int at = 0;
        while (opening.find(at)) {
            if (opening.start() > 0 && text.charAt(opening.start() - 1) == '\\') {
                throw new UnsupportedExpressionException(
                        "une barre oblique inverse devant une expression n’est pas admise");
            }
            if (!variable.find(opening.start()) || variable.start() != opening.start()) {
                throw new UnsupportedExpressionException("seul ${variable} est admis dans un texte");
            }
            plain(variable.group(1));
            at = variable.end();
        }
    }

    /** Returns the bean that {@code ${bean}} names. */
    public static String bean(String text) throws UnsupportedExpressionException {
        Matcher matcher = VARIABLE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new UnsupportedExpressionException("un traitement s’écrit ${nomDuTraitement}");
        }
        return matcher.group(1);
    }

    private static Expr or(ExpressionTokens tokens, int depth) throws UnsupportedExpressionException {
        Expr left = and(tokens, depth);
        while (tokens.takeOperator("||")) {
            left = new Expr.Or(left, and(tokens, depth));
        }
        return left;
    }

    private static Expr and(ExpressionTokens tokens, int depth) throws UnsupportedExpressionException {
        Expr left = equality(tokens, depth);
        while (tokens.takeOperator("&&")) {
            left = new Expr.And(left, equality(tokens, depth));
        }
        return left;
    }

    private static Expr equality(ExpressionTokens tokens, int depth) throws UnsupportedExpressionException {
        return comparison(tokens, depth, Set.of("==", "!="), true);
    }

    private static Expr comparison(ExpressionTokens tokens, int depth, Set<String> operators, boolean equality)
            throws UnsupportedExpressionException {
        Expr left = equality ? comparison(tokens, depth, Set.of("<", ">", "<=", ">="), false) : unary(tokens, depth);
        String operator = tokens.peek().text();
        if (tokens.peek().kind() == ExpressionTokens.Kind.OPERATOR && operators.contains(operator)) {
            tokens.take();
            Expr right =
                    equality ? comparison(tokens, depth, Set.of("<", ">", "<=", ">="), false) : unary(tokens, depth);
            return new Expr.Comparison(operator, left, right);
        }
        return left;
    }

    private static Expr unary(ExpressionTokens tokens, int depth) throws UnsupportedExpressionException {
        if (depth > DEEPEST) {
            throw new UnsupportedExpressionException("l’expression est trop imbriquée");
        }
        if (tokens.takeOperator("!")) {
            return new Expr.Not(unary(tokens, depth + 1));
        }
        if (tokens.takeOperator("(")) {
            Expr inside = or(tokens, depth + 1);
            if (!tokens.takeOperator(")")) {
                throw new UnsupportedExpressionException("une parenthèse n’est pas fermée");
            }
            return inside;
        }
        ExpressionTokens.Token token = tokens.take();
        return switch (token.kind()) {
            case STRING, NUMBER -> new Expr.Literal(token.text());
            case NAME -> name(token.text(), tokens, depth);
            default ->
                throw new UnsupportedExpressionException(
                        token.text().isEmpty()
                                ? "l’expression est incomplète"
                                : "«\u00a0" + token.text() + "\u00a0» est mal placé");
        };
    }

    private static Expr name(String name, ExpressionTokens tokens, int depth) throws UnsupportedExpressionException {
        return switch (name) {
            case "true", "false" -> new Expr.Literal(name);
            case "null" -> new Expr.Literal(null);
            case "empty" -> new Expr.Empty(unary(tokens, depth + 1));
            default -> new Expr.Variable(plain(name));
        };
    }

    private static String plain(String name) throws UnsupportedExpressionException {
        if (RESERVED.contains(name)) {
            throw new UnsupportedExpressionException("«\u00a0" + name + "\u00a0» n’est pas une variable du dossier");
        }
        return name;
    }

    /** Cuts an expression into words; whatever is none of these is refused. */
    private static final class ExpressionTokens {

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
                "and", "&&", "or", "||", "not", "!", "eq", "==", "ne", "!=", "lt", "<", "gt", ">", "le", "<=", "ge",
                ">=");

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
}
