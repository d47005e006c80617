package org.agentmitra.targets;

/** Tells what an import would lower of what people pay or are insured for. Kinds of records without money have none. */
public interface Lowering {
    /** Key of the {@link ImportTarget} whose staged rows it looks at. */
    String key();

    /** What the staged rows would lower now; one query. */
    Lowered of(ImportContext context);
}
