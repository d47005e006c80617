package org.agentmitra.replies;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.MobileNumber;
import org.jspecify.annotations.Nullable;

/**
 * What can be answered.
 *
 * @param key of the form, under which whoever is not to be known again is known for this answer; null for nothing readable
 * @param phone as typed; an Indian or Kenyan mobile, or one with a country's prefix
 */
record ReplyForm(
        @NotNull(message = "{replies.answer.none}") @Nullable
        Answer answer,

        @Size(max = 160, message = "{replies.name.long}") @Nullable
        String name,

        @Nullable String phone,

        @Nullable UUID key) {

    static ReplyForm blank() {
        return new ReplyForm(null, null, null, null);
    }

    /** Whether a phone was typed that can be none. */
    boolean wrongPhone() {
        return phone != null && !phone.isBlank() && number().isEmpty();
    }

    /** The name; null for none. */
    @Nullable
    String called() {
        return name == null || name.isBlank() ? null : name.strip();
    }

    /** The number in E.164; empty when none was typed, or none that can be one. */
    Optional<String> number() {
        return phone == null
                ? Optional.empty()
                : MobileNumber.parse(phone, "IN")
                        .or(() -> MobileNumber.parse(phone, "KE"))
                        .map(MobileNumber::e164);
    }
}
