package org.agentmitra.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.agentmitra.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CompletionTest {
    private static final LocalDate BORN = LocalDate.parse("1985-03-05");
    private static final String PHONE = "+919876500001";

    @Test
    void anAddressAloneCompletesNobody() {
        Known stub = known("ASHA", true, null, null);
        Completion completion = new Completion(List.of(stub));
        completion.fill(row(stub.id, "Asha", null, null, "12 Lake Road"));
        assertThat(completion.promote(List.of())).isZero();
        assertThat(completion.filled()).containsExactly(stub);
        assertThat(stub.stub()).isTrue();
        assertThat(stub.added()).containsExactly(Fact.ADDRESS);
    }

    @Test
    void aBirthDateOrAMobileDoes() {
        Known one = known("ASHA", true, null, null);
        Known other = known("RAVI", true, null, null);
        Completion completion = new Completion(List.of(one, other));
        completion.fill(row(one.id, "Smt. Asha", BORN, null, null));
        completion.fill(row(other.id, "RAVI", null, PHONE, null));
        assertThat(completion.promote(List.of())).isEqualTo(2);
        assertThat(one.stub() || other.stub()).isFalse();
    }

    @Test
    void theFirstRowFillsTheGap() {
        Known stub = known("ASHA", true, null, null);
        Completion completion = new Completion(List.of(stub));
        completion.fill(row(stub.id, "Asha", BORN, null, null));
        completion.fill(row(stub.id, "Asha", BORN.plusYears(1), PHONE, null));
        assertThat(stub.facts()).isEqualTo(new HolderFacts("ASHA", BORN, PHONE, null));
    }

    @Test
    void whoMayBeSomebodyElseStaysToBeJoined() {
        assertThat(stays(known("ASHA", false, BORN, null))).isTrue();
        assertThat(stays(known("ASHA", false, null, PHONE)))
                .as("nothing contradicts")
                .isTrue();
        assertThat(stays(known("ASHA", false, BORN.plusYears(20), PHONE))).isFalse();
        assertThat(stays(known("ASHA", true, null, null)))
                .as("a stub tells nothing")
                .isFalse();
        assertThat(stays(known("USHA", false, BORN, null))).isFalse();
    }

    private static boolean stays(Known other) {
        Known stub = known("ASHA", true, null, null);
        Completion completion = new Completion(List.of(stub));
        completion.fill(row(stub.id, "Asha", BORN, PHONE, null));
        completion.promote(List.of(other, known(stub.id, "ASHA", true, null, null)));
        return stub.stub();
    }

    private static CustomerFacts row(
            UUID id, String name, @Nullable LocalDate born, @Nullable String mobile, @Nullable String address) {
        return new CustomerFacts(id, new HolderFacts(name, born, mobile, address));
    }

    private static Known known(String key, boolean stub, @Nullable LocalDate born, @Nullable String mobile) {
        return known(Ids.next(), key, stub, born, mobile);
    }

    private static Known known(UUID id, String key, boolean stub, @Nullable LocalDate born, @Nullable String mobile) {
        return new Known(id, key, key, stub, false, born, mobile, null, null);
    }
}
