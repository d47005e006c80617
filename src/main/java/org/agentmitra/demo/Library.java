package org.agentmitra.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** All books of the demo world: 300 people with 900 policies. */
final class Library {
    /** The policyholder with an account has premiums due, a lapse behind and something that is paid for. */
    private static final List<Fate> OF_THE_FIRST = List.of(Fate.DUE_THIS_MONTH, Fate.IN_GRACE, Fate.LAPSED);

    private final LocalDate today;
    private final Rates rates = new Rates();
    private final List<Book> books = new ArrayList<>();
    private int gangaPolicies;
    private int sahyadriPolicies;

    Library(LocalDate today) {
        this.today = today;
        People people = new People(today);
        for (DemoAgent agent : Cast.AGENTS) {
            List<Person> clients = people.next(agent.customers());
            books.add(ganga(agent, clients));
            if (agent.otherCode() != null) {
                books.add(sahyadri(agent, clients));
            }
        }
    }

    /** Of an agent with two insurers, the first insurer's book comes first. */
    List<Book> books() {
        return books;
    }

    /** The book of the senior agent whom newcomers play. */
    Book first() {
        return books.getFirst();
    }

    /** The policyholder who has an account. */
    Person policyholder() {
        return first().policies().getFirst().holder();
    }

    /** Number of a policy that is not in the first book. */
    String stranger() {
        return books.getLast().policies().getFirst().number();
    }

    private Book ganga(DemoAgent agent, List<Person> clients) {
        Underwriter underwriter = new Underwriter(Catalogue.GANGA, rates, today);
        List<BookPolicy> policies = new ArrayList<>();
        for (int i = 0; i < clients.size(); i++) {
            for (int k = 0; k < (i % 5 == 4 ? 2 : 3); k++) {
                int index = gangaPolicies++;
                Fate fate = index < OF_THE_FIRST.size() ? OF_THE_FIRST.get(index) : Fate.of(index);
                policies.add(underwriter.policy(index, gangaNumber(index), clients.get(i), fate));
            }
        }
        return new Book(agent, Catalogue.GANGA, policies);
    }

    private Book sahyadri(DemoAgent agent, List<Person> clients) {
        Underwriter underwriter = new Underwriter(Catalogue.SAHYADRI, rates, today);
        List<BookPolicy> policies = new ArrayList<>();
        for (Person client : clients.subList(0, agent.otherPolicies())) {
            int index = sahyadriPolicies++;
            Fate fate = index == 0 ? Fate.FULLY_PAID : Fate.of(index * 15);
            policies.add(underwriter.policy(index, "SHL" + (7_000_000 + index * 11), client, fate));
        }
        return new Book(agent, Catalogue.SAHYADRI, policies);
    }

    static String gangaNumber(int index) {
        return Integer.toString(900_100_000 + index * 7);
    }
}
