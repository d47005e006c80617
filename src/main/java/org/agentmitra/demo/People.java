package org.agentmitra.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Invents the people of the books: the same ones every time, except that some have their birthday this week. */
final class People {
    private static final int YOUNGEST = 33;
    private static final int AGES = 17;

    private final List<Region> regions = Resource.lines("names.csv", ";").stream()
            .map(line -> new Region(names(line.get(1)), names(line.get(2)), names(line.get(3))))
            .toList();
    private final List<List<String>> places = Resource.lines("places.csv", ";");
    private final LocalDate today;
    private int made;

    People(LocalDate today) {
        this.today = today;
    }

    /** The next people, for one book. */
    List<Person> next(int count) {
        List<Person> people = new ArrayList<>(count);
        for (int ordinal = 0; ordinal < count; ordinal++) {
            people.add(person(made++, ordinal));
        }
        return people;
    }

    private Person person(int index, int ordinal) {
        Region region = regions.get(index % regions.size());
        int inRegion = index / regions.size();
        boolean woman = inRegion % 2 == 1;
        int couple = inRegion / 2;
        String family =
                pick(region.families(), couple + 3 * (couple / region.families().size()));
        String name = pick(woman ? region.women() : region.men(), couple) + " " + family;
        boolean married = index % 4 != 3;
        String nominee = pick(woman == married ? region.men() : region.women(), couple + 4) + " " + family;
        return new Person(
                name,
                woman,
                born(index, ordinal),
                index % 29 == 28 ? null : "98765" + String.format("%05d", 100 + index),
                address(index),
                nominee,
                relation(married, woman));
    }

    private static String relation(boolean married, boolean woman) {
        if (married) {
            return "Spouse";
        }
        return woman ? "Daughter" : "Son";
    }

    /** One in eight has the birthday this week. */
    private LocalDate born(int index, int ordinal) {
        int age = YOUNGEST + index * 7 % AGES;
        if (ordinal % 8 == 3) {
            return today.plusDays(ordinal % 7).minusYears(age);
        }
        return today.minusYears(age).minusDays(8 + index * 53L % 340);
    }

    private String address(int index) {
        List<String> place = places.get(index % places.size());
        return 1 + index * 17 % 240 + ", " + String.join(", ", place);
    }

    private static String pick(List<String> names, int index) {
        return names.get(index % names.size());
    }

    private static List<String> names(String list) {
        return Arrays.asList(list.split(","));
    }

    private record Region(List<String> men, List<String> women, List<String> families) {}
}
