package org.agentmitra.decks;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** What stands on a slide of a PowerPoint file: the words of its shapes in their order, and its largest picture. */
final class SlideMarkup implements Markup.Reader {
    /** Places for what a program fills in. */
    private static final Set<String> FILLED = Set.of("sldNum", "dt", "ftr", "hdr");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder subtitle = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private String place = "";
    private boolean words;
    private boolean hidden;
    private boolean inPicture;
    private long area;
    private String said = "";
    private String embedded = "";
    private long largest = -1;
    private @Nullable String picture;
    private String pictureSaid = "";

    static SlideMarkup of(byte[] part) {
        SlideMarkup slide = new SlideMarkup();
        Markup.read(part, slide);
        return slide;
    }

    @Override
    public void begin(String name, XMLStreamReader at) {
        switch (name) {
            case "sld" -> hidden = Markup.attribute(at, "show").equals("0");
            case "sp", "graphicFrame" -> place = "";
            case "ph" -> place = Markup.attribute(at, "type");
            case "pic" -> {
                inPicture = true;
                area = 0;
                said = "";
                embedded = "";
            }
            case "cNvPr" -> said = inPicture ? Markup.attribute(at, "descr") : said;
            case "blip" -> embedded = inPicture ? Markup.attribute(at, "embed") : embedded;
            case "ext" -> area = Math.max(area, measure(at, "cx") * measure(at, "cy"));
            case "t" -> words = true;
            case "br" -> paragraph.append(' ');
            default -> {
                // Nothing that a slide of ours could show.
            }
        }
    }

    @Override
    public void text(String text) {
        if (words) {
            paragraph.append(text);
        }
    }

    @Override
    public void end(String name) {
        if (name.equals("t")) {
            words = false;
        } else if (name.equals("p")) {
            line(paragraph.toString().replaceAll("[\\s\\p{C}]+", " ").strip());
            paragraph.setLength(0);
        } else if (name.equals("pic")) {
            inPicture = false;
            if (area > largest && !embedded.isEmpty()) {
                largest = area;
                picture = embedded;
                pictureSaid = said;
            }
        }
    }

    private void line(String line) {
        if (line.isEmpty() || FILLED.contains(place)) {
            return;
        }
        if (place.equals("title") || place.equals("ctrTitle")) {
            append(title, line);
        } else if (place.equals("subTitle")) {
            append(subtitle, line);
        } else {
            lines.add(line);
        }
    }

    private static void append(StringBuilder text, String line) {
        text.append(text.isEmpty() ? "" : " ").append(line);
    }

    /** In English metric units; nought for what is no measure. */
    private static long measure(XMLStreamReader at, String name) {
        String text = Markup.attribute(at, name);
        return text.matches("\\d{1,9}") ? Long.parseLong(text) : 0;
    }

    /** Whether its maker does not show it. */
    boolean hidden() {
        return hidden;
    }

    String title() {
        return title.toString();
    }

    String subtitle() {
        return subtitle.toString();
    }

    String body() {
        return String.join("\n", lines);
    }

    /** Id of its relation; null for none. */
    @Nullable
    String picture() {
        return picture;
    }

    String said() {
        return pictureSaid;
    }
}
