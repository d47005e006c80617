package org.agentmitra.approvals;

/**
 * How many rows one person alone may import.
 *
 * @param own whether it is the insurer's; else the portal's
 */
record Limit(int rows, boolean own) {}
