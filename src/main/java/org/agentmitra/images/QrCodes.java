package org.agentmitra.images;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.ResultPoint;
import com.google.zxing.common.DetectorResult;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.detector.MultiDetector;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Finds QR codes by the three squares in their corners, without reading what they say. */
final class QrCodes {
    private static final Map<DecodeHintType, ?> THOROUGHLY = Map.of(DecodeHintType.TRY_HARDER, true);

    /** Sides at which it is looked: dense codes need pixels, and blurred ones are found in a smaller picture. */
    private static final List<Integer> SIZES = List.of(Page.LONGEST, 1_200);

    private QrCodes() {}

    static List<Area> in(BufferedImage image) {
        List<Area> found = new ArrayList<>();
        for (int size : SIZES) {
            BufferedImage scaled = new Page(image).within(size).image();
            for (DetectorResult code : detected(scaled)) {
                Area area = around(code.getPoints(), scaled.getWidth(), scaled.getHeight());
                if (found.stream().noneMatch(known -> overlap(known, area))) {
                    found.add(area);
                }
            }
        }
        return found;
    }

    private static List<DetectorResult> detected(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        LuminanceSource light =
                new RGBLuminanceSource(width, height, image.getRGB(0, 0, width, height, null, 0, width));
        try {
            var black = new BinaryBitmap(new HybridBinarizer(light)).getBlackMatrix();
            return Arrays.asList(new MultiDetector(black).detectMulti(THOROUGHLY));
        } catch (ReaderException none) {
            return List.of();
        }
    }

    /** The points are the centres of three corner squares: 14 modules apart in the smallest code, with 3.5 more around. */
    private static Area around(ResultPoint[] points, int width, int height) {
        int[] x = Arrays.stream(points)
                .limit(3)
                .mapToInt(point -> Math.round(point.getX()))
                .toArray();
        int[] y = Arrays.stream(points)
                .limit(3)
                .mapToInt(point -> Math.round(point.getY()))
                .toArray();
        // Lower left, upper left, upper right; the fourth corner completes the square.
        int[] allX = IntStream.concat(Arrays.stream(x), IntStream.of(x[0] + x[2] - x[1]))
                .toArray();
        int[] allY = IntStream.concat(Arrays.stream(y), IntStream.of(y[0] + y[2] - y[1]))
                .toArray();
        int side = Math.max(span(allX), span(allY));
        int room = Math.max(4, side * 3 / 10);
        return Area.between(
                part(min(allX) - room, width),
                part(min(allY) - room, height),
                part(max(allX) + room, width),
                part(max(allY) + room, height));
    }

    private static boolean overlap(Area one, Area other) {
        return one.left() < other.left() + other.width()
                && other.left() < one.left() + one.width()
                && one.top() < other.top() + other.height()
                && other.top() < one.top() + one.height();
    }

    private static int part(int pixel, int side) {
        return (int) ((long) pixel * Area.WHOLE / side);
    }

    private static int span(int[] values) {
        return max(values) - min(values);
    }

    private static int min(int[] values) {
        return Arrays.stream(values).min().orElseThrow();
    }

    private static int max(int[] values) {
        return Arrays.stream(values).max().orElseThrow();
    }
}
