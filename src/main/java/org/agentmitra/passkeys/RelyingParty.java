package org.agentmitra.passkeys;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.agentmitra.requests.PublicAddress;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * The portal as passkeys know it: by the configured address, never by what a request says. A passkey made for one name
 * works under no other.
 */
@Component
class RelyingParty {
    /** Web addresses of which people type the name only. */
    private static final Set<String> USUAL = Set.of("https:443", "http:80");

    private final Supplier<String> address;

    @Autowired
    RelyingParty(PublicAddress address) {
        this(() -> address.link(""));
    }

    RelyingParty(Supplier<String> address) {
        this.address = address;
    }

    /** The name of the host. */
    String id() {
        return Objects.requireNonNull(uri().getHost()).toLowerCase(Locale.ROOT);
    }

    /** As browsers write it: no port where it is the usual one. */
    String origin() {
        URI uri = uri();
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        boolean usual = uri.getPort() < 0 || USUAL.contains(scheme + ":" + uri.getPort());
        return scheme + "://" + id() + (usual ? "" : ":" + uri.getPort());
    }

    /** Whether browsers make passkeys for it: a name reached over https, or this machine. */
    boolean usable() {
        String host = id();
        boolean named = !host.startsWith("[") && !host.matches("[\\d.]+");
        return named && (origin().startsWith("https:") || host.equals("localhost"));
    }

    private URI uri() {
        return URI.create(address.get());
    }
}
