package org.agentmitra.papers;

import org.agentmitra.images.Area;

/**
 * What is to be painted over.
 *
 * @param found a QR code that the portal found; else the customer chose it
 */
record Cover(Area area, boolean found) {}
