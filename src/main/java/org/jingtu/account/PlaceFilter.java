package org.jingtu.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps accounts that are bound to a place there. What the matrix does not name as fit for them is refused; an issue
 * outside of their place does not exist for them, whatever they want to do with it.
 */
class PlaceFilter extends OncePerRequestFilter {
    private static final Pattern ISSUE = Pattern.compile("/api/v1/issues/([^/]+)(?:/.*)?");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private final AccountPlaces places;
    private final ProblemWriter problems;

    PlaceFilter(AccountPlaces places, ProblemWriter problems) {
        this.places = places;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        String place = authentication == null || !authentication.isAuthenticated()
                ? null
                : places.of(authentication.getName());
        if (place == null) {
            chain.doFilter(request, response);
            return;
        }
        Matcher issue = ISSUE.matcher(RequestedPath.of(request));
        if (!Rights.isForPlaces(request.getMethod(), request.getRequestURI())) {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "whole-county-only",
                    "This shows the whole county; the account is bound to a part of it.");
        } else if (issue.matches() && !isOpen(place, issue.group(1))) {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found", "issue " + issue.group(1));
        } else {
            chain.doFilter(request, response);
        }
    }

    /** Neither a word of ours nor a plain number is nothing, though a controller might read a number from it. */
    private boolean isOpen(String place, String segment) {
        return WORD.matcher(segment).matches()
                || NUMBER.matcher(segment).matches() && places.holdsIssue(place, Long.parseLong(segment));
    }
}
