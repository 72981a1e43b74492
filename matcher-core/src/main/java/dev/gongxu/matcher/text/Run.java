package dev.gongxu.matcher.text;

/**
 * A stretch of normalised text without a separator in it. Immutable.
 *
 * @param start offset of the first UTF-16 unit
 * @param end offset after the last UTF-16 unit
 * @param han whether it consists of Han characters; otherwise it is one word of letters, digits and
 *     the signs that belong to them
 */
record Run(int start, int end, boolean han) {}
