package org.agentmitra.journeys.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long requests took, in milliseconds, and how many statements one of them sent at most. */
public final class Timings {
    private final List<Double> millis = new ArrayList<>();
    private int queries;

    public void add(double one, int sent) {
        millis.add(one);
        queries = Math.max(queries, sent);
    }

    void addAll(Timings other) {
        millis.addAll(other.millis);
        queries = Math.max(queries, other.queries);
    }

    public double median() {
        return at(50);
    }

    /** What the page takes when nobody else wants the machine. */
    public double lowest() {
        return at(0);
    }

    public double p95() {
        return at(95);
    }

    int queries() {
        return queries;
    }

    /** Requests a second by one visitor. */
    double perSecond() {
        return 1e3
                * millis.size()
                / millis.stream().mapToDouble(Double::doubleValue).sum();
    }

    private double at(int percent) {
        List<Double> sorted = new ArrayList<>(millis);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }
}
