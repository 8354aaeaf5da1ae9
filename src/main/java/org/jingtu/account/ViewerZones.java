package org.jingtu.account;

import java.util.List;

/** Which zones an account sees; implemented by the room that owns zones. */
public interface ViewerZones {
    /** A zone by identity and name. */
    record Zone(int id, String name) {}

    /** The account's own zones; empty for accounts without any. */
    List<Zone> zonesOf(String username);

    /** Gives an account these zones and no others. @return false when one of them is not there */
    boolean assign(String username, List<Integer> zones);
}
