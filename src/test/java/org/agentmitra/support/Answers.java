package org.agentmitra.support;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.Objects;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What tests look for in the answers to mock requests. */
public final class Answers {
    private Answers() {}

    /** The session that the answer began. */
    public static Cookie session(MvcTestResult result) {
        return Objects.requireNonNull(result.getResponse().getCookie("SESSION"));
    }

    /** The page without the token, which differs with every page. */
    public static String page(MvcTestResult result) {
        try {
            return result.getResponse()
                    .getContentAsString()
                    .replaceAll("value=\"[\\w-]{60,}\"|content=\"[\\w-]{60,}\"", "");
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
