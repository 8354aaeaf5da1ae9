package org.jingtu.account;

import java.util.Locale;

/** What an account is for. */
public enum Role {
    ADMIN("/admin"),
    PLANNER("/planner"),
    LEADER("/leader"),
    INSPECTOR("/inspector"),
    CREW("/crew"),
    /** Sends positions and does nothing else; nobody logs in as one. */
    DEVICE("/login");

    private final String page;

    Role(String page) {
        this.page = page;
    }

    /** The page that this role starts on. */
    public String page() {
        return page;
    }

    /** As it is stored and shown to programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Role of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
