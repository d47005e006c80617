package org.agentmitra.formats;

import java.util.List;

/**
 * Why a cell could not be taken as it stands.
 *
 * @param critical whether the row cannot be imported because of it
 * @param code message key part, see {@link Problem}
 */
public record Flaw(boolean critical, String code, List<String> arguments) {}
