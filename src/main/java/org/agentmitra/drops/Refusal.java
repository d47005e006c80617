package org.agentmitra.drops;

import java.util.List;

/** Why a file is not taken. @param key of its message */
record Refusal(String key, List<String> arguments) {
    static Refusal of(String key, String... arguments) {
        return new Refusal(key, List.of(arguments));
    }
}
