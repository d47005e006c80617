package org.agentmitra.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.apache.catalina.valves.ValveBase;
import org.junit.jupiter.api.Test;

class TrustedProxiesTest {
    @Test
    void theLastAddressThatIsNoProxyOfOursIsTheClients() throws Exception {
        assertThat(seen("10.1.2.3", "198.51.100.7, 203.0.113.9")).isEqualTo("203.0.113.9 true");
    }

    @Test
    void othersAreNotBelieved() throws Exception {
        assertThat(seen("203.0.113.66", "198.51.100.7")).isEqualTo("203.0.113.66 false");
        assertThat(seen("192.168.1.1", "198.51.100.7")).isEqualTo("192.168.1.1 false");
    }

    /** Address and scheme (secure or not) as the portal sees them behind {@code peer}. */
    private static String seen(String peer, String forwardedFor) throws Exception {
        RemoteIpValve valve = new TrustedProxies(List.of("10.0.0.0/8", "2001:db8::/32")).valve();
        AtomicReference<String> seen = new AtomicReference<>();
        valve.setNext(new ValveBase() {
            @Override
            public void invoke(Request request, Response response) {
                seen.set(request.getRemoteAddr() + " " + request.isSecure());
            }
        });
        Connector connector = new Connector();
        Request request = new Request(connector, new org.apache.coyote.Request());
        request.setRemoteAddr(peer);
        request.getCoyoteRequest().getMimeHeaders().setValue("X-Forwarded-For").setString(forwardedFor);
        request.getCoyoteRequest()
                .getMimeHeaders()
                .setValue("X-Forwarded-Proto")
                .setString("https");
        valve.invoke(request, new Response(new org.apache.coyote.Response()));
        return seen.get();
    }
}
