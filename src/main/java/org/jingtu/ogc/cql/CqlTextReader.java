package org.jingtu.ogc.cql;

import static org.jingtu.ogc.cql.CqlLiterals.wrong;

import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.jingtu.ogc.cql.grammar.CqlLexer;
import org.jingtu.ogc.cql.grammar.CqlParser;

/**
 * Reads CQL2 text.
 *
 * <p>Example: {@code category = 'littering' AND reported_at > TIMESTAMP('2026-06-01T00:00:00Z')}.
 */
public final class CqlTextReader {
    /** Characters. */
    static final int LONGEST = 10_000;
    /** Nested parentheses, or objects in JSON. */
    static final int DEEPEST = 50;

    private CqlTextReader() {}

    /** @throws org.jingtu.platform.BadRequestException naming the place that cannot be read */
    public static Cql read(String text) {
        requireLength(text);
        CqlLexer lexer = new CqlLexer(CharStreams.fromString(text));
        Complaint complaint = new Complaint();
        lexer.removeErrorListeners();
        lexer.addErrorListener(complaint);
        CommonTokenStream tokens = new CommonTokenStream(lexer);
        tokens.fill();
        requireDepth(tokens);
        CqlParser parser = new CqlParser(tokens);
        parser.removeErrorListeners();
        parser.addErrorListener(complaint);
        return new CqlTree().visit(parser.filter().expression());
    }

    static void requireLength(String text) {
        if (text.length() > LONGEST) {
            throw wrong("A filter has at most " + LONGEST + " characters.");
        }
    }

    private static void requireDepth(CommonTokenStream tokens) {
        int depth = 0;
        for (Token token : tokens.getTokens()) {
            if (token.getType() == CqlLexer.OPEN && ++depth > DEEPEST) {
                throw wrong("Parentheses are nested at most " + DEEPEST + " deep.");
            } else if (token.getType() == CqlLexer.CLOSE) {
                depth--;
            }
        }
    }

    /** Stops at the first thing that does not fit. */
    private static final class Complaint extends BaseErrorListener {
        @Override
        public void syntaxError(
                Recognizer<?, ?> recognizer,
                Object symbol,
                int line,
                int column,
                String message,
                RecognitionException e) {
            throw wrong("The filter cannot be read at line " + line + ", character " + (column + 1) + ".");
        }
    }
}
