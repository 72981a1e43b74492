package dev.gongxu.matcher.report;

/**
 * A part of the market.
 *
 * @param key what it is in files: a region's code, a service's word, a provider's or helper's id, a
 *     field's label; empty for what belongs to none
 * @param name what people call it: a region's name after that of its city, a provider's name; the
 *     key where there is no other
 */
public record Part(String key, String name) {}
