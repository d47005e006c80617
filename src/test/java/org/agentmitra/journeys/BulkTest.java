package org.agentmitra.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An administrator changes users on several pages at once, and takes it back. */
@Journey
class BulkTest {
    private static final int MANY = 260;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void allThatMatchAreSuspendedByAJobAndReactivated() {
        people();
        try (Browser root = new Browser(port).signIn("root")) {
            root.go("/users?q=zzz").waitForText("260");
            root.click(root.find("#views > summary")).press("Save this view").fill("name", "The many");
            root.press("Save").waitForText("The view is saved.");
            root.click(root.find("#views > summary")).press("The many").waitForPath("/users\\?q=zzz");
            root.click(root.find("#all")).press("Change those chosen").waitForText("All 260 users that match");
            Accessibility.check(root, root.path(), "bulk form");
            root.click(root.find("input[value=SUSPEND]"))
                    .fill("reason", "Branch closed")
                    .press("Do it");
            root.waitForText("Finished").picture("bulk");
            assertThat(suspended()).isEqualTo(MANY);
            root.go(root.path()).press("Next").waitForText("Zzz 151");
            Accessibility.check(root, root.path(), "bulk outcome");
            root.press("Undo").waitForText("This undid something done before").waitForText("Finished");
            assertThat(suspended()).isZero();
            Accessibility.check(root, "/views");
            root.press("Remove The many").waitForText("The view is removed.");
            Accessibility.check(root, "/roles/uses");
        } finally {
            jdbc.sql("delete from bulk_actions where undoes is not null").update();
            jdbc.sql("delete from bulk_actions").update();
            jdbc.sql("delete from user_roles where user_id in (select id from users where email like 'zzz%')")
                    .update();
            jdbc.sql("delete from user_transitions where user_id in (select id from users where email like 'zzz%')")
                    .update();
            jdbc.sql("delete from users where email like 'zzz%'").update();
        }
    }

    private void people() {
        for (int i = 101; i <= 100 + MANY; i++) {
            UUID id = Ids.next();
            jdbc.sql("insert into users (id, email, name, status, password_hash, created_at)"
                            + " values (?, ?, ?, 'ACTIVE', 'none', current_timestamp)")
                    .params(id, "zzz" + i + "@demo.example", "Zzz " + i)
                    .update();
            jdbc.sql("insert into user_roles (user_id, role, granted_at) values (?, 'guest', current_timestamp)")
                    .param(id)
                    .update();
        }
    }

    private int suspended() {
        return jdbc.sql("select count(*) from users where email like 'zzz%' and status = 'SUSPENDED'")
                .query(Integer.class)
                .single();
    }
}
