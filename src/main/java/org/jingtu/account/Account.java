package org.jingtu.account;

import java.io.Serial;
import java.util.Collection;
import java.util.List;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** Somebody who may log in, as Spring Security sees them. */
public final class Account implements UserDetails {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String username;
    private final String displayName;
    private final String passwordHash;
    private final Role role;
    private final boolean enabled;
    private final boolean mustChangePassword;
    private final int revision;

    /** An account that is new. */
    Account(
            String username,
            String displayName,
            String passwordHash,
            Role role,
            boolean enabled,
            boolean mustChangePassword) {
        this(username, displayName, passwordHash, role, enabled, mustChangePassword, 0);
    }

    Account(
            String username,
            String displayName,
            String passwordHash,
            Role role,
            boolean enabled,
            boolean mustChangePassword,
            int revision) {
        this.username = username;
        this.displayName = displayName;
        this.passwordHash = passwordHash;
        this.role = role;
        this.enabled = enabled;
        this.mustChangePassword = mustChangePassword;
        this.revision = revision;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    /** A one-time password: nothing else is allowed before it is changed. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** Another number: the role or the password is another, or it was disabled; sessions from before are over. */
    int revision() {
        return revision;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of(new SimpleGrantedAuthority("ROLE_" + role.name()));
    }

    @Override
    public String getPassword() {
        return passwordHash;
    }

    @Override
    public String getUsername() {
        return username;
    }

    @Override
    public boolean isEnabled() {
        return enabled;
    }
}
