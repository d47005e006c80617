package org.agentmitra.passwords;

import java.util.Objects;
import java.util.Optional;
import org.agentmitra.accounts.PasswordOwner;
import org.agentmitra.passwordrules.PasswordFlaw;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What a form with a new password, typed twice, has to hold to. */
interface NewPassword {
    @Nullable
    String password();

    @Nullable
    String again();

    default String typedPassword() {
        return Objects.requireNonNullElse(password(), "");
    }

    default void check(PasswordOwner owner, BindingResult result) {
        if (result.hasFieldErrors("password")) {
            return;
        }
        Optional<PasswordFlaw> flaw = PasswordFlaw.of(typedPassword(), owner.email(), owner.name());
        flaw.ifPresent(found -> result.rejectValue("password", found.message()));
        if (flaw.isEmpty() && !typedPassword().equals(again())) {
            result.rejectValue("again", "signin.password.differs");
        }
    }
}
