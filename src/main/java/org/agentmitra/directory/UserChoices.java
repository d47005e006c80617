package org.agentmitra.directory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.accounts.UserStatus;
import org.agentmitra.shared.PageOf;
import org.jspecify.annotations.Nullable;

/**
 * What the list can be narrowed to, with how many users each leaves; nothing is counted for the list itself.
 *
 * @param roles all roles, the highest first
 * @param providers to choose from; empty when there is no choice
 * @param counts users by filter and value; one is missing when it is too costly to know
 * @param standing who stands there, by place and by the insurer's id
 */
record UserChoices(
        List<String> roles,
        List<Provider> providers,
        List<Territory> territories,
        Map<String, Map<String, Integer>> counts,
        Map<String, Integer> standing) {
    /** Nothing counted. */
    UserChoices(List<String> roles, List<Provider> providers, List<Territory> territories) {
        this(roles, providers, territories, Map.of(), Map.of());
    }

    /** The same with what was counted. */
    UserChoices counted(Map<String, Map<String, Integer>> values, Map<String, Integer> places) {
        return new UserChoices(roles, providers, territories, values, places);
    }

    /** Before the name of a place in another, for each it lies in. */
    private static final String INDENT = "\u2013 ";

    /** An insurer to choose. */
    record Provider(String id, String name) {}

    /** A field of the form. @param name as addresses spell it; the message key of its label ends in it */
    record Facet(String name, List<Choice> choices) {
        public String key() {
            return "users.filter." + name;
        }

        /** Id of a value's element in the page. */
        public String id(Choice choice) {
            return name + "-" + choice.value.replace('.', '-');
        }

        /** Null when nothing is chosen, or something that is not offered. */
        public @Nullable Choice current() {
            return choices.stream().filter(Choice::current).findFirst().orElse(null);
        }
    }

    /**
     * A value to choose.
     *
     * @param key message key of its text; null when that is in {@code text}
     * @param indent stands before the text
     * @param count null when it is too costly to know
     */
    record Choice(
            String value,
            @Nullable String key,
            String text,
            String indent,
            @Nullable String count,
            boolean current) {}

    /** Those with something to choose. */
    List<Facet> facets(UserFilter filter) {
        List<Facet> facets = new ArrayList<>();
        facets.add(new Facet(
                "role",
                roles.stream()
                        .map(role -> named("role", role, "role." + role, role.equals(filter.role())))
                        .toList()));
        facets.add(new Facet(
                "status",
                Arrays.stream(UserStatus.values())
                        .map(one -> named("status", UserFilter.slug(one), one.key(), one == filter.status()))
                        .toList()));
        if (providers.size() > 1) {
            facets.add(new Facet("provider", insurers(filter.provider())));
        }
        if (territories.size() > 1 || filter.place() != null) {
            facets.add(new Facet("place", places(filter.place())));
        }
        facets.add(new Facet(
                "signin",
                Arrays.stream(LastSignIn.values())
                        .map(one -> named("signin", one.slug(), one.key(), one == filter.signedIn()))
                        .toList()));
        facets.add(new Facet(
                "verified",
                Arrays.stream(Proof.values())
                        .map(one -> named("verified", one.slug(), one.key(), one == filter.proof()))
                        .toList()));
        return facets;
    }

    private Choice named(String filter, String value, String key, boolean current) {
        Integer count = counts.getOrDefault(filter, Map.of()).get(value);
        return new Choice(value, key, "", "", count(count, PageOf.CAP, "1,000+"), current);
    }

    private List<Choice> insurers(@Nullable UUID chosen) {
        return providers.stream()
                .map(one -> new Choice(
                        one.id, null, one.name, "", standing(one.id), one.id.equals(Objects.toString(chosen, null))))
                .toList();
    }

    /** Names of uppermost ones are followed by the insurer's, where there are several. */
    private List<Choice> places(@Nullable String chosen) {
        boolean several =
                territories.stream().map(Territory::provider).distinct().count() > 1;
        return territories.stream()
                .map(one -> new Choice(
                        one.place(),
                        null,
                        several && one.depth() == 0 ? one.name() + ", " + one.provider() : one.name(),
                        INDENT.repeat(one.depth()),
                        standing(one.place()),
                        one.place().equals(chosen)))
                .toList();
    }

    private @Nullable String standing(String key) {
        return count(standing.get(key), Territories.CAP, Territories.CAP + "+");
    }

    private static @Nullable String count(@Nullable Integer count, int cap, String beyond) {
        return count == null ? null : count > cap ? beyond : count.toString();
    }
}
