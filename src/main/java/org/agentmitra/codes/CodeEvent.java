package org.agentmitra.codes;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.agentmitra.audit.Audited;
import org.agentmitra.codemessages.CodeMessage;
import org.jspecify.annotations.Nullable;

/** Somebody asked for a code to sign in. Never holds the name that was typed, nor the code. */
record CodeEvent(String action, @Nullable String subjectId, Map<String, Object> details) implements Audited {
    static CodeEvent sent(UUID user, CodeMessage.Way way, String address) {
        return new CodeEvent("signin.code_sent", user.toString(), about(way, address));
    }

    /** Nobody has the name, or who has it may not come in. */
    static CodeEvent inVain(@Nullable UUID user, CodeMessage.Way way, String address) {
        return new CodeEvent("signin.code_in_vain", text(user), about(way, address));
    }

    /** Too many were asked for before. */
    static CodeEvent refused(@Nullable UUID user, CodeMessage.Way way, String address) {
        return new CodeEvent("signin.code_refused", text(user), about(way, address));
    }

    private static Map<String, Object> about(CodeMessage.Way way, String address) {
        return Map.of("way", way.name().toLowerCase(Locale.ROOT), "address", address);
    }

    private static @Nullable String text(@Nullable UUID user) {
        return user == null ? null : user.toString();
    }

    @Override
    public @Nullable UUID actor() {
        return null;
    }

    @Override
    public String subjectType() {
        return "account";
    }
}
