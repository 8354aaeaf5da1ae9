package org.jingtu.ogc.cql;

import static org.jingtu.ogc.cql.CqlLiterals.wrong;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jingtu.ogc.cql.grammar.CqlBaseVisitor;
import org.jingtu.ogc.cql.grammar.CqlParser;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

/** Makes the tree of a filter from what the grammar recognised. */
final class CqlTree extends CqlBaseVisitor<Cql> {
    @Override
    public Cql visitExpression(CqlParser.ExpressionContext expression) {
        return joined("or", expression.conjunction());
    }

    @Override
    public Cql visitConjunction(CqlParser.ConjunctionContext conjunction) {
        return joined("and", conjunction.negation());
    }

    private Cql joined(String op, List<? extends ParserRuleContext> parts) {
        return parts.size() == 1
                ? visit(parts.get(0))
                : new Cql.Call(op, parts.stream().map(this::visit).toList());
    }

    @Override
    public Cql visitNegation(CqlParser.NegationContext negation) {
        return denied(negation.NOT(), visit(negation.predicate()));
    }

    private static Cql denied(@Nullable TerminalNode not, Cql condition) {
        return not == null ? condition : Cql.call("not", condition);
    }

    @Override
    public Cql visitPredicate(CqlParser.PredicateContext predicate) {
        Cql left = visit(predicate.sum());
        CqlParser.TestContext test = predicate.test();
        if (test instanceof CqlParser.ComparisonContext c) {
            return Cql.call(c.COMPARISON().getText(), left, visit(c.sum()));
        } else if (test instanceof CqlParser.LikeContext c) {
            return denied(c.NOT(), Cql.call("like", left, visit(c.sum())));
        } else if (test instanceof CqlParser.BetweenContext c) {
            return denied(c.NOT(), Cql.call("between", left, visit(c.sum(0)), visit(c.sum(1))));
        } else if (test instanceof CqlParser.InContext c) {
            List<Cql> values = c.expression().stream().map(this::visit).toList();
            return denied(c.NOT(), Cql.call("in", left, new Cql.Items(values)));
        } else if (test instanceof CqlParser.IsNullContext c) {
            return denied(c.NOT(), Cql.call("isnull", left));
        }
        return left;
    }

    @Override
    public Cql visitSum(CqlParser.SumContext sum) {
        Cql left = visit(sum.product(0));
        for (int k = 0; k < sum.sign().size(); k++) {
            left = Cql.call(sum.sign(k).getText(), left, visit(sum.product(k + 1)));
        }
        return left;
    }

    @Override
    public Cql visitProduct(CqlParser.ProductContext product) {
        Cql left = visit(product.power(0));
        for (int k = 1; k < product.power().size(); k++) {
            String op = product.getChild(2 * k - 1).getText().toLowerCase(Locale.ROOT);
            left = Cql.call(op, left, visit(product.power(k)));
        }
        return left;
    }

    @Override
    public Cql visitPower(CqlParser.PowerContext power) {
        Cql base = visit(power.operand(0));
        return power.CARET() == null ? base : Cql.call("^", base, visit(power.operand(1)));
    }

    @Override
    public Cql visitGroup(CqlParser.GroupContext group) {
        return visit(group.expression());
    }

    @Override
    public Cql visitText(CqlParser.TextContext text) {
        return new Cql.Text(unquoted(text.STRING().getText()));
    }

    /** Quotes are doubled or follow a backslash; another backslash stays, as patterns need it. */
    private static String unquoted(String quoted) {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            char next = quoted.charAt(i + 1);
            if ((c == '\'' || c == '\\') && next == '\'' && i + 1 < quoted.length() - 1) {
                text.append('\'');
                i++;
            } else if (c == '\\') {
                text.append(c).append(next);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Override
    public Cql visitNumeral(CqlParser.NumeralContext numeral) {
        return CqlLiterals.numeral(numeral.number().getText());
    }

    @Override
    public Cql visitTruth(CqlParser.TruthContext truth) {
        return new Cql.Truth(truth.TRUE() != null);
    }

    @Override
    public Cql visitProperty(CqlParser.PropertyContext property) {
        String name = property.getText();
        return new Cql.Property(property.QUOTED() == null ? name : name.substring(1, name.length() - 1));
    }

    @Override
    public Cql visitShape(CqlParser.ShapeContext shape) {
        Token first = shape.getStart();
        String text = first.getInputStream()
                .getText(Interval.of(first.getStartIndex(), shape.getStop().getStopIndex()));
        try {
            return CqlLiterals.shape(new WKTReader().read(text));
        } catch (ParseException | IllegalArgumentException e) {
            throw wrong("This is not a geometry: " + CqlLiterals.shortened(text));
        }
    }

    @Override
    public Cql visitCall(CqlParser.CallContext call) {
        String name = call.NAME().getText().toLowerCase(Locale.ROOT);
        List<Cql> args = call.expression().stream().map(this::visit).toList();
        return switch (name) {
            case "date" -> CqlLiterals.day(soleText(name, args));
            case "timestamp" -> CqlLiterals.moment(soleText(name, args));
            case "interval" -> interval(args);
            case "bbox" -> CqlLiterals.box(numbers(args));
            default -> new Cql.Call(name, args);
        };
    }

    private static String soleText(String name, List<Cql> args) {
        if (args.size() == 1 && args.get(0) instanceof Cql.Text text) {
            return text.value();
        }
        throw wrong(name.toUpperCase(Locale.ROOT) + " takes one text.");
    }

    private static Cql interval(List<Cql> args) {
        if (args.size() != 2) {
            throw wrong("INTERVAL takes a beginning and an end.");
        }
        return new Cql.Interval(end(args.get(0)), end(args.get(1)));
    }

    private static @Nullable Cql end(Cql arg) {
        if (arg instanceof Cql.Text text) {
            return CqlLiterals.bound(text.value());
        }
        if (arg instanceof Cql.Property || arg instanceof Cql.Moment || arg instanceof Cql.Day) {
            return arg;
        }
        throw wrong("INTERVAL takes days, moments, properties or '..'.");
    }

    private static List<BigDecimal> numbers(List<Cql> args) {
        List<BigDecimal> numbers = new ArrayList<>();
        for (Cql arg : args) {
            if (!(arg instanceof Cql.Numeral numeral)) {
                throw wrong("BBOX takes numbers.");
            }
            numbers.add(numeral.value());
        }
        return numbers;
    }
}
