package org.agentmitra.videos;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Videos for modules that show them; whoever asks has made sure that the viewer may. */
@Component
public class VideoShelf {
    private static final int OFFERED = 100;

    private final VideoRows videos;

    VideoShelf(VideoRows videos) {
        this.videos = videos;
    }

    /** The agent's videos to choose from, the latest first, at most 100; three queries. */
    public List<VideoRef> of(UUID agent) {
        return videos.ofAgent(agent, OFFERED);
    }

    /** Those of the ids that there are; three queries at most, none for no ids. */
    public Map<UUID, VideoRef> byId(Collection<UUID> ids) {
        return videos.byId(ids);
    }

    /** Whether the video is one of the agent's. */
    public boolean has(UUID agent, UUID video) {
        return videos.isOf(agent, video);
    }
}
