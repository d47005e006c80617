package org.agentmitra.web;

import java.util.List;
import java.util.Locale;
import java.util.function.IntSupplier;
import java.util.function.Predicate;
import org.agentmitra.access.Acting;
import org.agentmitra.accounts.Display;
import org.agentmitra.shared.Reach;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * What the layout shows around every page.
 *
 * @param viewer null for strangers
 * @param display what the viewer chose for all devices
 * @param picture path of the viewer's picture; null for none
 * @param paint light or dark, as {@link Theme#paint}
 * @param language the tag of the language the page is in
 * @param path place of the page without the context, for the navigation; ends in a slash where a form was posted
 * @param here where a change of language or theme returns to: path and query, or the page of a form that was sent
 * @param idle seconds without a request after which the session ends; null for strangers
 * @param unreadMessages asked only by a page that is shown
 * @param acting in whose place the viewer is somebody else; null for everybody else
 * @param open whether the page at a path is switched on for the viewer
 */
record Shell(
        @Nullable Viewer viewer,
        Display display,
        @Nullable String picture,
        Theme theme,
        String paint,
        String language,
        String path,
        String here,
        @Nullable Integer idle,
        IntSupplier unreadMessages,
        Predicate<String> open,
        @Nullable Acting acting) {
    /** As many as a thumb can tell apart. */
    private static final int IN_BAR = 5;

    /** What the profile leads to; each with all that lies below it. */
    private static final List<String> OWN =
            List.of("/profile/", "/sessions/", "/password/edit/", "/phone/", "/factors/", "/audit/own/");

    /** @param current whether the page lies in one of them: true, else null */
    record More(List<NavigationItem> items, @Nullable String current) {}

    public boolean signedIn() {
        return viewer != null;
    }

    @Nullable
    public String user() {
        return viewer == null ? null : viewer.user().toString();
    }

    public String name() {
        return viewer == null ? "" : viewer.name();
    }

    public String role() {
        return viewer == null ? "" : viewer.role();
    }

    /** Whether the page answers a form, so that the browser's address is no longer that of the form's page. */
    public boolean sent() {
        return path.length() > 1 && path.endsWith("/");
    }

    /** The first letters of the first and the last name. */
    public String initials() {
        String[] names = name().strip().split("\\s+");
        String last = names.length > 1 ? first(names[names.length - 1]) : "";
        return (first(names[0]) + last).toUpperCase(Locale.ROOT);
    }

    /** A policyholder reads one roomy column; everybody else works in dense lists. */
    public boolean roomy() {
        return viewer != null && viewer.grants().get("policies.read") == Reach.OWN;
    }

    /** Messages in the viewer's inbox that wait to be read; one query each time it is asked. */
    public int unread() {
        return viewer == null ? 0 : unreadMessages.getAsInt();
    }

    public boolean searches() {
        return viewer != null && viewer.may("policies.read") && opens("/policies");
    }

    public List<NavigationItem> navigation() {
        return viewer == null
                ? List.of()
                : NavigationItem.of(viewer, path).stream()
                        .filter(item -> opens(item.href()))
                        .toList();
    }

    /** What the bar at the foot of a phone shows. */
    public List<NavigationItem> inBar() {
        List<NavigationItem> all = navigation();
        return all.size() > IN_BAR ? all.subList(0, IN_BAR - 1) : all;
    }

    /** What the bar has no room for; null when it has. */
    @Nullable
    public More behindMore() {
        List<NavigationItem> all = navigation();
        if (all.size() <= IN_BAR) {
            return null;
        }
        List<NavigationItem> rest = all.subList(IN_BAR - 1, all.size());
        return new More(rest, rest.stream().anyMatch(item -> item.current() != null) ? "true" : null);
    }

    /** Whether a link to the path leads anywhere: what is switched off for the viewer looks missing. */
    public boolean opens(String path) {
        return open.test(path);
    }

    /** The section the page lies in, when the page is not the section's own. */
    @Nullable
    public NavigationItem section() {
        if (viewer != null && OWN.stream().anyMatch((path + "/")::startsWith) && !path.equals("/profile")) {
            return NavigationItem.own();
        }
        return navigation().stream()
                .filter(item -> "true".equals(item.current()))
                .findFirst()
                .orElse(null);
    }

    /** Attributes of the page that style sheets look at; null for what is as usual. */
    @Nullable
    public String textSize() {
        return display.textSize();
    }

    @Nullable
    public String contrast() {
        return display.contrast() ? "more" : null;
    }

    @Nullable
    public String motion() {
        return display.calm() ? "reduced" : null;
    }

    public List<Locale> languages() {
        return Languages.KNOWN;
    }

    public Theme[] themes() {
        return Theme.values();
    }

    private static String first(String name) {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1));
    }
}
