package org.agentmitra.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** A filter as the address of its list spells it: parameters in their order, those without a value left out. */
public final class Narrowed {
    private final List<Map.Entry<String, String>> query = new ArrayList<>();

    /** As {@link #address}, for the filter alone. @param without name of a parameter to be left out; null for none */
    public static String address(String path, List<Map.Entry<String, String>> query, @Nullable String without) {
        return new Narrowed().add(query, without).address(path);
    }

    /** @param value nothing is added for null */
    public Narrowed add(String name, @Nullable Object value) {
        if (value != null) {
            query.add(Map.entry(name, value.toString()));
        }
        return this;
    }

    /** Adds all but the one that is named. */
    public Narrowed add(List<Map.Entry<String, String>> more, @Nullable String without) {
        more.stream().filter(one -> !one.getKey().equals(without)).forEach(query::add);
        return this;
    }

    public List<Map.Entry<String, String>> query() {
        return List.copyOf(query);
    }

    /** The path with the parameters, encoded. */
    public String address(String path) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
        query.forEach(one -> url.queryParam(one.getKey(), "{value}"));
        return url.encode()
                .buildAndExpand(query.stream().map(Map.Entry::getValue).toArray())
                .toUriString();
    }
}
