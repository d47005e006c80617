package org.agentmitra.support;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.agentmitra.codemessages.CodeDelivery;
import org.agentmitra.codemessages.CodeMessage;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;

/** Keeps the codes and links that would have been sent. */
@TestComponent
@Primary
public class SentCodes implements CodeDelivery {
    private final List<CodeMessage> sent = new CopyOnWriteArrayList<>();

    @Override
    public void send(CodeMessage message) {
        sent.add(message);
    }

    /** What went to the address, the oldest first. */
    public List<CodeMessage> to(String address) {
        return sent.stream().filter(message -> message.to().equals(address)).toList();
    }

    /** Path and query of the last link that went to the address. */
    public String lastLink(String address) {
        return to(address).getLast().secret().replaceFirst("https?://[^/]+", "");
    }

    public void forget() {
        sent.clear();
    }
}
