package org.jingtu.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** With a one-time password nothing is allowed but to change it. */
class PasswordChangeFilter extends OncePerRequestFilter {
    private static final List<String> ALLOWED =
            List.of("/api/v1/me", "/login", "/logout", "/css/", "/js/", "/img/", "/vendor/", "/actuator/health");

    private final AccountService accounts;
    private final ProblemWriter problems;

    PasswordChangeFilter(AccountService accounts, ProblemWriter problems) {
        this.accounts = accounts;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        boolean oneTime = authentication != null
                && authentication.getPrincipal() instanceof Account account
                && account.mustChangePassword()
                && accounts.current(account.getUsername())
                        .map(Account::mustChangePassword)
                        .orElse(true);
        boolean allowed = ALLOWED.stream().anyMatch(request.getRequestURI()::startsWith);
        if (!oneTime || allowed) {
            chain.doFilter(request, response);
        } else if (String.valueOf(request.getHeader("Accept")).contains("text/html")) {
            response.sendRedirect("/login?change");
        } else {
            problems.write(
                    request,
                    response,
                    HttpStatus.FORBIDDEN,
                    "password-change-needed",
                    "Change the one-time password first: POST /api/v1/me/password.");
        }
    }
}
