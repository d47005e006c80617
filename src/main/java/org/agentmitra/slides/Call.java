package org.agentmitra.slides;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.agentmitra.shared.LocalPath;
import org.agentmitra.shared.MobileNumber;

/**
 * What a slide asks its reader to do.
 *
 * @param text of the button
 * @param target a path of the portal, a number or an address, by the kind; checked by {@link Kind#checked}
 */
public record Call(Kind kind, String text, String target) {
    /** Asks nothing. */
    public static final Call NONE = new Call(Kind.NONE, "", "");

    /** What the button does. */
    public enum Kind {
        NONE,
        /** Opens a page of the portal. */
        NAVIGATE,
        CALL,
        WHATSAPP,
        /** Opens another site. */
        LINK;

        private static final int LONGEST = 300;

        /** Key of its name. */
        public String key() {
            return "slides.call." + name();
        }

        /** The target as it is kept; empty when it is none of the kind. */
        public Optional<String> checked(String typed) {
            String text = typed.strip();
            return switch (this) {
                case NONE -> Optional.of("");
                case NAVIGATE -> LocalPath.of(text).map(LocalPath::text).filter(path -> path.length() <= LONGEST);
                case CALL, WHATSAPP -> MobileNumber.parse(text, "IN").map(MobileNumber::e164);
                case LINK -> Optional.of(text).filter(Kind::leadsOut);
            };
        }

        private static boolean leadsOut(String text) {
            try {
                URI uri = new URI(text);
                return text.length() <= LONGEST
                        && "https".equalsIgnoreCase(uri.getScheme())
                        && uri.getHost() != null
                        && uri.getUserInfo() == null;
            } catch (URISyntaxException malformed) {
                return false;
            }
        }
    }

    public boolean asks() {
        return kind != Kind.NONE;
    }

    /** Whether it opens another site. */
    public boolean leadsOut() {
        return kind == Kind.LINK || kind == Kind.WHATSAPP;
    }

    /** Address of the button. */
    public String href() {
        return switch (kind) {
            case NONE -> "";
            case NAVIGATE, LINK -> target;
            case CALL -> "tel:" + target;
            case WHATSAPP -> "https://wa.me/" + target.substring(1);
        };
    }
}
