package org.jingtu.platform.audit;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** As much of an address as tells office from elsewhere, and no more. */
final class RequestNetwork {
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final int GROUPS = 3;

    private RequestNetwork() {}

    /** {@code 10.1.2.0/24} of {@code 10.1.2.3}; of IPv6 the first 48 bits; null of what is no address. */
    static @Nullable String of(@Nullable String address) {
        if (address == null) {
            return null;
        }
        if (IPV4.matcher(address).matches()) {
            return address.substring(0, address.lastIndexOf('.')) + ".0/24";
        }
        if (!address.contains(":")) {
            return null;
        }
        String[] groups = address.split("::", 2)[0].split(":");
        StringBuilder prefix = new StringBuilder();
        for (int g = 0; g < Math.min(GROUPS, groups.length) && !groups[g].isEmpty(); g++) {
            prefix.append(groups[g]).append(':');
        }
        return prefix.append(prefix.isEmpty() ? "::/48" : ":/48").toString();
    }
}
