package org.agentmitra.mappings;

import java.util.List;
import org.agentmitra.formats.Template;
import org.agentmitra.jobs.FileHead;
import org.agentmitra.jobs.ImportJobs;
import org.agentmitra.recognition.Likeliest;
import org.agentmitra.recognition.Recognised;
import org.agentmitra.targets.ImportContext;
import org.springframework.stereotype.Component;

/** Finds out what kind of sheet a file most likely is of which no template knows the headers. */
@Component
public class LikelyKinds {
    private final ImportJobs jobs;
    private final Proposals proposals;

    LikelyKinds(ImportJobs jobs, Proposals proposals) {
        this.jobs = jobs;
        this.proposals = proposals;
    }

    /**
     * How the file is proposed to be read. What is known by its headers stays as it is.
     *
     * @param nearest what comes nearest to one of the templates by its headers
     * @param offered in the order of preference
     */
    public Recognised likeliest(ImportContext.Book book, FileHead head, Recognised nearest, List<Template> offered) {
        return nearest.isGuess()
                ? Likeliest.of(
                        head.sheets(),
                        nearest,
                        offered,
                        jobs.expected(book),
                        proposals.words(book.provider().id()))
                : nearest;
    }
}
