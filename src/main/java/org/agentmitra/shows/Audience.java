package org.agentmitra.shows;

/** Who looks at a presentation: anybody who has its link, or a customer who is signed in. */
public enum Audience {
    LINK,
    CUSTOMER
}
