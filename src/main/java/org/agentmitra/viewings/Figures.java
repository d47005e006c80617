package org.agentmitra.viewings;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.agentmitra.replies.Answer;
import org.agentmitra.shows.Audience;
import org.agentmitra.shows.ShareChannel;

/**
 * What came of a presentation in some days. The parts by day, audience and channel each add up to the whole.
 *
 * @param viewers browsers that came once or more; who asks not to be followed is in none
 * @param calls how often buttons were followed
 * @param answers how many answered what
 */
record Figures(
        Counted all,
        int viewers,
        int calls,
        Map<Answer, Integer> answers,
        List<Day> days,
        List<OfSlide> slides,
        List<OfAudience> audiences,
        List<OfChannel> channels) {
    private static final int WHOLE = 100;

    /** @param percent of the day with the most views, for the height of its bar */
    record Day(LocalDate day, int views, int percent) {}

    /**
     * A slide as it is now.
     *
     * @param seen in how many viewings
     * @param millis in view, on average of those
     * @param calls how often its button was followed
     * @param percent of the slide that was seen most often, for the length of its bar
     */
    record OfSlide(int position, String title, int seen, long millis, int calls, int percent) {
        /** With one place behind the point. */
        public String seconds() {
            return BigDecimal.valueOf(millis, 3)
                    .setScale(1, RoundingMode.HALF_UP)
                    .toPlainString();
        }
    }

    record OfAudience(Audience audience, Counted counted, int viewers) {}

    /** @param shared how often it was sent that way, as far as the portal knows */
    record OfChannel(ShareChannel channel, int shared, int views) {}

    static int percent(long part, long whole) {
        return whole == 0 ? 0 : (int) (part * WHOLE / whole);
    }

    public boolean isEmpty() {
        return all.views() == 0 && replies() == 0 && channels.isEmpty();
    }

    public int replies() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int callRate() {
        return percent(calls, all.views());
    }

    public int replyRate() {
        return percent(replies(), all.views());
    }

    public int answered(Answer answer) {
        return answers.getOrDefault(answer, 0);
    }
}
