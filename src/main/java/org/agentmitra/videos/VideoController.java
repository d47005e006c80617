package org.agentmitra.videos;

import jakarta.validation.Valid;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.agentmitra.media.MediaPages;
import org.agentmitra.media.PictureShelf;
import org.agentmitra.pieces.PieceUpload;
import org.agentmitra.pieces.Pieces;
import org.agentmitra.shared.PageOf;
import org.agentmitra.shared.Refused;
import org.agentmitra.shared.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The videos that an agent has to show. */
@Controller
@RequestMapping("/videos")
class VideoController {
    private static final String LIST = "redirect:/videos";
    private static final String NEW = "videos/new";

    private final VideoRows videos;
    private final VideoService service;
    private final VideoDesk desk;
    private final VideoLinks links;
    private final PictureShelf pictures;
    private final Pieces pieces;
    private final MediaPages pages;

    VideoController(
            VideoRows videos,
            VideoService service,
            VideoDesk desk,
            VideoLinks links,
            PictureShelf pictures,
            Pieces pieces,
            MediaPages pages) {
        this.videos = videos;
        this.service = service;
        this.desk = desk;
        this.links = links;
        this.pictures = pictures;
        this.pieces = pieces;
        this.pages = pages;
    }

    @GetMapping
    String list(
            Viewer viewer,
            @RequestParam(required = false) @Nullable UUID after,
            @RequestParam(required = false) @Nullable UUID before,
            Model model) {
        PageOf<VideoRef> page = videos.page(viewer, after, before);
        pages.list(
                viewer,
                page,
                service.counts(page.items().stream().map(VideoRef::id).toList()),
                model);
        return "videos/list";
    }

    /** @param large named in the address after a form that was too large to be read */
    @GetMapping("/new")
    String newForm(@RequestParam(name = "too-large", required = false) @Nullable String large, Model model) {
        model.addAttribute("form", new NewVideoForm(null, null, ""));
        model.addAttribute("tooLarge", large != null);
        return newPage(model);
    }

    @PostMapping
    String create(
            Viewer viewer,
            @Valid @ModelAttribute("form") NewVideoForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        MultipartFile file = form.video();
        UUID upload = form.pieces();
        if (upload == null && (file == null || file.isEmpty())) {
            result.rejectValue("video", "videos.file.missing");
        }
        if (!result.hasErrors()) {
            try {
                VideoService.Brought brought = upload != null
                        ? brought(viewer, upload, form.alt())
                        : brought(viewer, Objects.requireNonNull(file), form.alt());
                flash.addFlashAttribute("message", brought.already() ? "videos.already" : "videos.brought");
                return "redirect:/videos/" + brought.id() + "/edit";
            } catch (Refused refused) {
                result.rejectValue("video", refused.code());
            }
        }
        return newPage(model);
    }

    @GetMapping("/{id}/edit")
    String edit(Viewer viewer, @PathVariable UUID id, Model model) {
        VideoRow row = desk.row(viewer, id);
        model.addAttribute("form", VideoForm.of(row));
        return editPage(viewer, row, model);
    }

    @PostMapping("/{id}")
    String update(
            Viewer viewer,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VideoForm form,
            BindingResult result,
            Model model,
            RedirectAttributes flash)
            throws IOException {
        VideoRow row = desk.row(viewer, id);
        form.check(result);
        if (!result.hasErrors()) {
            try {
                desk.describe(viewer, id, form.saying());
                flash.addFlashAttribute("message", "videos.described");
                return LIST;
            } catch (Refused refused) {
                result.rejectValue(refused.field(), refused.code());
            }
        }
        return editPage(viewer, row, model);
    }

    @PostMapping("/{id}/end")
    String delete(Viewer viewer, @PathVariable UUID id, RedirectAttributes flash) {
        MediaPages.remove(() -> service.remove(viewer, id), "videos.removed", flash);
        return LIST;
    }

    /** Of the pieces; asked twice, the second time tells what became of them the first. */
    private VideoService.Brought brought(Viewer viewer, UUID upload, String alt) throws IOException {
        PieceUpload whole = pieces.find(viewer, upload);
        if (whole.outcome() != null) {
            return new VideoService.Brought(whole.outcome(), false);
        }
        if (!whole.complete()) {
            throw new Refused("video", "videos.file.incomplete");
        }
        try (InputStream content = pieces.open(viewer, upload)) {
            VideoService.Brought brought = service.bring(viewer, whole.name(), content, alt);
            pieces.settle(viewer, upload, brought.id());
            return brought;
        } catch (Refused refused) {
            pieces.drop(viewer, upload);
            throw refused;
        }
    }

    private VideoService.Brought brought(Viewer viewer, MultipartFile file, String alt) throws IOException {
        String name = file.getOriginalFilename();
        try (InputStream content = file.getInputStream()) {
            return service.bring(viewer, name == null ? "" : name, content, alt);
        }
    }

    private static String newPage(Model model) {
        above(model);
        return NEW;
    }

    private static void above(Model model) {
        model.addAttribute("above", Map.of("href", "/videos", "key", "videos.title"));
    }

    private String editPage(Viewer viewer, VideoRow row, Model model) {
        VideoRef video = videos.byId(List.of(row.id())).get(row.id());
        model.addAttribute("video", video);
        model.addAttribute("source", video == null ? "" : links.of(viewer, video.src()));
        model.addAttribute("pictures", pictures.of(row.agent()));
        model.addAttribute("own", row.agent().equals(viewer.agent()));
        above(model);
        return "videos/edit";
    }
}
