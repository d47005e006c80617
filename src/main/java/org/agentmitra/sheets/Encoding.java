package org.agentmitra.sheets;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** Encodings of text files that are read. ISCII is what older Indian programs write. */
public enum Encoding {
    UTF_8("UTF-8"),
    UTF_16LE("UTF-16LE"),
    UTF_16BE("UTF-16BE"),
    WINDOWS_1252("windows-1252"),
    ISCII("x-ISCII91");

    private final String charset;

    Encoding(String charset) {
        this.charset = charset;
    }

    /** @throws java.nio.charset.UnsupportedCharsetException when it is none of {@link #known} */
    public Charset charset() {
        return Charset.forName(charset);
    }

    /** Those that this runtime knows: ISCII is in a module that may be missing. */
    public static List<Encoding> known() {
        return Arrays.stream(values())
                .filter(encoding -> Charset.isSupported(encoding.charset))
                .toList();
    }
}
