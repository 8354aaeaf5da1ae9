package org.jingtu.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;
import org.jingtu.platform.run.RunService;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** A run that is for analysts only does not exist for others, by whatever address its result is asked for. */
class RunDetailFilter extends OncePerRequestFilter {
    private final RunService runs;
    private final ProblemWriter problems;

    RunDetailFilter(RunService runs, ProblemWriter problems) {
        this.runs = runs;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<UUID> hidden = isAnalyst()
                ? Optional.empty()
                : RequestedPath.segments(request).stream()
                        .flatMap(segment -> id(segment).stream())
                        .filter(runs::isForAnalysts)
                        .findFirst();
        if (hidden.isEmpty()) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, HttpStatus.NOT_FOUND, "not-found", "run " + hidden.get());
        }
    }

    /** As the controllers read it, which is not as strict as the numbers that we give. */
    private static Optional<UUID> id(String segment) {
        try {
            return Optional.of(UUID.fromString(segment.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isAnalyst() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof Account account
                && Rights.ANALYSTS.contains(account.role());
    }
}
