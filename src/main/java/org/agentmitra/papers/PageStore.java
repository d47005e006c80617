package org.agentmitra.papers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.agentmitra.images.Area;
import org.agentmitra.shared.Ids;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of pages, and of what is to be covered on those of drafts. */
@Repository
class PageStore {
    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    PageStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<PageRow> of(UUID paper) {
        return jdbc.sql("select * from paper_pages where paper_id = ? order by number")
                .param(paper)
                .query(PageStore::page)
                .list();
    }

    List<UUID> documents(Collection<UUID> papers) {
        return papers.isEmpty()
                ? List.of()
                : jdbc.sql("select document_id from paper_pages where paper_id in (:papers)")
                        .param("papers", papers)
                        .query((row, number) -> row.getObject(1, UUID.class))
                        .list();
    }

    /** The papers that have one of the documents as a page. */
    List<UUID> papersWith(Collection<UUID> documents) {
        return jdbc.sql("select distinct paper_id from paper_pages where document_id in (:documents)")
                .param("documents", documents)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** What was to be covered goes along. */
    void remove(UUID paper) {
        jdbc.sql("delete from paper_pages where paper_id = ?").param(paper).update();
    }

    void add(List<PageRow> pages) {
        batches.batchUpdate(
                "insert into paper_pages (paper_id, number, document_id, width, height, hints)"
                        + " values (:paper, :number, :document, :width, :height, :hints)",
                parameters(pages));
    }

    /** In the place of those with their numbers; what was to be covered is forgotten. */
    void replace(UUID paper, List<PageRow> pages) {
        jdbc.sql("delete from paper_covers where paper_id = ?").param(paper).update();
        batches.batchUpdate(
                "update paper_pages set document_id = :document, width = :width, height = :height, hints = :hints"
                        + " where paper_id = :paper and number = :number",
                parameters(pages));
    }

    /** By number of the page; pages without any are not in it. */
    Map<Integer, List<Cover>> covers(UUID paper) {
        Map<Integer, List<Cover>> covers = new TreeMap<>();
        jdbc.sql("select * from paper_covers where paper_id = ? order by id")
                .param(paper)
                .query(row -> {
                    Area area = new Area(
                            row.getInt("from_left"), row.getInt("from_top"), row.getInt("width"), row.getInt("height"));
                    covers.computeIfAbsent(row.getInt("number"), page -> new ArrayList<>())
                            .add(new Cover(area, row.getBoolean("found")));
                });
        return covers;
    }

    /** @param found whether the portal found them by itself */
    void cover(UUID paper, int number, List<Area> areas, boolean found) {
        batches.batchUpdate(
                "insert into paper_covers (id, paper_id, number, from_left, from_top, width, height, found)"
                        + " values (:id, :paper, :number, :left, :top, :width, :height, :found)",
                areas.stream()
                        .map(area -> new MapSqlParameterSource()
                                .addValue("id", Ids.next())
                                .addValue("paper", paper)
                                .addValue("number", number)
                                .addValue("left", area.left())
                                .addValue("top", area.top())
                                .addValue("width", area.width())
                                .addValue("height", area.height())
                                .addValue("found", found))
                        .toArray(SqlParameterSource[]::new));
    }

    /** Forgets what the customer chose on a page; codes that were found stay covered. */
    void uncover(UUID paper, int number) {
        jdbc.sql("delete from paper_covers where paper_id = ? and number = ? and not found")
                .params(paper, number)
                .update();
    }

    private static SqlParameterSource[] parameters(List<PageRow> pages) {
        return pages.stream()
                .map(page -> new MapSqlParameterSource()
                        .addValue("paper", page.paper())
                        .addValue("number", page.number())
                        .addValue("document", page.document())
                        .addValue("width", page.width())
                        .addValue("height", page.height())
                        .addValue("hints", page.hintText()))
                .toArray(SqlParameterSource[]::new);
    }

    private static PageRow page(ResultSet row, int number) throws SQLException {
        return new PageRow(
                row.getObject("paper_id", UUID.class),
                row.getInt("number"),
                row.getObject("document_id", UUID.class),
                row.getInt("width"),
                row.getInt("height"),
                PaperStore.hints(row.getString("hints")));
    }
}
