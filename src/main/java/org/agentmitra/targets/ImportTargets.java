package org.agentmitra.targets;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.agentmitra.formats.Template;
import org.agentmitra.shared.NotFound;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every kind of record that rows can become: whatever implements {@link ImportTarget}, in the order of the beans. */
@Component
public class ImportTargets {
    private final Map<String, ImportTarget> byKey = new LinkedHashMap<>();
    private final Map<String, ImportTarget> byTemplate = new LinkedHashMap<>();
    private final Map<String, Entity> entities = new LinkedHashMap<>();

    /**
     * All that there are.
     *
     * @throws IllegalStateException when two have the same key, or the same template or entity
     */
    public ImportTargets(List<ImportTarget> targets) {
        for (ImportTarget target : targets) {
            add(byKey, target.key(), target);
            target.templates().forEach(template -> add(byTemplate, template.key(), target));
            target.entities().forEach(entity -> add(entities, entity.key(), entity));
        }
    }

    private static <T> void add(Map<String, T> known, String key, T value) {
        if (known.putIfAbsent(key, value) != null) {
            throw new IllegalStateException("Two import targets know " + key);
        }
    }

    public List<ImportKind> kinds() {
        return List.copyOf(byKey.values());
    }

    /** @throws NotFound when there is none */
    public ImportKind kind(String key) {
        return find(key).orElseThrow(() -> new NotFound("kind of import", key));
    }

    /** The kind that an address names, in small letters or capitals; empty for none. */
    public Optional<ImportKind> find(@Nullable String key) {
        return Optional.ofNullable(key == null ? null : byKey.get(key.toLowerCase(Locale.ROOT)));
    }

    /** Keys of kinds that go into an agent's book. */
    public List<String> intoBooks() {
        return byKey.values().stream()
                .filter(ImportKind::intoBook)
                .map(ImportKind::key)
                .toList();
    }

    /** Keys of kinds that go into an agent's book, and that the viewer may bring where such files are brought. */
    public List<String> intoBooks(Viewer viewer) {
        return byKey.values().stream()
                .filter(kind ->
                        kind.intoBook() && kind.isFor(viewer) && kind.path().equals(ImportKind.BOOK_PATH))
                .map(ImportKind::key)
                .toList();
    }

    /**
     * What the rows of sheets become that are read by a template.
     *
     * @param template key of one of the portal's own
     * @throws NotFound when there is none
     */
    public ImportTarget taking(String template) {
        ImportTarget target = byTemplate.get(template);
        if (target == null) {
            throw new NotFound("template", template);
        }
        return target;
    }

    /** One of the portal's own templates. */
    public Optional<Template> template(String key) {
        return Optional.ofNullable(byTemplate.get(key)).stream()
                .flatMap(target -> target.templates().stream())
                .filter(template -> template.key().equals(key))
                .findFirst();
    }

    /** The portal's own templates for rows of some kinds, in the order of preference. */
    public List<Template> templates(List<String> kinds) {
        return byKey.values().stream()
                .filter(kind -> kinds.contains(kind.key()))
                .flatMap(kind -> kind.templates().stream())
                .toList();
    }

    /** Those of them that there are rows to try with. */
    public List<Template> sampled(List<String> kinds) {
        return byKey.values().stream()
                .filter(kind -> kinds.contains(kind.key()) && kind.sampled())
                .flatMap(kind -> kind.templates().stream())
                .toList();
    }

    /** What administrators can make templates for. */
    public List<Entity> entities() {
        return List.copyOf(entities.values());
    }

    public boolean has(String entity) {
        return entities.containsKey(entity);
    }

    /** @throws NotFound when there is none */
    public Entity entity(String key) {
        Entity entity = entities.get(key);
        if (entity == null) {
            throw new NotFound("entity", key);
        }
        return entity;
    }
}
