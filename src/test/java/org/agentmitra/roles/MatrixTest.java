package org.agentmitra.roles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.agentmitra.grants.Permission;
import org.agentmitra.grants.Role;
import org.agentmitra.grants.TestRoles;
import org.agentmitra.shared.Reach;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatrixTest {
    private static final List<Permission> PERMISSIONS = List.of(
            new Permission("policies.read", false),
            new Permission("policies.update", false),
            new Permission("tickets.close", false));

    @Test
    void aCellSaysWhereItsGrantComesFrom() {
        Matrix matrix = Matrix.of(PERMISSIONS, TestRoles.book(), "senior_agent");
        assertThat(matrix.rows()).extracting(Matrix.Row::resource).containsExactly("policies", "tickets");
        List<Matrix.@Nullable Cell> policies = matrix.rows().getFirst().common();
        assertThat(policies.get(Matrix.COMMON.indexOf("read")))
                .isEqualTo(new Matrix.Cell("policies.read", "read", Reach.TREE, "junior_agent"));
        assertThat(policies.get(Matrix.COMMON.indexOf("update")))
                .isEqualTo(new Matrix.Cell("policies.update", "update", Reach.TREE, null));
        assertThat(policies.get(Matrix.COMMON.indexOf("delete"))).isNull();
        Matrix.Cell close = matrix.rows().get(1).others().getFirst();
        assertThat(close.held()).isFalse();
    }

    @Test
    void ofTwoGrantsTheWiderCountsAndOfEqualOnesTheNearer() {
        Map<String, Role> roles = TestRoles.book(
                TestRoles.own("trainer", "helper", Map.of("policies.read", Reach.TREE, "tickets.close", Reach.ALL)),
                TestRoles.own("helper", null, Map.of("policies.read", Reach.ALL, "tickets.close", Reach.ALL)));
        Matrix matrix = Matrix.of(PERMISSIONS, roles, "trainer");
        assertThat(matrix.rows().getFirst().common().getFirst())
                .isEqualTo(new Matrix.Cell("policies.read", "read", Reach.ALL, "helper"));
        assertThat(matrix.rows().get(1).others().getFirst().from()).isNull();
    }
}
