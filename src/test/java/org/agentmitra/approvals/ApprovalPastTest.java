package org.agentmitra.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.agentmitra.shared.Viewer;
import org.agentmitra.support.PortalTest;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What is said of questions that ended, and of decisions before the latest. */
@PortalTest
class ApprovalPastTest extends ApprovalFixture {
    /** A list of choices, up to the one that is selected. */
    private static final Pattern CHOSEN = Pattern.compile(
            "<select[^>]* name=\"((?:columns|dates)[^\"]+)\"(?:(?!</select>).)*?<option value=\"([^\"]*)\"[^>]* selected",
            Pattern.DOTALL);

    private String ended() {
        return jdbc.sql(
                        "select ended from import_approvals where import_id = ? order by id desc fetch first 1 rows only")
                .param(id)
                .query(String.class)
                .single();
    }

    /** Presses the button as the page of the columns proposes them. */
    private void again() throws UnsupportedEncodingException {
        String mapping = get(world.senior, page + "/mapping").getResponse().getContentAsString();
        Map<String, String> sent =
                new HashMap<>(Map.of("template", "lic-premium-due-list", "sheet", "0", "header", "3"));
        CHOSEN.matcher(mapping).results().forEach(field -> sent.put(field.group(1), field.group(2)));
        assertThat(post(world.senior, page + "/mapping", sent)).hasRedirectedUrl(page);
    }

    @Test
    void theColumnsSayBeforehandThatCheckingAnewEndsTheQuestion() {
        assertThat(get(world.senior, page + "/mapping")).bodyText().doesNotContain("ends-approval");
        ask();
        assertThat(get(world.senior, page + "/mapping"))
                .bodyText()
                .contains("ends-approval", "Sunita Rao asked a second person")
                .doesNotContain("withdraw-approval");
        assertThat(get(world.senior, page)).bodyText().doesNotContain("ends-approval");
        assertThat(get(world.stranger, page + "/mapping")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(post(boss, page + "/approval", REFUSED)).hasStatus3xxRedirection();
        assertThat(get(world.senior, page + "/mapping")).bodyText().doesNotContain("ends-approval");
    }

    @Test
    void whatWasCheckedAnewSaysThatNobodyIsAskedAnyMore() throws UnsupportedEncodingException {
        ask();
        again();
        assertThat(questions()).containsExactly("VOID");
        assertThat(ended()).isEqualTo("READ_ANEW");
        assertThat(get(world.senior, page))
                .bodyText()
                .contains("No longer asked for", "since the file was checked anew");
        desk.check(id);
        assertThat(get(world.senior, page)).bodyText().contains("since the file was checked anew", page + "/run");
        assertThat(get(boss, page + "/approval"))
                .bodyText()
                .contains("since the file was checked anew")
                .doesNotContain("Agree and start");
        ask();
        assertThat(questions()).containsExactly("VOID", "WAITING");
        assertThat(get(world.senior, page)).bodyText().doesNotContain("checked anew");
    }

    @Test
    void everyEndHasItsWords() {
        ask();
        post(world.senior, page + "/approval/end");
        assertThat(ended()).isEqualTo("TAKEN_BACK");
        assertThat(get(boss, page)).bodyText().contains("Whoever asked took the question back.");
        ask();
        rechecks.begin(id, world.senior.user());
        assertThat(ended()).isEqualTo("ROWS_CHANGED");
        assertThat(get(world.senior, page)).bodyText().contains("since rows were changed");
    }

    @Test
    void whatIsGivenUpSaysSo() {
        ask();
        jobs.cancel(id, world.senior.user());
        assertThat(ended()).isEqualTo("GIVEN_UP");
        assertThat(get(world.senior, page)).bodyText().contains("since the import was given up");
    }

    @Test
    void whoIsAskedAgainSeesWhoRefusedBeforeAndWhy() {
        ask();
        assertThat(post(boss, page + "/approval", REFUSED)).hasStatus3xxRedirection();
        assertThat(get(world.senior, page)).bodyText().doesNotContain("Decided before");
        ask();
        Viewer second = world.viewer("regional_manager", world.sunita);
        for (String shown : new String[] {page, page + "/approval"}) {
            assertThat(get(second, shown))
                    .bodyText()
                    .contains("Decided before", "A second person refused", "Decided by Sunita Rao", "Wrong month");
        }
        post(world.senior, page + "/approval/end");
        assertThat(get(world.senior, page)).bodyText().contains("Decided before", "Wrong month");
        ask();
        assertThat(post(second, page + "/approval", Map.of("decision", "refuse", "note", "Wrong year")))
                .hasStatus3xxRedirection();
        ask();
        assertThat(get(boss, page + "/approval"))
                .bodyText()
                .containsSubsequence("Decided before", "Wrong year", "Wrong month");

        Viewer elsewhere = world.viewer("regional_manager", world.ravi);
        assertThat(get(elsewhere, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(elsewhere, page + "/approval")).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page)).hasStatus(HttpStatus.NOT_FOUND);
        assertThat(get(world.stranger, page + "/activity")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void theActivitySaysWhySomebodyRefused() {
        ask();
        assertThat(post(boss, page + "/approval", REFUSED)).hasStatus3xxRedirection();
        assertThat(get(world.senior, page + "/activity"))
                .bodyText()
                .containsSubsequence("A second person refused", "Wrong month", "A second person asked");
    }

    @Test
    void tenDecisionsAreEnough() {
        for (int times = 10; times < 22; times++) {
            ask();
            assertThat(post(boss, page + "/approval", Map.of("decision", "refuse", "note", "Reason " + times)))
                    .hasStatus3xxRedirection();
        }
        assertThat(get(boss, page + "/approval"))
                .bodyText()
                .contains("Reason 21", "Reason 20", "Reason 11")
                .doesNotContain("Reason 10");
    }
}
