package org.agentmitra.accounts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.agentmitra.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives accounts another e-mail address or phone, once both sides are proved. Who may ask for that is decided before. */
@Component
@Transactional
public class Contacts {
    private final Users users;
    private final FormerContacts former;
    private final ApplicationEventPublisher events;

    Contacts(Users users, FormerContacts former, ApplicationEventPublisher events) {
        this.users = users;
        this.former = former;
        this.events = events;
    }

    /** An e-mail address as accounts keep it. */
    public static String normal(String email) {
        return User.normal(email);
    }

    /**
     * Whether the address or phone may have to be given back to somebody else who changed theirs a few days ago.
     *
     * @param contact as accounts keep it
     */
    @Transactional(readOnly = true)
    public boolean keptForAnother(UUID user, String contact) {
        return former.isOfAnother(contact, user);
    }

    /**
     * The user is reached by another address from now on; false when another account has it, or the address there was is
     * no longer the account's.
     */
    public boolean changeEmail(UUID id, String was, String becomes) {
        User user = find(id);
        if (!user.email().equals(was) || users.findByEmail(becomes).isPresent() || former.isOfAnother(becomes, id)) {
            return false;
        }
        user.moveTo(becomes);
        return done(user, "email");
    }

    /**
     * As {@link #changeEmail}; codes sent to the phone sign in.
     *
     * @param was in E.164; null for none
     * @param becomes in E.164
     */
    public boolean changePhone(UUID id, @Nullable String was, String becomes) {
        User user = find(id);
        if (!Objects.equals(number(user), was)
                || users.findByPhone(becomes).isPresent()
                || former.isOfAnother(becomes, id)) {
            return false;
        }
        user.callBy(becomes, true);
        return done(user, "phone");
    }

    /** What an account was reached by. @param value null for none */
    public record Earlier(@Nullable String value) {}

    /**
     * Gives an account back what it was reached by, and takes its password away: whoever made the change knew it. False
     * when another account has the address or phone meanwhile.
     *
     * @param email null when it stays
     * @param phone null when it stays
     * @param factors how many were ended with it
     */
    public boolean takeBack(UUID id, @Nullable Earlier email, @Nullable Earlier phone, int factors) {
        User user = find(id);
        String address = email == null ? null : email.value();
        String number = phone == null ? null : phone.value();
        if (isOfAnother(address == null ? Optional.empty() : users.findByEmail(address), id)
                || isOfAnother(number == null ? Optional.empty() : users.findByPhone(number), id)) {
            return false;
        }
        if (address != null) {
            user.moveTo(address);
        }
        if (phone != null) {
            user.callBy(number, false);
        }
        user.forgetPassword();
        users.saveAndFlush(user);
        events.publishEvent(new ContactRestored(id, factors));
        return true;
    }

    private static boolean isOfAnother(Optional<User> holder, UUID owner) {
        return holder.filter(user -> !user.id().equals(owner)).isPresent();
    }

    private boolean done(User user, String field) {
        users.saveAndFlush(user);
        events.publishEvent(AccountEvent.changed(
                user.id(), "account.contact_changed", user.id(), Map.of("fields", List.of(field))));
        return true;
    }

    private static @Nullable String number(User user) {
        return user.ownPhone().map(OwnPhone::number).orElse(null);
    }

    private User find(UUID id) {
        return users.findById(id).orElseThrow(() -> new NotFound("user", id));
    }
}
