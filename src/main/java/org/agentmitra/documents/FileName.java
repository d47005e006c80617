package org.agentmitra.documents;

import java.util.regex.Pattern;

/** The name under which a file is shown again. It is only a label: no path is ever made from it. */
final class FileName {
    private static final int LONGEST = 200;

    /** Control characters, halves of characters, and marks that turn the direction of writing ("exe.xslx"). */
    private static final Pattern UNSHOWABLE =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

    private FileName() {}

    static String clean(String brought) {
        String name = FOLDERS.matcher(brought).replaceFirst("");
        name = UNSHOWABLE.matcher(name).replaceAll("").strip();
        name = shortened(name);
        return name.isEmpty() || name.equals(".") || name.equals("..") ? "file" : name;
    }

    /** Cuts the middle, so that the ending stays. */
    private static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        int dot = name.lastIndexOf('.');
        String ending = dot >= name.length() - 12 && dot >= 0 ? name.substring(dot) : "";
        return UNSHOWABLE.matcher(name.substring(0, LONGEST - ending.length())).replaceAll("") + ending;
    }
}
