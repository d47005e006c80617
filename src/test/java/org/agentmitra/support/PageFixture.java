package org.agentmitra.support;

import static org.agentmitra.support.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Map;
import org.agentmitra.shared.Viewer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The named cast, and their requests to pages and forms. */
public abstract class PageFixture {
    @Autowired
    protected MockMvcTester mvc;

    @Autowired
    protected World world;

    /** A page as the viewer gets it. @param path as it stands in an address, without anything to be encoded */
    protected final MvcTestResult get(Viewer viewer, String path) {
        return mvc.get().uri(path).with(as(viewer)).exchange();
    }

    /** What a form with one button answers. */
    protected final MvcTestResult post(Viewer viewer, String path) {
        return post(viewer, path, Map.of());
    }

    /** What a form answers that was filled in. */
    protected final MvcTestResult post(Viewer viewer, String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(as(viewer)).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
