package org.agentmitra.shared;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A path with query on this portal, safe to redirect to: it cannot be read as the address of another site. */
public record LocalPath(String text) {
    private static final int LONGEST = 1_000;
    /** Printable ASCII without backslash, because browsers read a backslash as a slash and drop tabs and line ends. */
    private static final Pattern SAFE = Pattern.compile("/[!-~&&[^\\\\]]*");

    public LocalPath {
        if (!safe(text)) {
            throw new IllegalArgumentException("Not a path on this portal");
        }
    }

    /** Empty for null and for whatever is not a plain path here. */
    public static Optional<LocalPath> of(@Nullable String text) {
        return text != null && safe(text) ? Optional.of(new LocalPath(text)) : Optional.empty();
    }

    /** The path and query of an absolute URL; empty when it is malformed or names another host than {@code authority}. */
    public static Optional<LocalPath> within(@Nullable String authority, @Nullable String url) {
        if (authority == null || url == null) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(url);
            if (!authority.equalsIgnoreCase(uri.getRawAuthority())) {
                return Optional.empty();
            }
            String query = uri.getRawQuery();
            return of(uri.getRawPath() + (query == null ? "" : "?" + query));
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static boolean safe(String text) {
        return text.length() <= LONGEST && SAFE.matcher(text).matches() && !text.split("[?#]", 2)[0].contains("//");
    }
}
