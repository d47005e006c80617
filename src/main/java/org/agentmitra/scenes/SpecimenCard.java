package org.agentmitra.scenes;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.agentmitra.images.Lettering;

/** Draws papers that nobody can take for real ones, with what their owner says on them. */
final class SpecimenCard {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 630;
    private static final int MARGIN = 56;
    private static final int TITLE = 40;
    private static final int TEXT = 32;
    private static final int LINE = 58;
    private static final Color INK = new Color(0x1B1F2A);

    private SpecimenCard() {}

    /**
     * A picture in PNG.
     *
     * @param ground colour of the card
     * @param face whether there is a place for a photo
     */
    static byte[] of(String title, List<String> lines, int ground, boolean face) {
        BufferedImage card = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = card.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setColor(new Color(ground));
            pen.fillRect(0, 0, WIDTH, HEIGHT);
            guilloche(pen);
            pen.setColor(INK);
            Lettering.write(pen, title, MARGIN, MARGIN + TITLE, TITLE);
            for (int i = 0; i < lines.size(); i++) {
                Lettering.write(pen, lines.get(i), MARGIN, MARGIN + TITLE + LINE * (i + 2), TEXT);
            }
            if (face) {
                face(pen);
            }
            pen.setColor(new Color(0xB3261E));
            Lettering.write(pen, "SPECIMEN", WIDTH - MARGIN - 250, HEIGHT - MARGIN, TITLE);
        } finally {
            pen.dispose();
        }
        return png(card);
    }

    private static void guilloche(Graphics2D pen) {
        pen.setColor(new Color(0, 0, 0, 18));
        for (int x = -HEIGHT; x < WIDTH; x += 24) {
            pen.drawOval(x, -HEIGHT / 2, HEIGHT * 2, HEIGHT * 2);
        }
    }

    private static void face(Graphics2D pen) {
        int left = WIDTH - MARGIN - 220;
        pen.setColor(Color.WHITE);
        pen.fillRect(left, 130, 220, 270);
        pen.setColor(new Color(0x7D8494));
        pen.fillOval(left + 70, 170, 80, 100);
        pen.fillArc(left + 20, 290, 180, 220, 0, 180);
    }

    private static byte[] png(BufferedImage card) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(card, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
