package org.agentmitra.paperpages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.agentmitra.images.Area;
import org.jspecify.annotations.Nullable;

/**
 * What is to be covered on a page: bands across it, or a rectangle that was dragged, in ten-thousandths of its sides.
 *
 * @param page its number
 * @param bands numbers of bands, from 1 at the top
 * @param bare numbers of pages on which no number stands, when the paper is to be kept
 * @param back where to go on
 */
record CoverForm(
        int page,
        @Nullable List<Integer> bands,
        @Nullable Integer left,
        @Nullable Integer top,
        @Nullable Integer right,
        @Nullable Integer bottom,
        @Nullable Set<Integer> bare,
        @Nullable String back) {
    /** As many as leave a line of print in one or two. */
    static final int BANDS = 16;

    static CoverForm empty(@Nullable String back) {
        return new CoverForm(1, null, null, null, null, null, null, back);
    }

    /** Empty when nothing was chosen. */
    List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        if (left != null && top != null && right != null && bottom != null) {
            areas.add(Area.between(left, top, right, bottom));
        }
        if (bands != null) {
            bands.stream()
                    .distinct()
                    .filter(band -> band >= 1 && band <= BANDS)
                    .map(CoverForm::area)
                    .forEach(areas::add);
        }
        return areas;
    }

    Set<Integer> barePages() {
        return bare == null ? Set.of() : bare;
    }

    private static Area area(int band) {
        int from = (band - 1) * Area.WHOLE / BANDS;
        return new Area(0, from, Area.WHOLE, band * Area.WHOLE / BANDS - from);
    }
}
