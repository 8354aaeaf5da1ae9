package org.jingtu.platform.run;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jingtu.platform.BadRequestException;
import org.jingtu.platform.CalendarDays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a request's parameters one by one and remembers which were asked for, so that what nobody knows is refused
 * instead of ignored. Every failure names its parameter.
 */
public final class RunParameters {
    private final @Nullable JsonNode given;
    private final Set<String> known = new LinkedHashSet<>();

    /** @param given a JSON object; null stands for an empty one */
    public RunParameters(@Nullable JsonNode given) {
        if (given != null && !given.isNull() && !given.isObject()) {
            throw new BadRequestException("parameters", "parameters must be a JSON object");
        }
        this.given = given;
    }

    /** A day such as {@code 2026-06-28}. */
    public LocalDate day(RunInput input, LocalDate otherwise) {
        String name = input.name();
        String text = text(name);
        if (text == null) {
            return otherwise;
        }
        try {
            return CalendarDays.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestException(name, name + " must be a day such as 2026-06-28, not " + text);
        }
    }

    /** Any text; null when it is not given. */
    public @Nullable String text(RunInput input) {
        return text(input.name());
    }

    /** Any text; null when it is not given. */
    public @Nullable String text(String name) {
        JsonNode node = node(name);
        if (node == null) {
            return null;
        }
        if (!node.isString()) {
            throw new BadRequestException(name, name + " must be a text");
        }
        return node.stringValue();
    }

    /** One of some words; the first is the default. */
    public String choice(RunInput input) {
        String name = input.name();
        List<String> allowed = input.choices();
        String text = text(name);
        if (text == null) {
            return allowed.get(0);
        }
        if (!allowed.contains(text)) {
            throw new BadRequestException(name, name + " must be one of " + String.join(", ", allowed));
        }
        return text;
    }

    /** A list of words, sorted and without repetition; empty when not given. */
    public List<String> words(RunInput input) {
        String name = input.name();
        JsonNode node = node(name);
        Set<String> words = new TreeSet<>();
        if (node != null) {
            if (!node.isArray()) {
                throw new BadRequestException(name, name + " must be a list of words");
            }
            for (JsonNode word : node) {
                if (!word.isString()) {
                    throw new BadRequestException(name, name + " must be a list of words");
                }
                words.add(word.stringValue());
            }
        }
        return new ArrayList<>(words);
    }

    /** Metres within the input's range; null when not given. */
    public @Nullable Double metres(RunInput input) {
        JsonNode node = node(input.name());
        if (node == null) {
            return null;
        }
        if (!node.isNumber() || !fits(input, node)) {
            throw new BadRequestException(
                    input.name(),
                    input.name() + " must be between " + input.least() + " and " + input.most() + " metres");
        }
        return node.doubleValue();
    }

    /** Metres within the input's range, its default when not given. */
    public double metresOrDefault(RunInput input) {
        Double given = metres(input);
        return given == null && input.otherwise() instanceof Number otherwise
                ? otherwise.doubleValue()
                : Objects.requireNonNull(given, input.name());
    }

    /** A whole number within the input's range, its default when not given. */
    public int number(RunInput input) {
        return number(input, input.otherwise() instanceof Integer otherwise ? otherwise : (int) input.least());
    }

    /** A whole number within the input's range. */
    public int number(RunInput input, int otherwise) {
        JsonNode node = node(input.name());
        if (node == null) {
            return otherwise;
        }
        if (!node.isIntegralNumber() || !fits(input, node)) {
            throw new BadRequestException(
                    input.name(),
                    input.name() + " must be a whole number from " + (int) input.least() + " to " + (int) input.most());
        }
        return node.intValue();
    }

    private static boolean fits(RunInput input, JsonNode number) {
        double value = number.doubleValue();
        return value >= input.least() && value <= input.most();
    }

    /** A JSON object; null when it is not given. */
    public @Nullable JsonNode object(String name) {
        JsonNode node = node(name);
        if (node != null && !node.isObject()) {
            throw new BadRequestException(name, name + " must be a JSON object");
        }
        return node;
    }

    /** Refuses what nobody asked for. */
    public void requireNoOthers() {
        if (given != null && given.isObject()) {
            for (String name : given.propertyNames()) {
                if (!known.contains(name)) {
                    throw new BadRequestException(
                            name, name + " is not a parameter here; there are " + String.join(", ", known));
                }
            }
        }
    }

    private @Nullable JsonNode node(String name) {
        known.add(name);
        JsonNode node = given == null ? null : given.get(name);
        return node == null || node.isNull() ? null : node;
    }
}
